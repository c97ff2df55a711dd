import GuideCore
import Testing

@Suite struct TermMatcherTests {
  private static let terms = [
    Term(
      id: "wifi", word: LocalText(same: "Wi-Fi"), also: [.en: ["pocket wifi box"]],
      not: [.en: ["wifi", "WIFI"], .zh: ["无线网"], .ja: ["ワイファイ", "退会"]]),
    Term(id: "sim", word: LocalText(same: "SIM card"), not: [.en: ["sim card", "card sim"]]),
  ]

  @Test(arguments: [
    ("use wifi here", ["wifi"]), ("use Wi-Fi here", []), ("(wifi)", ["wifi"]),
    ("wifis and mywifi", []), ("a pocket wifi box", []),
    ("the sim card sim", ["sim card", "card sim"]),
    ("press 「wifi」", []), ("「a」 wifi 「b」", ["wifi"]), ("", []), ("WIFI wifi", ["WIFI", "wifi"]),
  ])
  func `Words that must not be used are found as whole words`(text: String, words: [String]) {
    let matcher = TermMatcher(Self.terms, .en)
    #expect(matcher.matches(in: text).map { $0.word } == words)
  }

  @Test func `Words without spaces around them are found in Chinese and Japanese`() {
    #expect(TermMatcher(Self.terms, .zh).matches(in: "连无线网后").map { $0.word } == ["无线网"])
    let matches = TermMatcher(Self.terms, .ja).matches(in: "ワイファイで「退会」を押す")
    #expect(matches.map { $0.word } == ["ワイファイ"])
    #expect(matches.map { $0.instead } == ["Wi-Fi"])
    #expect(matches.map { $0.offset } == [0])
  }

  @Test func `No terms, no matches`() {
    #expect(TermMatcher([], .en).matches(in: "wifi") == [])
  }
}
