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
