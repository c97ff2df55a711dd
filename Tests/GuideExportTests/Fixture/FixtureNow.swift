import GuideCore
import GuideExport

/// Minute zero for the fixture's carriers.
enum FixtureNow {
  static var sheet: NowSheet {
    func text(_ zh: String, _ en: String, _ ja: String) -> LocalText {
      LocalText(zh: zh, en: en, ja: ja)
    }
    return NowSheet(
      title: text("现在就做", "Do this now", "今すぐすること"),
      hurt: NowSheet.Item(text: text("受伤：110", "Hurt: 110", "けが：110"), facts: []),
      steps: [
        NowSheet.Item(text: text("锁定手机", "Lock the phone", "ロックする"), facts: []),
        NowSheet.Item(text: text("停机", "Stop the line", "回線を止める"), facts: []),
      ],
      swap: text("被偷了先做2。", "Do 2 first if it was stolen.", "盗難なら2を先に。"),
      dont: text("不要抹掉。", "Do not erase it.", "消去しない。"), networks: ["aoi"],
      noPhone: ["kaze"], rest: text("其他", "Others", "ほか"), next: text("接着", "Next", "次"))
  }

  static func passages(_ languages: [Language], carrier: Bool = false) -> [Passage] {
    block(languages, carrier: carrier).passages
  }

  static func block(_ languages: [Language], carrier: Bool = false) -> NowPassages {
    NowPassages(
      sheet, catalog: FixtureCatalog.catalog, carrier: carrier ? FixtureCatalog.aoi : nil,
      day: FixtureCatalog.day, languages: languages)
  }
}
