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

  @Test func `stand on a text sheet below the address in full, each once`() throws {
    let address = "https://aoi.example/card"
    let plan = plan([page(address), page(address), page("https://bit.ly/3x")])
    let lines = QRText.lines(plan, languages: [.en], width: 72).map { $0.string }
    #expect(lines.count { $0 == address } == 1)
    #expect(!lines.joined().contains("bit.ly"))
    let code = try #require(QRCode(address))
    let start = try #require(lines.firstIndex(of: address))
    #expect(Array(lines[(start + 1)...]) == code.textLines())
  }

  @Test func `are left out where the paper is too narrow for them`() {
    let plan = plan([page("https://aoi.example/card")])
    #expect(QRText.lines(plan, languages: [.en], width: 30).isEmpty)
  }
}
