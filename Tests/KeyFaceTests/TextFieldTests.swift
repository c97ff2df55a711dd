import Testing
import TextLayout

@testable import simguide

@Suite("A line of typed text")
struct TextFieldTests {
  /// What is pressed, and the text before and after the cursor that comes of it.
  struct Typed: CustomTestStringConvertible, Sendable {
    var name: String
    var keys: [Key]
    var before: String
    var after = ""

    var testDescription: String { name }
  }

  static let samples = [
    Typed(name: "letters", keys: [.character("a"), .character("番")], before: "a番"),
    Typed(
      name: "in the middle", keys: [.paste("ab"), .left, .character("x")], before: "ax", after: "b"),
    Typed(name: "Backspace", keys: [.paste("ab"), .left, .backspace], before: "", after: "b"),
    Typed(name: "Delete", keys: [.paste("ab"), .home, .delete], before: "", after: "b"),
    Typed(name: "Backspace takes a whole emoji", keys: [.paste("a👨‍👩‍👧"), .backspace], before: "a"),
    Typed(name: "Home and End", keys: [.paste("ab"), .home, .end, .character("c")], before: "abc"),
    Typed(
      name: "Ctrl-A and Ctrl-E", keys: [.paste("ab"), .control("a"), .control("e"), .left],
      before: "a", after: "b"),
    Typed(
      name: "Ctrl-U takes what stands before", keys: [.paste("abc"), .left, .control("u")],
      before: "", after: "c"),
    Typed(
      name: "no farther than the ends",
      keys: [.left, .backspace, .delete, .right, .character("a")], before: "a"),
    Typed(
      name: "a paste of several lines is one line", keys: [.paste("a\r\nb\nc\td")],
      before: "a b c d"),
    Typed(
      name: "a paste without controls", keys: [.paste("a\u{1B}[31mb\u{07}\u{202E}c")],
      before: "a[31mbc"),
    Typed(
      name: "a paste is cut at 500", keys: [.paste(String(repeating: "x", count: 900))],
      before: String(repeating: "x", count: 500)),
  ]

  @Test("Keys change the text at the cursor", arguments: samples)
  func edits(_ sample: Typed) {
    var field = TextField()
    for key in sample.keys { _ = field.accept(key) }
    #expect(field.text == sample.before + sample.after)
    #expect(field.cursor == sample.before.count)
  }

  @Test func `Enter gives the text`() {
    var field = TextField()
    _ = field.accept(.paste("12-34"))
    #expect(field.accept(.enter) == .entered("12-34"))
  }

  @Test("Other keys are not for it", arguments: [Key.up, .down, .tab, .escape, .unknown, .pageUp])
  func ignores(_ key: Key) {
    var field = TextField()
    #expect(field.accept(key) == .ignored)
  }

  @Test("The cursor stands behind wide characters", arguments: [40, 80])
  func cursor(width: Int) {
    var field = TextField()
    _ = field.accept(.paste("a番号"))
    #expect(field.line(width: width).column == 7)
    _ = field.accept(.left)
    #expect(field.line(width: width).column == 5)
  }

  @Test("A long text is shown around the cursor", arguments: [20, 40, 41])
  func window(width: Int) {
    var field = TextField()
    _ = field.accept(.paste(String(repeating: "漢字a", count: 40)))
    for _ in 0..<130 {
      let (line, column) = field.line(width: width)
      #expect(line.columns <= width)
      #expect(column < width)
      _ = field.accept(.left)
    }
  }
}
