import Foundation
import GuideCore
import GuideExport
import StrictJSON
import TestSupport
import Testing

struct CarrierPageTests {
  private func situation(_ carrier: Carrier) -> Situation {
    Situation.of(
      carrier, catalog: FixtureCatalog.catalog,
      moment: Moment(seconds: FixtureCatalog.day.daysSinceEpoch * 86_400),
      contentDate: FixtureCatalog.day)
  }

  @Test("the page of a carrier looks like this", arguments: Language.allCases)
  func page(_ language: Language) {
    let lines = CarrierText.lines(
      situation(FixtureCatalog.aoi), languages: [language], width: 80)
    Golden.check(lines.joined, "carrier-\(language.rawValue).txt")
  }

  @Test("a service that has ended says so and what to do")
  func ended() {
    let text = CarrierText.lines(
      situation(FixtureCatalog.kaze), languages: [.en], width: 80
    ).joined
    #expect(text.contains("the service has ended (31 March 2025)"))
    #expect(text.contains("What to do now: Your line moved to Aoi Mobile."))
  }

  @Test("the data of a carrier hold all its facts in groups")
  func data() throws {
    let tree = CarrierJSON.value(situation(FixtureCatalog.aoi), languages: [.en])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(tree.text().utf8)) as? [String: Any])
    let groups = try #require(root["groups"] as? [[String: Any]])
    #expect(
      groups.compactMap { $0["id"] as? String }
        == ["page", "suspend", "replace", "accepts", "cancel"])
  }
}
