import GuideCore
import Testing

@testable import GuideStore

private let kinds = Carrier.Kind.allCases.map { $0.rawValue }

@Suite struct `A problem in a carrier` {
  @Test(arguments: [
    Broken(
      .carrier, #""kind": "network""#, #""kind": ▶"netwok""#,
      (.notOneOf("netwok", allowed: kinds, nearest: "network"), "kind")),
    Broken(
      .carrier, #""state": "closed""#, #""state": ▶"shut""#,
      (
        .notOneOf("shut", allowed: ["open", "closed", "ended", "unknown"], nearest: nil),
        "status.state"
      )),
    Broken(.carrier, #""id": "acme""#, #""id": ▶"ACME""#, (.badID("ACME"), "id")),
    Broken(
      .carrier, #""date": "2026-11-21""#, #""date": ▶"2026-02-30""#,
      (.badDate("2026-02-30"), "date")),
    Broken(
      .carrier, #""aliases": ["アクメ", "ac"]"#, #""aliases": ["アクメ", ▶4]"#,
      (.wrongKind(expected: "string"), "aliases[1]")),
    Broken(
      .carrier, #""recognise""#, #"▶"recognize""#,
      (.unknownKey("recognize", nearest: "recognise"), "recognize")),
    Broken(
      .carrier, #""facts": {"#, #""inherits": [▶{"from": "x"}], "facts": {"#,
      (.missingKey("facts"), "inherits[0]")),
    Broken(
      .carrier, #""facts": {"#, #""inherits": [{"from": "x", "facts": [▶"rul"]}], "facts": {"#,
      (.unknownName(kind: "fact", name: "rul", nearest: "rule"), "inherits[0].facts[0]")),
  ])
  func `at its head is reported with its place`(broken: Broken) throws { try broken.check() }

  @Test(arguments: [
    Broken(
      .carrier, #""cancel.fee""#, #"▶"cancel.fees""#,
      (.unknownName(kind: "fact", name: "cancel.fees", nearest: "cancel.fee"), "facts.cancel.fees")),
    Broken(
      .carrier, #"[{"unconfirmed": true, "gathered": "2026-11-01"}]"#, #"[▶{"unconfirmed": true}]"#,
      (.missingKey("gathered"), "facts.cancel.online[0]")),
    Broken(
      .carrier, #"[{"unconfirmed": true, "#, #"[▶{"unconfirmed": true, "none": true, "#,
      (.notExactlyOne(["value", "none", "unconfirmed"]), "facts.cancel.online[0]")),
    Broken(
      .carrier, #"[{"unconfirmed": true, "#, "[▶{",
      (.notExactlyOne(["value", "none", "unconfirmed"]), "facts.cancel.online[0]")),
    Broken(
      .carrier, #"[{"unconfirmed": true, "gathered": "2026-11-01"}]"#, "▶{}",
      (.wrongKind(expected: "array"), "facts.cancel.online")),
    Broken(
      .carrier, #"{"unconfirmed": true, "gathered": "2026-11-01"}"#,
      #"▶{"value": true, "sources": [\#(SampleFiles.source)], "gathered": "2026-11-01"}"#,
      (.noAuthority, "facts.cancel.online[0]")),
    Broken(
      .carrier, #"{"unconfirmed": true, "gathered": "2026-11-01"}"#,
      #"▶{"value": true, "by": "official", "gathered": "2026-11-01"}"#,
      (.noSource, "facts.cancel.online[0]")),
    Broken(
      .carrier, #"{"unconfirmed": true, "gathered": "2026-11-01"}"#,
      #"{"value": ▶"yes", \#(SampleFiles.official)}"#,
      (.wrongKind(expected: "true or false"), "facts.cancel.online[0].value")),
    Broken(
      .carrier, #"{"unconfirmed": true, "gathered": "2026-11-01"}"#,
      #"{"unconfirmed": true, "gathered": ▶"yesterday"}"#,
      (.badDate("yesterday"), "facts.cancel.online[0].gathered")),
    Broken(
      .carrier, #""by": "third-party""#, #""by": ▶"third party""#,
      (
        .notOneOf(
          "third party", allowed: ["official", "third-party", "inferred"], nearest: "third-party"),
        "facts.cancel.fee[0].by"
      )),
    Broken(
      .carrier, #""marks": ["old", "single"]"#, #""marks": ["old", ▶"singel"]"#,
      (
        .notOneOf(
          "singel", allowed: FactVariant.Mark.allCases.map { $0.rawValue }, nearest: "single"),
        "facts.cancel.fee[0].marks[1]"
      )),
    Broken(
      .carrier, #"{"when": {"card": "sim"}"#, #"{"when": {"card": ▶"sims"}"#,
      (
        .unknownName(kind: "option of card", name: "sims", nearest: "sim"),
        "facts.cancel.fee[0].when.card"
      )),
    Broken(
      .carrier, #"{"url": "https://www.example.com/", "page_date": "2026-06"}"#,
      #"▶{"url": "example.com", "page_date": "2026-06"}"#,
      (.badAddress("example.com"), "facts.cancel.fee[0].sources[0]")),
    Broken(
      .carrier, #""page_date": "2026-06""#, #""page_date": ▶"June""#,
      (.badDate("June"), "facts.cancel.fee[0].sources[0].page_date")),
  ])
  func `in its facts is reported with its place`(broken: Broken) throws {
    try broken.check()
  }

  @Test(arguments: [
    Broken(
      .carrier, #""yen": 1100"#, #""yen": ▶-1"#, (.badNumber, "facts.cancel.fee[0].value.yen")),
    Broken(
      .carrier, #""tax": "included""#, #""tax": ▶"in""#,
      (
        .notOneOf("in", allowed: ["included", "excluded", "public-fee", "unknown"], nearest: nil),
        "facts.cancel.fee[0].value.tax"
      )),
    Broken(
      .carrier, #""https://www.example.com/lost?a=1""#, #"▶"www.example.com""#,
      (.badAddress("www.example.com"), "facts.page.lost[0].value")),
    Broken(
      .carrier, #""tel": "0120-000-000""#, #""tel": ▶"0120 000 000""#,
      (
        .wrongKind(expected: "digits, hyphens, +, # and *"), "facts.suspend.phone[0].value.tel"
      )),
    Broken(
      .carrier, #""from": ["japan", "own-line"]"#, #""from": ["japan", ▶"ownline"]"#,
      (
        .notOneOf("ownline", allowed: ["own-line", "japan", "abroad"], nearest: "own-line"),
        "facts.suspend.phone[0].value.from[1]"
      )),
    Broken(
      .carrier, #""open": "09:00""#, #""open": ▶"9:00""#,
      (.badHour("9:00"), "facts.suspend.phone[0].value.hours[0].open")),
    Broken(
      .carrier, #""close": "24:00""#, #""close": ▶"24:01""#,
      (.badHour("24:01"), "facts.suspend.phone[0].value.hours[0].close")),
    Broken(
      .carrier, #""close": "02:30""#, #""close": ▶"02:60""#,
      (.badHour("02:60"), "facts.shop.hours[0].value[0].close")),
    Broken(
      .carrier, #""days": "every day""#, #""days": ▶"everyday""#,
      (
        .notOneOf(
          "everyday", allowed: OpeningHours.Days.allCases.map { $0.rawValue }, nearest: "every day"),
        "facts.shop.hours[0].value[0].days"
      )),
    Broken(
      .carrier, #"{"min": 3, "max": 5, "unit": "business-days"}"#, #"▶{"unit": "days"}"#,
      (.missingKey("min"), "facts.delivery.time[0].value")),
    Broken(
      .carrier, #"{"min": 3, "max": 5, "#, #"▶{"min": 6, "max": 5, "#,
      (.badNumber, "facts.delivery.time[0].value")),
    Broken(
      .carrier, #""press": "1", "#, #"▶"presss": 1, "press": "1", "#,
      (.unknownKey("presss", nearest: "press"), "facts.suspend.phone[0].value.menu[0].presss")),
    Broken(
      .carrier, #""2026-03-31""#, #"▶"2026-3-31""#,
      (.badDate("2026-3-31"), "facts.end.date[0].value")),
    Broken(
      .carrier, #"[["passport"], ["residence-card"]]"#, #"[["passport"], ▶"residence-card"]"#,
      (.wrongKind(expected: "array"), "facts.accepts.shop[0].value[1]")),
    Broken(
      .carrier, #"[{"ja": "解約", "#, #"[▶{"#, (.missingKey("ja"), "facts.menu.path[0].value[0]")),
  ])
  func `in a value is reported with its place`(broken: Broken) throws { try broken.check() }
}
