import GuideCore
import Testing

@Suite struct `A text in three languages` {
  @Test(arguments: [
    ("{a} and {b}", "1 and 2"), ("{b}{a}{b}", "212"), ("no marks", "no marks"), ("", ""),
    ("{c} stays", "{c} stays"), ("open {a", "open {a"), ("close a}", "close a}"), ("{}", "{}"),
    ("{a}}", "1}"), ("{x{a}", "{x{a}"), ("日{a}本", "日1本"), ("{nested}", "{a}"),
  ])
  func `has its marked places filled once and others left alone`(text: String, filled: String) {
    let values = [("a", "1"), ("b", "2"), ("nested", "{a}")]
    #expect(text.filled(values) == filled)
  }

  @Test(arguments: [
    ("a line", "lin", true), ("a line", "a line", true), ("a line", "a line.", false),
    ("a line", "e", true), ("aab", "ab", true), ("日本", "本", true), ("日本", "木", false),
    ("", "", true), ("", "a", false), ("a", "", true),
    ("a text that is longer than the ones before", "the ones", true),
  ])
  func `holds what stands somewhere in it`(text: String, part: String, holds: Bool) {
    #expect(text.holds(part) == holds)
    #expect((text.firstPlace(of: part) != nil) == holds)
  }

  @Test func `is filled in each language with that language`() {
    let text = LocalText(zh: "到{x}", en: "to {x}", ja: "{x}へ")
    let filled = text.filled([("x", LocalText(zh: "店", en: "shop", ja: "店舗"))])
    #expect(filled == LocalText(zh: "到店", en: "to shop", ja: "店舗へ"))
  }

  @Test(arguments: [
    (LocalText(zh: "z", en: "e", ja: "j"), ["z", "e", "j"]),
    (LocalText(zh: "", en: "e", ja: "j"), ["e", "e", "j"]),
    (LocalText(zh: "z", en: "", ja: "j"), ["z", "j", "j"]),
    (LocalText(zh: "z", en: "", ja: ""), ["z", "z", "z"]),
    (LocalText(zh: "", en: "", ja: ""), ["", "", ""]),
  ])
  func `gives another language where one is missing`(text: LocalText, shown: [String]) {
    #expect([Language.zh, .en, .ja].map { text[$0] } == shown)
    #expect(text.exact(.zh) == text.zh)
    #expect(text.isEmpty == shown.allSatisfy { $0.isEmpty })
  }
}
