import Testing
import TextLayout

/// Laws that hold for any text; the text is random but the same on every run.
struct WrappingPropertyTests {
  private static let pieces = [
    "再発行", "手続", "解約", "です", "ください", "カード", "シャッター", "ちょっと", "っ", "ー", "々", "ゃ", "、", "。", "，",
    "．", "）", "」", "』", "】", "！", "？", "：", "；", "・", "（", "「", "『", "【", "〈", "《", "》", "〉", "…",
    "……",
    "——", "“", "”", "¥4,950", "4,950円", "50%", "9:00-21:00", "SIM", "eSIM", "My docomo", "the",
    "cancellation",
    "call-centre", " ", " ", " ", "  ", "\u{3000}", ",", ".", "(", ")", "[", "]", "!", "?", ":",
    ";", "/", "-",
    "e\u{301}", "😀", "👨‍👩‍👧‍👦", "🇯🇵", "1️⃣", "ﾄﾞｺﾓ", "｡", "\u{A0}", "\u{200B}", "软银", "手机", "'", "\"", "$",
    "+",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  ]
  private static let unbreakables = [
    "0120-524-360", "0800 919 0120",
    "https://example.jp/support/a-very-long-address/that/no/line?can=hold",
    "東京都港区 1-2-3",
  ]
  private static let closing = Set<Character>("、。，．）」』】〉》！？：；・ー々っゃ…｡,.)]!?:;%”")
  private static let opening = Set<Character>("（「『【〈《([“$¥")
  private static let spaces = Set<Character>(" \u{3000}\u{200B}")

  private func randomText(seed: UInt64) -> StyledText {
    var generator = SeededGenerator(seed: seed)
    var text = StyledText()
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      let style = TextStyle.allCases.randomElement(using: &generator) ?? .plain
      if Int.random(in: 0..<16, using: &generator) == 0 {
        text += .unbreakable(Self.unbreakables.randomElement(using: &generator) ?? "", style)
      } else {
        text.append(Self.pieces.randomElement(using: &generator) ?? "", style)
      }
    }
    return text
  }

  private func visible(_ text: String) -> String { text.filter { !Self.spaces.contains($0) } }

  private func unbreakableRuns(_ texts: [StyledText]) -> [StyledText.Run] {
    texts.flatMap(\.runs).filter(\.isUnbreakable)
  }

  @Test(
    "Nothing but spaces is lost, and no unbreakable run is divided",
    arguments: [1, 2, 3, 7, 20, 40, 72, 80], [UInt64](0..<60))
  func nothingIsLost(width: Int, seed: UInt64) {
    let text = randomText(seed: seed)
    let lines = text.wrapped(to: width)
    #expect(visible(lines.map(\.string).joined()) == visible(text.string))
    #expect(unbreakableRuns(lines) == unbreakableRuns([text]))
    #expect(lines.allSatisfy { $0.string.last.map { !Self.spaces.contains($0) } ?? true })
  }

  @Test(
    "No line is too wide, unless for one unbreakable run or one character",
    arguments: [1, 2, 3, 7, 20, 40, 72, 80], [UInt64](0..<60))
  func noLineIsTooWide(width: Int, seed: UInt64) {
    for line in randomText(seed: seed).wrapped(to: width) where line.columns > width {
      let marks = Self.closing.union(Self.opening).union(Self.spaces).union("\"'-/+¥\u{A0}")
      let rest = line.runs.filter { $0.isUnbreakable || !$0.text.allSatisfy(marks.contains) }
      let isOneRun = rest.count == 1 && rest.allSatisfy(\.isUnbreakable)
      #expect(isOneRun || line.string.count == 1, "\(line.string)")
    }
  }

  @Test(
    "No line begins with a closing mark or ends with an opening one, from 40 columns up",
    arguments: [40, 41, 55, 72, 80], [UInt64](0..<120))
  func kinsoku(width: Int, seed: UInt64) {
    let lines = randomText(seed: seed).wrapped(to: width).map(\.string)
    for line in lines.dropFirst() {
      #expect(!(line.first.map(Self.closing.contains) ?? false), "\(line)")
    }
    for line in lines.dropLast() {
      let endsWithPrice = line.last == "$" && line.dropLast().last?.isNumber == true
      #expect(endsWithPrice || !(line.last.map(Self.opening.contains) ?? false), "\(line)")
    }
  }

  @Test("A line that fits is left alone", arguments: [40, 72], [UInt64](0..<40))
  func fittingLines(width: Int, seed: UInt64) {
    for line in randomText(seed: seed).wrapped(to: width) where line.columns <= width {
      #expect(line.wrapped(to: width) == [line])
    }
  }

  @Test("Indented lines keep within the width", arguments: [40, 72], [UInt64](0..<40))
  func indented(width: Int, seed: UInt64) {
    let text = randomText(seed: seed)
    let lines = text.wrapped(to: width, firstIndent: "   12. ", indent: 7)
    #expect(lines.dropFirst().allSatisfy { $0.string.hasPrefix("       ") })
    #expect(
      lines.map { String($0.string.dropFirst(7)) } == text.wrapped(to: width - 7).map(\.string))
  }

  @Test(
    "A line is what it would be if its runs were made anew, in width too", arguments: [7, 40],
    [UInt64](0..<60))
  func madeAnew(width: Int, seed: UInt64) {
    let text = randomText(seed: seed)
    for measure in [ColumnWidth(), ColumnWidth(ambiguousIsWide: true)] {
      for line in text.wrapped(to: width, firstIndent: " ", indent: "  ", measure: measure) {
        let runs = line.runs.map { run in
          StyledText.Run(run.text, run.style, isUnbreakable: run.isUnbreakable)
        }
        #expect(line == StyledText(runs))
        let columns = runs.map { measure.columns(of: $0.text) }
        #expect(line.columns(measure: measure) == columns.reduce(0, +))
      }
    }
  }
}
