import Testing
import TextLayout

struct SanitizerTests {
  @Test(
    "Text loses whatever could steer a terminal",
    arguments: [
      ("plain text", "plain text"),
      ("手续费 4,950円 👨‍👩‍👧 ☎\u{FE0F}", "手续费 4,950円 👨‍👩‍👧 ☎\u{FE0F}"),
      ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"),
      ("\u{1B}]0;title\u{7}", "]0;title"),
      ("\u{9B}2J", "2J"),
      ("a\u{0}b\u{8}c\u{7F}d", "abcd"),
      ("a\tb", "a b"),
      ("a\nb", "a b"),
      ("a\r\nb", "a b"),
      ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
      ("\u{202E}gnp.exe\u{202C}", "gnp.exe"),
      ("\u{2066}a\u{2069}\u{200E}b\u{200F}\u{61C}", "ab"),
      ("\u{FEFF}a\u{FFF9}b", "ab"),
      ("nb\u{A0}sp", "nb\u{A0}sp"),
      ("", ""),
    ])
  func cleaning(text: String, expected: String) {
    #expect(text.withoutControls() == expected)
  }

  @Test(
    "Line ends are kept on request, all of one kind",
    arguments: [
      ("a\nb", "a\nb"), ("a\r\nb\r\n", "a\nb\n"), ("a\rb", "a\nb"), ("a\n\rb", "a\n\nb"),
      ("a\u{2028}b", "a\nb"), ("a\u{1B}[2K\nb", "a[2K\nb"),
    ])
  func keepingNewlines(text: String, expected: String) {
    #expect(text.withoutControls(keepingNewlines: true) == expected)
  }

  @Test func `every control and bidirectional override is gone`() {
    let scalars =
      Array(0x00...0x1F) + Array(0x7F...0x9F) + Array(0x2028...0x202E)
      + Array(0x2066...0x2069) + [0x200E, 0x200F]
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    #expect(text.withoutControls().allSatisfy { $0 == " " })
  }

  @Test(
    "Noncharacters are dropped",
    arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1_FFFF, 0x10_FFFE])
  func noncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(Character(scalar))b".withoutControls() == "ab")
  }

  @Test func `styles outlive cleaning, and a run of controls does not`() {
    let text = StyledText("\u{1B}a", .fact) + StyledText("\u{7}", .hint) + .unbreakable("0\u{0}1")
    #expect(text.withoutControls() == StyledText("a", .fact) + .unbreakable("01"))
  }
}
