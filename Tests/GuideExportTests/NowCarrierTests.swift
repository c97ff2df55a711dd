import GuideCore
import GuideExport
import Testing
import TextLayout

@Suite struct `A carrier at minute zero` {
  private static let sources = [
    Source(url: "https://one.example/a", pageDate: "2026"),
    Source(url: "https://two.example/b", pageDate: "2026"),
  ]
  private static let day = Day(daysSinceEpoch: 20_778)
  private static let daytime = [OpeningHours(days: .unknown, open: 540, close: 1200)]
  private static let always = [OpeningHours(days: .everyDay, open: 0, close: 1440)]

  private static func number(
    _ number: String, _ languages: [String], _ hours: [OpeningHours],
    from: [Phone.Place] = [.japan], by: FactVariant.Authority = .official
  ) -> FactVariant {
    FactVariant(
      statement: .value(
        .phone(Phone(number: number, from: from, languages: languages, hours: hours))),
      by: by, sources: sources)
  }

  private static func page(_ address: String) -> FactVariant {
    FactVariant(statement: .value(.address(address)), by: .official, sources: sources)
  }

  /// Numbers of this kind: one by day in Chinese, one by day and one at every hour in Japanese.
  private static let numbers = [
    number("0-3", [], always, from: [.abroad]), number("0-1", ["zh"], daytime),
    number("0-2", ["ja"], daytime), number("0-4", ["ja"], always, by: .thirdParty),
    number("1-5", ["ja"], daytime, from: [.ownLine]),
  ]

  private func entries(_ facts: [String: [FactVariant]], hour: Int?) -> NowCarrier {
    var carrier = Carrier(id: "aoi", names: LocalText(same: "Aoi"), kind: .network)
    var set = FactSet()
    for (key, variants) in facts { set[key] = variants }
    carrier.facts = set
    let moment = hour.map {
      Moment(seconds: Self.day.daysSinceEpoch * 86_400 + $0 * 3600 - Moment.japanOffset)
    }
    return NowCarrier(
      carrier, catalog: FixtureCatalog.catalog, day: Self.day, moment: moment, reader: .zh)
  }

  private func line(hour: Int?, _ language: Language) -> String {
    entries(["suspend.phone": Self.numbers], hour: hour).line(in: language).string
  }

  @Test func `gives by day the number in the reader's language alone`() {
    #expect(line(hour: 10, .zh) == "Aoi：0-1（9:00-20:00（日本时间，星期几未确认）、中文）")
  }

  @Test func `says at night that it is closed, and which number is open`() {
    #expect(
      line(hour: 0, .zh)
        == "Aoi：0-1（现在不在服务时间，日本时间 9:00 开、星期几未确认、中文）；现在能打：0-4（24小时、日语、没有官方出处：第三方信息）")
    #expect(
      line(hour: 20, .en)
        == "Aoi: 0-1 (closed now, opens 9:00 Japan time, days not confirmed, Chinese); open now: 0-4 (24 hours, Japanese, no official source: third party)"
    )
    #expect(
      line(hour: 23, .ja)
        == "Aoi：0-1（今は時間外、日本時間9:00から、曜日は未確認、中国語）。今かけられる番号：0-4（24時間、日本語、公式の確認なし：第三者の情報）")
  }

  @Test func `names the number at night on paper at any hour`() {
    #expect(line(hour: nil, .zh).contains("0-1（9:00-20:00"))
    #expect(line(hour: nil, .zh).contains("；夜间：0-4（24小时"))
    #expect(line(hour: nil, .en).contains("; at night: 0-4 (24 hours"))
    #expect(line(hour: nil, .ja).contains("。夜間：0-4（24時間"))
  }

  @Test func `gives numbers for any phone in Japan first, then the page, last those from abroad`() {
    let facts = [
      "suspend.phone": Self.numbers, "page.lost": [Self.page("https://aoi.example/lost")],
    ]
    func order(_ hour: Int?, most: Int = .max) -> [String] {
      entries(facts, hour: hour).lines(in: .en, most: most)
        .map { String($0.string.dropFirst(5).prefix { $0 != " " }) }
    }
    #expect(order(10) == ["0-1", "0-4", "0-2", "aoi.example/lost", "1-5", "0-3"])
    #expect(order(2, most: 3) == ["0-1", "0-4", "aoi.example/lost", "0-3"])
    #expect(order(2, most: 1) == ["0-1", "aoi.example/lost"])
    #expect(order(nil, most: 0) == ["aoi.example/lost"])
  }

  @Test func `gives without a number the page, and what the facts say to do instead`() {
    func note(_ text: String, none: Bool = false) -> FactVariant {
      FactVariant(
        statement: none ? .none : .unconfirmed, note: LocalText(same: text))
    }
    func lines(_ facts: [String: [FactVariant]]) -> [String] {
      entries(facts, hour: 10).lines(in: .en).map { $0.string }
    }
    #expect(
      lines([
        "suspend.phone": [note("No desk. Use the chat.", none: true)],
        "page.lost": [note("No page."), Self.page("https://aoi.example/lost")],
      ]) == ["Aoi: aoi.example/lost", "Aoi: No desk. Use the chat."])
    let weak = Self.number("9-9", ["ja"], Self.always, by: .inferred)
    #expect(
      lines([
        "suspend.phone": [weak], "page.lost": [note("Begin with the member page.")],
        "page.login": [Self.page("https://aoi.example/my")],
      ]) == ["Aoi: Member page aoi.example/my", "Aoi: Begin with the member page."])
    #expect(lines([:]) == ["Aoi: Not confirmed. Ask in a shop."])
  }
}
