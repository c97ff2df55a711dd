import Testing
import TextLayout

struct PaddingTests {
  @Test(
    "Padding fills a cell with spaces on one side",
    arguments: [
      ("再発行", 8, StyledText.Alignment.leading, "再発行  "),
      ("4,950円", 9, .trailing, "  4,950円"),
      ("再発行", 6, .leading, "再発行"),
      ("再発行", 3, .leading, "再発行"),
      ("", 2, .trailing, "  "),
      ("a", -1, .leading, "a"),
    ])
  func padding(text: String, width: Int, alignment: StyledText.Alignment, expected: String) {
    #expect(StyledText(text).padded(to: width, alignment).string == expected)
    #expect(text.padded(to: width, alignment) == expected)
  }

  @Test func `padding is plain whatever the text is`() {
    #expect(StyledText("a", .warning).padded(to: 3) == StyledText("a", .warning) + "  ")
  }

  @Test(
    "Truncated text ends with two dots inside its cell",
    arguments: [
      ("replacement", 11, "replacement"),
      ("replacement", 10, "replacem.."),
      ("再発行手数料", 9, "再発行.."),
      ("再発行手数料", 8, "再発行.."),
      ("再発行手数料", 7, "再発.."),
      ("abc", 2, ".."),
      ("abc", 1, "."),
      ("abc", 0, ""),
      ("abc", -4, ""),
    ])
  func truncating(text: String, width: Int, expected: String) {
    #expect(text.truncated(to: width) == expected)
  }

  @Test func `truncating drops a phone number rather than show part of it`() {
    let text: StyledText = "Call " + .unbreakable("0120-000-000", .fact)
    #expect(text.truncated(to: 16).string == "Call ..")
    #expect(text.truncated(to: 17) == text)
    let more = text + StyledText(" now", .hint)
    #expect(more.truncated(to: 20).string == "Call 0120-000-000 ..")
  }

  @Test func `a measure with wide ambiguous characters pads less`() {
    let wide = ColumnWidth(ambiguousIsWide: true)
    #expect(StyledText("→").padded(to: 3, measure: wide).string == "→ ")
    #expect(StyledText("→→→").truncated(to: 5, measure: wide).string == "→..")
  }
}
