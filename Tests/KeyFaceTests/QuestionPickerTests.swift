import GuideCore
import Testing
import TextLayout

@testable import simguide

@Suite("Choosing among options")
struct QuestionPickerTests {
  static func option(_ id: String, _ zh: String, _ en: String, _ ja: String) -> QuestionOption {
    QuestionOption(id: id, label: LocalText(zh: zh, en: en, ja: ja))
  }

  static let few = [
    option("sim", "实体卡", "SIM card", "SIMカード"), option("esim", "eSIM", "eSIM", "eSIM"),
    option("virtual", "旅行eSIM", "travel eSIM", "旅行用eSIM"),
  ]

  static let carriers =
    [
      option("docomo", "都科摩", "docomo", "ドコモ"), option("au", "au", "au", "au"),
      option("softbank", "软银", "SoftBank", "ソフトバンク"),
      option("rakuten", "乐天移动", "Rakuten Mobile", "楽天モバイル"),
    ] + (5...14).map { option("other\($0)", "其他\($0)", "Other \($0)", "その他\($0)") }

  static func picker(_ options: [QuestionOption], isMany: Bool = false) -> QuestionPicker {
    QuestionPicker(options: options, isMany: isMany, language: .ja)
  }

  /// Keys, and what they come to.
  struct Pressed: CustomTestStringConvertible, Sendable {
    var name: String
    var options = few
    var isMany = false
    var keys: [Key]
    var result: QuestionPicker.Result

    var testDescription: String { name }
  }

  static func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  static let samples = [
    Pressed(name: "a digit", keys: typed("2"), result: .input(.choose([1]))),
    Pressed(name: "a full-width digit", keys: typed("２"), result: .input(.choose([1]))),
    Pressed(name: "0 is I don't know", keys: typed("0"), result: .input(.unknown)),
    Pressed(name: "a digit too large", keys: typed("7"), result: .passed),
    Pressed(name: "Enter alone chooses nothing", keys: [.enter], result: .input(.next)),
    Pressed(name: "arrow and Enter", keys: [.down, .down, .enter], result: .input(.choose([1]))),
    Pressed(name: "up goes to the last row", keys: [.up, .enter], result: .input(.unknown)),
    Pressed(
      name: "no farther than the end", keys: [.end, .down, .down, .up, .enter],
      result: .input(.choose([2]))),
    Pressed(name: "Home", keys: [.end, .home, .enter], result: .input(.choose([0]))),
    Pressed(name: "a letter is a command", keys: typed("q"), result: .passed),
    Pressed(name: "Escape is a command", keys: [.escape], result: .passed),
    Pressed(name: "a paste is nothing", keys: [.paste("2\r")], result: .passed),
    Pressed(
      name: "several by digits", isMany: true, keys: typed("13") + [.enter],
      result: .input(.choose([0, 2]))),
    Pressed(
      name: "a digit twice takes back", isMany: true, keys: typed("131") + [.enter],
      result: .input(.choose([2]))),
    Pressed(
      name: "several by Space", isMany: true,
      keys: [.down, .character(" "), .down, .character(" "), .enter],
      result: .input(.choose([0, 1]))),
    Pressed(name: "several, none ticked", isMany: true, keys: [.enter], result: .input(.next)),
    Pressed(
      name: "English", options: carriers, keys: typed("soft") + [.enter],
      result: .input(.choose([2]))),
    Pressed(
      name: "Chinese", options: carriers, keys: typed("软") + [.enter], result: .input(.choose([2]))),
    Pressed(
      name: "Japanese", options: carriers, keys: typed("楽天") + [.enter],
      result: .input(.choose([3]))),
    Pressed(
      name: "full-width letters", options: carriers, keys: typed("ｄｏｃ") + [.enter],
      result: .input(.choose([0]))),
    Pressed(
      name: "an input method's text at once", options: carriers, keys: [.paste("ソフトバンク"), .enter],
      result: .input(.choose([2]))),
    Pressed(
      name: "a number", options: carriers, keys: typed("14") + [.enter],
      result: .input(.choose([13]))),
    Pressed(
      name: "a number with others behind it", options: carriers, keys: typed("1") + [.enter],
      result: .input(.choose([0]))),
    Pressed(
      name: "a number with others behind it, taken back to", options: carriers,
      keys: typed("14") + [.backspace, .enter], result: .input(.choose([0]))),
    Pressed(
      name: "a number too large", options: carriers, keys: typed("99") + [.enter],
      result: .input(.next)),
    Pressed(
      name: "Space ticks the row of a number", options: carriers, isMany: true,
      keys: typed("1 2 ") + [.enter], result: .input(.choose([0, 1]))),
    Pressed(
      name: "a wide Space too", options: carriers, isMany: true,
      keys: typed("1\u{3000}") + [.enter], result: .input(.choose([0]))),
    Pressed(
      name: "Space alone is no name", options: carriers, keys: typed(" ") + [.enter],
      result: .input(.next)),
    Pressed(
      name: "Space behind a number is no name", options: carriers, keys: typed("2 ") + [.enter],
      result: .input(.choose([1]))),
    Pressed(
      name: "Space inside a name", options: carriers, keys: typed("rakuten mo") + [.enter],
      result: .input(.choose([3]))),
    Pressed(
      name: "0 in a long list", options: carriers, keys: typed("0") + [.enter],
      result: .input(.unknown)),
    Pressed(
      name: "several left, none chosen", options: carriers, keys: typed("other") + [.enter],
      result: .input(.next)),
    Pressed(
      name: "several left, one chosen", options: carriers,
      keys: typed("other") + [.down, .down, .enter], result: .input(.choose([5]))),
    Pressed(
      name: "a filter taken back", options: carriers,
      keys: typed("dx") + [.backspace] + typed("o") + [.enter], result: .input(.choose([0]))),
    Pressed(
      name: "nothing found", options: carriers, keys: typed("zzz") + [.enter],
      result: .input(.text("zzz"))),
    Pressed(
      name: "a letter and Enter leave a long list", options: carriers, keys: typed("q") + [.enter],
      result: .input(.quit)),
    Pressed(name: "help in a long list", options: carriers, keys: typed("?"), result: .passed),
  ]

  @Test("Keys come to an answer", arguments: samples)
  func answers(_ sample: Pressed) {
    var picker = Self.picker(sample.options, isMany: sample.isMany)
    var last = QuestionPicker.Result.redraw
    for key in sample.keys { last = picker.accept(key) }
    #expect(last == sample.result)
  }

  @Test("The list fits the screen with the chosen row in it", arguments: [5, 8, 20])
  func fits(height: Int) {
    var picker = Self.picker(Self.carriers)
    for row in 0..<15 {
      _ = picker.accept(.down)
      let lines = picker.lines(width: 40, height: height)
      #expect(lines.count <= height)
      #expect(lines.contains { $0.string.hasPrefix("> \(row == 14 ? 0 : row + 1))") })
    }
  }

  @Test func `A long name is wrapped and never cut`() {
    let long = Self.option("long", "", "", String(repeating: "長い名前", count: 12))
    let lines = Self.picker([long]).lines(width: 40, height: 20)
    let text = lines.map { $0.string.filter { $0 != " " } }.joined()
    #expect(text.contains(long.label.ja))
    #expect(lines.allSatisfy { $0.columns <= 40 })
  }

  @Test func `The rows are counted without "I don't know", and no match is said in words`() {
    var picker = Self.picker(Self.carriers)
    let all = Self.carriers.count
    #expect(picker.lines(width: 40, height: 8).last?.string.hasSuffix("/\(all))") ?? false)
    _ = picker.accept(.end)
    let end = picker.lines(width: 40, height: 8).map { $0.string }
    #expect(end.last?.hasSuffix("-\(all)/\(all))") ?? false, "\(end)")
    for key in Self.typed("zzz") { _ = picker.accept(key) }
    #expect(picker.lines(width: 40, height: 8).last?.string == "  該当なし")
  }
}
