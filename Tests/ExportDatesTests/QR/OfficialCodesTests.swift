import GuideCore
import Testing
import TextLayout

@testable import GuideExport

@Suite struct `Codes of official pages` {
  private func plan(_ variants: [FactVariant]) -> Plan {
    DatedPlan.plan([DatedPlan.step("a") { $0.facts = ["page"] }], facts: ["page": variants])
  }

  private func page(_ address: String, by: FactVariant.Authority = .official) -> FactVariant {
    FactVariant(statement: .value(.address(address)), by: by, sources: [DatedPlan.page])
  }

  @Test(
    "stand for the official party's own address over https only",
    arguments: [
      ("https://aoi.example/card?id=3", FactVariant.Authority.official, true),
      ("https://aoi.example/card", .thirdParty, false),
      ("https://aoi.example/card", .inferred, false), ("http://aoi.example/card", .official, false),
      ("https://bit.ly/3x", .official, false), ("https://t.co/3x", .official, false),
      ("https://aoi.example/card?utm_source=mail", .official, false),
      ("https://aoi.example/?a=1&gclid=2", .official, false),
      ("https://aoi.example/?acid=1", .official, true),
      ("https://aoi.example/a b", .official, false),
    ]) func official(address: String, by: FactVariant.Authority, hasCode: Bool)
  {
    let fact = plan([page(address, by: by)]).steps[0].facts[0]
    #expect((fact.qrCode != nil) == hasCode)
    #expect(fact.qrCode.flatMap { QRReader(code: $0).text } == (hasCode ? address : nil))
  }

  private func sheet(_ plan: Plan, width: Int = 72, isPlain: Bool = false) -> [String] {
    PlanText.lines(
      plan, languages: [.en], width: width, style: .sheet, isPlain: isPlain
    ).map { $0.string }
  }

  @Test func `stand on a text sheet below the address in full, each once`() throws {
    let address = "https://aoi.example/card"
    let lines = sheet(plan([page(address), page(address), page("https://bit.ly/3x")]))
    let start = try #require(lines.lastIndex(of: address))
    let code = try #require(QRCode(address))
    #expect(Array(lines[(start + 1)...].prefix(code.textLines().count)) == code.textLines())
    #expect(lines.count { $0 == code.textLines()[4] } == 1)
    #expect(lines[start - 1] == "Label of page (step 1)")
    #expect(lines[start...].count { $0.contains("bit.ly") } == 0)
  }

  @Test func `are left out where the paper is too narrow for them, or where nobody sees them`() {
    let plan = plan([page("https://aoi.example/card")])
    for lines in [sheet(plan, width: 30), sheet(plan, isPlain: true)] {
      #expect(!lines.joined().contains("█"))
      #expect(lines.contains { $0 == "https://aoi.example/card" })
    }
  }

  @Test func `stand on a page once, beside the address, with the steps that send there`() {
    let page = page("https://aoi.example/card")
    let plan = DatedPlan.plan(
      ["a", "b"].map { id in DatedPlan.step(id) { $0.facts = ["page"] } }, facts: ["page": [page]])
    let text = PlanHTML(plan, languages: [.en, .ja]).page.text
    #expect(text.ranges(of: "<svg").count == 1)
    #expect(text.contains("(steps 1, 2)") || text.contains("(step 1, 2)"))
    let card = PlanHTML(plan, languages: [.en], style: PageStyle(paper: .a6)).page.text
    #expect(!card.contains("<svg"))
  }
}
