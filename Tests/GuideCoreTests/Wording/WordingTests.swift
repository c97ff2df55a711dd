import GuideCore
import TestSupport
import Testing

@Suite struct `Words` {
  private func each(_ say: (Wording) -> String) -> [String] {
    [Language.zh, .en, .ja].map { say(Wording($0)) }
  }

  @Test(arguments: [
    (Money(yen: 0, tax: .included, per: .once), ["免费", "free", "無料"]),
    (Money(yen: 1000, tax: .publicFee, per: .once), ["1,000日元", "¥1,000", "1,000円"]),
    (Money(yen: 0, tax: .unknown, per: .month), ["免费", "free", "無料"]),
    (
      Money(yen: 1100, tax: .included, per: .once),
      ["1,100日元（含税）", "¥1,100 (tax included)", "1,100円（税込）"]
    ),
    (
      Money(yen: 550, tax: .excluded, per: .month),
      ["550日元/月（不含税）", "¥550 a month (before tax)", "550円/月（税抜）"]
    ),
    (
      Money(yen: 3000, to: 12_345, tax: .unknown, per: .once),
      ["3,000日元到12,345日元（是否含税未确认）", "¥3,000 to ¥12,345 (tax not stated)", "3,000円～12,345円（税込か未確認）"]
    ),
    (
      Money(yen: 0, to: 1000, tax: .included, per: .day),
      ["0日元到1,000日元/天（含税）", "¥0 to ¥1,000 a day (tax included)", "0円～1,000円/日（税込）"]
    ),
    (
      Money(yen: 90, tax: .included, per: .minute),
      ["90日元/分钟（含税）", "¥90 a minute (tax included)", "90円/分（税込）"]
    ),
    (
      Money(yen: 22, tax: .included, per: .halfMinute),
      ["22日元/30秒（含税）", "¥22 per 30 seconds (tax included)", "22円/30秒（税込）"]
    ),
  ])
  func `say sums`(money: Money, words: [String]) {
    #expect(each { $0.money(money) } == words)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (999_999, "999,999"),
    (1_000_000, "1,000,000"), (-1234, "-1,234"),
  ])
  func `put a comma between thousands`(number: Int, text: String) {
    #expect(Wording(.en).grouped(number) == text)
  }

  @Test(arguments: [
    (Span(min: 3, max: 5, unit: .days), ["3到5天", "3 to 5 days", "3～5日"]),
    (Span(min: 1, max: 1, unit: .days), ["1天", "1 day", "1日"]),
    (Span(min: 1, max: 2, unit: .weeks), ["1到2周", "1 to 2 weeks", "1～2週間"]),
    (Span(min: 2, max: nil, unit: .hours), ["2小时以上", "2 hours or more", "2時間以上"]),
    (Span(min: nil, max: 1, unit: .months), ["最多1个月", "up to 1 month", "1か月まで"]),
    (
      Span(min: nil, max: 10, unit: .businessDays),
      ["最多10个工作日", "up to 10 working days", "10営業日まで"]
    ),
    (Span(min: 30, max: 30, unit: .minutes), ["30分钟", "30 minutes", "30分"]),
    (Span(min: 2, max: 2, unit: .years), ["2年", "2 years", "2年"]),
    (Span(min: nil, max: nil, unit: .days), ["未确认", "not known", "未確認"]),
  ])
  func `say lengths of time`(span: Span, words: [String]) {
    #expect(each { $0.span(span) } == words)
  }

  @Test(arguments: [
    ([OpeningHours(days: .everyDay, open: 0, close: 1440)], ["24小时", "24 hours", "24時間"]),
    (
      [OpeningHours(days: .everyDay, open: 540, close: 1200)],
      ["9:00-20:00（日本时间）", "9:00-20:00 Japan time", "9:00-20:00（日本時間）"]
    ),
    (
      [
        OpeningHours(days: .weekdays, open: 570, close: 1080),
        OpeningHours(days: .sat, open: 600, close: 1020, for: Sample.text("shop")),
      ],
      [
        "工作日9:30-18:00、周六10:00-17:00（shop-zh）（日本时间）",
        "weekdays 9:30-18:00, Saturday 10:00-17:00 (shop) Japan time",
        "平日9:30-18:00、土曜10:00-17:00（shop-ja）（日本時間）",
      ]
    ),
    (
      [OpeningHours(days: .monSat, open: 1320, close: 125)],
      ["周一到周六22:00-2:05（日本时间）", "Monday to Saturday 22:00-2:05 Japan time", "月～土22:00-2:05（日本時間）"]
    ),
    (
      [OpeningHours(days: .weekend, open: 0, close: 1440)],
      ["周末24小时（日本时间）", "weekends 24 hours Japan time", "土日24時間（日本時間）"]
    ),
    (
      [OpeningHours(days: .unknown, open: 540, close: 1200)],
      [
        "9:00-20:00（日本时间，星期几未确认）", "9:00-20:00 Japan time, days not confirmed",
        "9:00-20:00（日本時間、曜日は未確認）",
      ]
    ),
    (
      [
        OpeningHours(days: .weekdays, open: 570, close: 1080),
        OpeningHours(days: .unknown, open: 600, close: 1020),
      ],
      [
        "工作日9:30-18:00、10:00-17:00（星期几未确认）（日本时间）",
        "weekdays 9:30-18:00, 10:00-17:00 (days not confirmed) Japan time",
        "平日9:30-18:00、10:00-17:00（曜日は未確認）（日本時間）",
      ]
    ),
  ])
  func `say opening hours`(hours: [OpeningHours], words: [String]) {
    #expect(each { $0.hours(hours) } == words)
  }

  private static let full = Phone(
    number: "0120-000-000", from: [.japan], notFrom: [.abroad], languages: ["ja", "zh", "xx"],
    hours: [OpeningHours(days: .everyDay, open: 0, close: 1440)], cost: .free,
    menu: [Phone.MenuItem(press: "1", label: LocalText(zh: "丢失", en: "loss", ja: "紛失"))])

  @Test(arguments: [
    (
      full,
      [
        "0120-000-000（24小时、日语、中文、xx、从国外打不通、免费）",
        "0120-000-000 (24 hours, Japanese, Chinese, xx, not from abroad, free call)",
        "0120-000-000（24時間、日本語、中国語、xx、海外からは不可、通話無料）",
      ]
    ),
    (Phone(number: "110", from: [.japan]), ["110", "110", "110"]),
    (
      Phone(number: "151", from: [.ownLine], cost: .paid),
      [
        "151（只能用这家的线路打、收费）", "151 (only from a line of this company, paid call)",
        "151（この会社の回線からのみ、通話有料）",
      ]
    ),
    (
      Phone(number: "+81-3", from: [.abroad]),
      ["+81-3（从国外打）", "+81-3 (from abroad)", "+81-3（海外から）"]
    ),
  ])
  func `say what one has to know before dialling`(phone: Phone, words: [String]) {
    #expect(each { $0.phoneLine(phone) } == words)
  }

  @Test func `say which keys to press`() {
    #expect(
      each { $0.phoneMenu(Self.full).joined() }
        == ["按1：「紛失」丢失", "press 1: 「紛失」loss", "1を押す：「紛失」"])
  }

  @Test func `join the labels of a path, with their meaning where the reader needs one`() {
    let path = [
      ScreenLabel(ja: "手続き", reading: "てつづき", zh: "办理", en: "procedures"),
      ScreenLabel(ja: "解約", reading: "かいやく", zh: "解约", en: "cancel"),
    ]
    #expect(
      each { $0.path(path) } == [
        "「手続き」（办理） > 「解約」（解约）", "「手続き」 (procedures) > 「解約」 (cancel)", "「手続き」 > 「解約」",
      ])
  }

  @Test func `say days and moments`() {
    let day = Sample.day("2026-12-01")
    #expect(each { $0.day(day) } == ["2026年12月1日", "1 December 2026", "2026年12月1日"])
    #expect(
      each { $0.moment(Sample.noon) } == [
        "2026年12月1日 12:00（日本时间）", "1 December 2026, 12:00 Japan time",
        "2026年12月1日 12:00（日本時間）",
      ])
  }

  @Test func `join sentences and lists as each language does`() {
    #expect(each { $0.sentences(["A.", "", "B."]) } == ["A.B.", "A. B.", "A.B."])
    #expect(each { $0.list(["a", "b", "c"]) } == ["a、b、c", "a, b, c", "a、b、c"])
    #expect(each { $0.either(["a", "b"]) } == ["a，或者b", "a or b", "a、またはb"])
    #expect(each { $0.list([]) } == ["", "", ""])
  }

  @Test func `say every kind of value`() {
    let values: [FactValue] = [
      .money(Money(yen: 10, tax: .included, per: .once)),
      .duration(Span(min: 1, max: 2, unit: .days)),
      .hours([OpeningHours(days: .sun, open: 60, close: 120)]), .phone(Self.full),
      .address("https://www.example.com/"), .yesNo(true), .yesNo(false),
      .path([ScreenLabel(ja: "解約", reading: "", zh: "解约", en: "cancel")]),
      .date(Sample.day("2026-03-31")), .text(Sample.text("words")),
      .papers([["residence-card"], ["passport", "certificate"]]),
    ]
    let text = values.map { value in
      "\(value.kind.rawValue)\n" + each { $0.shown(value) }.map { "  \($0)\n" }.joined()
    }.joined()
    Golden.check(text, "values.txt")
  }
}
