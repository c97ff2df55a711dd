import Foundation
import GuideCore
import GuideExport
import StrictJSON
import TestSupport
import Testing

struct SourceListTests {
  private func list(daysLater: Int = 0) -> SourceList {
    SourceList(
      catalog: FixtureCatalog.catalog, carriers: [FixtureCatalog.aoi],
      moment: Moment(seconds: (FixtureCatalog.day.daysSinceEpoch + daysLater) * 86_400),
      contentDate: FixtureCatalog.day)
  }

  @Test("the list of sources looks like this")
  func looks() {
    let lines = SourcesText.lines(list(), languages: [.en], width: 80)
    Golden.check(lines.joined, "sources-en.txt")
  }

  @Test("facts are filtered by age", arguments: [(0, 30, 0), (31, 30, 14), (30, 30, 0)])
  func age(_ later: Int, _ days: Int, _ count: Int) {
    #expect(list(daysLater: later).olderThan(days: days).entries.count == count)
  }

  @Test("what is due comes first and is named")
  func due() {
    #expect(list().onlyDue().entries.isEmpty)
    let late = list(daysLater: 200)
    #expect(late.onlyDue().entries.count == late.entries.count)
    let text = SourcesText.lines(late.dueFirst(), languages: [.en], width: 80).joined
    #expect(text.contains("check was due on 27 November 2026"))
  }

  @Test("due facts stand before the others, in the order of the days")
  func order() {
    var catalog = FixtureCatalog.catalog
    var variants = catalog.general["police.where"]
    variants[0] = variants[0].changed(gathered: FixtureCatalog.day.adding(days: 50))
    catalog.general["police.where"] = variants
    let list = SourceList(
      catalog: catalog, carriers: [FixtureCatalog.aoi],
      moment: Moment(seconds: FixtureCatalog.day.daysSinceEpoch * 86_400),
      contentDate: FixtureCatalog.day
    ).dueFirst()
    #expect(list.entries.first?.carrier?.id == "aoi")
    #expect(list.entries.last?.fact.key.key == "police.where")
  }

  @Test("the data name carrier, fact and day")
  func data() throws {
    let text = SourcesJSON.value(list(), languages: [.en]).text()
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let facts = try #require(root["facts"] as? [[String: Any]])
    #expect(facts.count == list().entries.count)
    #expect(facts.first?["carrier"] is NSNull)
    #expect(facts.last?["carrier"] as? String == "aoi")
  }
}
