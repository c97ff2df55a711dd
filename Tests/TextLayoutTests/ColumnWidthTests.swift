import Testing

@testable import TextLayout

struct ColumnWidthTests {
  @Test(
    "A string takes as many columns as a terminal gives it",
    arguments: [
      ("", 0),
      ("SIM card", 8),
      ("~", 1),
      ("\u{7F}", 0),
      ("\u{1B}", 0),
      ("\u{85}", 0),
      ("ひらがな", 8),
      ("カード", 6),
      ("再発行", 6),
      ("软银", 4),
      ("ﾄﾞｺﾓ", 4),
      ("ガ", 2),
      ("が", 2),
      ("か\u{3099}", 2),
      ("。、（）「」", 12),
      ("｡､｢｣･", 5),
      ("¥4,950", 6),
      ("￥４，９５０", 12),
      ("é", 1),
      ("e\u{301}", 1),
      ("\u{301}", 0),
      ("a\u{20DD}", 1),
      ("\u{200B}\u{2060}\u{FEFF}\u{200D}", 0),
      ("\u{AD}", 1),
      ("\u{3000}", 2),
      ("…—·", 3),
      ("①→※", 3),
      ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2),
      ("\u{1161}", 0),
      ("😀", 2),
      ("👨‍👩‍👧‍👦", 2),
      ("👍🏽", 2),
      ("🇯🇵", 2),
      ("🇯🇵🇨🇳", 4),
      ("🇯", 2),
      ("1️⃣", 2),
      ("☎", 1),
      ("☎\u{FE0F}", 2),
      ("☎\u{FE0E}", 1),
      ("❤️‍🔥", 2),
      ("⌚", 2),
      ("नि", 2),
      ("ก\u{E33}", 2),
      ("𠮷野家", 6),
    ])
  func columns(text: String, columns: Int) {
    #expect(ColumnWidth().columns(of: text) == columns)
    #expect(text.columns == columns)
    #expect(StyledText(text, .fact).columns == columns)
  }

  @Test(
    "Ambiguous characters take two columns on request",
    arguments: [
      ("…—·", 6), ("①→※", 6), ("α", 2), ("°", 2), ("abc", 3), ("日本", 4), ("ｱ", 1),
      ("e\u{301}", 1), ("\u{301}", 0),
    ])
  func ambiguous(text: String, columns: Int) {
    #expect(ColumnWidth(ambiguousIsWide: true).columns(of: text) == columns)
  }

  @Test func `the width table names its Unicode version`() {
    #expect(ColumnWidth.unicodeVersion == "17.0.0")
  }

  @Test func `the width of a string is the sum over its characters`() {
    let text = "電話☎️は 0120-000-000、SIM😀ﾄﾞ。"
    #expect(text.columns == text.reduce(0) { $0 + ColumnWidth().columns(of: $1) })
  }

  @Test(arguments: [ColumnWidth(), ColumnWidth(ambiguousIsWide: true)])
  func `plain clusters have the columns of their scalar`(measure: ColumnWidth) {
    for value in UInt32(0)...0x10FFFF where ColumnWidth.isPlainCluster(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = measure.columns(ofPlain: value)
      if columns != measure.columns(of: scalar) { Issue.record("\(String(value, radix: 16))") }
    }
  }
}
