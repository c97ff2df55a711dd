import Testing

@testable import GuideExport

@Suite struct `Lines of calendars and cards` {
  @Test("fold at 75 octets and never inside a character", arguments: 60...80, ["a", "é", "解", "𠮷"])
  func folds(ascii: Int, character: String) {
    let line = String(repeating: "x", count: ascii) + String(repeating: character, count: 60)
    let folded = ContentLines.folded(line)
    #expect(folded.utf8.suffix(2).elementsEqual([13, 10]))
    let text = folded.unicodeScalars.map { Character($0) }
    let lines = text.split(separator: "\n").map { $0.filter { $0 != "\r" } }
    for line in lines {
      let octets = line.reduce(0) { $0 + String($1).utf8.count }
      #expect(octets <= 75)
    }
    // Every line but the last is as full as its characters allow.
    for line in lines.dropLast() {
      let octets = line.reduce(0) { $0 + String($1).utf8.count }
      #expect(octets > 75 - character.utf8.count)
    }
    #expect(lines.dropFirst().allSatisfy { $0.first == " " })
    let unfolded = String(
      lines.enumerated().flatMap { $0.offset == 0 ? $0.element : Array($0.element.dropFirst()) })
    #expect(unfolded == line)
  }

  @Test func `a line of 75 octets is left whole, one of 76 is not`() {
    #expect(ContentLines.folded(String(repeating: "x", count: 75)).utf8.count == 77)
    #expect(ContentLines.folded(String(repeating: "x", count: 76)).utf8.count == 81)
  }

  @Test(
    "text is escaped, and nothing but a line end remains of controls",
    arguments: [
      ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"),
      ("\u{1B}[31m", "[31m"),
      ("a\u{202E}b", "ab"), ("「解約」：a", "「解約」：a"), ("a:b\"c", "a:b\"c"),
    ]) func escapes(text: String, expected: String)
  {
    #expect(ContentLines.escaped(text) == expected)
  }
}
