import GuideCore
import Testing

@testable import GuideExport

@Suite struct `The cards` {
  private let second = Source(url: "https://other.example/aoi", pageDate: "undated")

  private func plan(_ phones: [FactVariant], more: [FactVariant] = []) -> Plan {
    let step = DatedPlan.step("a") { $0.facts = ["lost.phone", "more.phone"] }
    return DatedPlan.plan([step], facts: ["lost.phone": phones, "more.phone": more])
  }

  @Test func `carry firm numbers only`() {
    let plan = plan([
      DatedPlan.phone("0120-1"), DatedPlan.phone("0120-2", by: .thirdParty),
      DatedPlan.phone("0120-3", by: .thirdParty, sources: [DatedPlan.page, second]),
      DatedPlan.phone("0120-4", by: .inferred),
      DatedPlan.phone("0120-5", marks: [.otherProduct]),
      DatedPlan.phone(
        "0120-6", by: .thirdParty, marks: [.single], sources: [DatedPlan.page, second]),
    ])
    #expect(ContactCard.cards(of: plan).map { $0.phone.number } == ["0120-1", "0120-3"])
  }

  @Test func `say where a number stands that is not the official party's`() {
    let plan = plan([
      DatedPlan.phone("0120-3", by: .thirdParty, sources: [DatedPlan.page, second])
    ])
    let unfolded = unfolded(CardFile(plan, languages: [.en]))
    #expect(unfolded.contains("no official source: third party"))
  }

  @Test func `carry a number once, with all it is for`() {
    let plan = plan([DatedPlan.phone("0120-1")], more: [DatedPlan.phone("0120-1")])
    let cards = ContactCard.cards(of: plan)
    #expect(cards.count == 1)
    #expect(unfolded(CardFile(plan, languages: [.en])).contains("Label of more.phone"))
  }

  @Test func `hide numbers behind a danger that may not apply`() {
    let step = DatedPlan.step("a") {
      $0.when = .answer(question: 1, options: 1)
      $0.danger = Step.Danger(
        loses: DatedPlan.same("All."), instead: DatedPlan.same("Wait."), word: "CANCEL")
      $0.facts = ["lost.phone"]
    }
    let plan = DatedPlan.plan([step], facts: ["lost.phone": [DatedPlan.phone("0120-1")]])
    #expect(ContactCard.cards(of: plan).isEmpty)
    #expect(CardFile(plan, languages: [.en]).text.isEmpty)
  }

  @Test func `hold what RFC 2426 asks for, escaped`() {
    let text = unfolded(
      CardFile(plan([DatedPlan.phone("0120-1", purpose: "abroad; too")]), languages: [.en]))
    let name = "Aoi\\, Ltd\\; Mobile: Label of lost.phone (abroad\\; too)"
    #expect(text.hasPrefix("BEGIN:VCARD\nVERSION:3.0\n"))
    #expect(text.contains("\nFN:\(name)\n"))
    #expect(text.contains("\nN:\(name);;;;\n"))
    #expect(text.contains("\nTEL;TYPE=WORK,VOICE:0120-1\n"))
    #expect(text.contains("\nUID:aoi.lost.phone.01201@simguide\n"))
    #expect(text.hasSuffix("END:VCARD\n"))
  }

  private func unfolded(_ file: CardFile) -> String {
    let scalars = file.text.unicodeScalars.filter { $0 != "\r" }
    return String(String.UnicodeScalarView(scalars)).replacing("\n ", with: "")
  }
}
