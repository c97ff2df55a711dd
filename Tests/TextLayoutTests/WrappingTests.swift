import Testing
import TextLayout

struct WrappingTests {
  private func lines(_ text: StyledText, _ width: Int) -> [String] {
    text.wrapped(to: width).map(\.string)
  }

  @Test func `lines end at spaces, which are dropped`() {
    #expect(
      lines("Call the desk before noon,  then wait.  ", 20) == [
        "Call the desk before", "noon,  then wait.",
      ])
    #expect(lines("再発行　手続", 6) == ["再発行", "手続"])
  }

  @Test func `an empty text is one empty line, and each line end begins another`() {
    #expect(lines("", 40) == [""])
    #expect(lines("   ", 40) == [""])
    #expect(lines("a\n\nb\r\n", 40) == ["a", "", "b", ""])
  }

  @Test func `a mark on a space stays at the end of a line`() {
    #expect(lines("abc \u{301} def", 5) == ["abc \u{301}", "def"])
  }

  @Test func `spaces at the beginning of a paragraph stay`() {
    #expect(lines("  a b", 4) == ["  a", "b"])
    #expect(lines("　再発行", 6) == ["　再発", "行"])
  }

  @Test(
    "A phone number is never divided",
    arguments: [
      (40, ["电话号码是0120-524-360，请拨打。"]),
      (16, ["电话号码是", "0120-524-360，请", "拨打。"]),
      (14, ["电话号码是", "0120-524-360，", "请拨打。"]),
      (12, ["电话号码是", "0120-524-360，", "请拨打。"]),
      (5, ["电话", "号码", "是", "0120-524-360，", "请拨", "打。"]),
      (1, ["电", "话", "号", "码", "是", "0120-524-360，", "请", "拨", "打", "。"]),
    ])
  func unbreakable(width: Int, expected: [String]) {
    let text: StyledText = "电话号码是" + .unbreakable("0120-524-360", .fact) + "，请拨打。"
    #expect(lines(text, width) == expected)
  }

  @Test func `an unbreakable run keeps the brackets around it even beyond the margin`() {
    let text: StyledText = "電話（" + .unbreakable("0120-524-360") + "）へ"
    #expect(lines(text, 12) == ["電話", "（0120-524-360）", "へ"])
  }

  @Test func `a word wider than the line is divided by character`() {
    #expect(lines("a reallylongword.", 6) == ["a", "really", "longwo", "rd."])
    #expect(lines("longword。", 8) == ["longwor", "d。"])
    #expect(lines("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2) == ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"])
  }

  @Test(
    "Marks hold on to their neighbours at the margin",
    arguments: [
      ("手続きは、店で。", 8, ["手続き", "は、店", "で。"]),
      ("再発行（有料）です", 8, ["再発行", "（有料）", "です"]),
      ("必ず「停止」と言う", 6, ["必ず", "「停", "止」と", "言う"]),
      ("センター", 6, ["セン", "ター"]),
      ("待ってね", 4, ["待っ", "てね"]),
      ("料金は4,950円です", 10, ["料金は", "4,950円で", "す"]),
      ("料金は¥4,950です", 8, ["料金は", "¥4,950で", "す"]),
      ("本当！？はい", 6, ["本", "当！？", "はい"]),
      ("等等……然后", 5, ["等", "等……", "然后"]),
      ("他说——好", 5, ["他说", "——好"]),
      ("See (the card).", 9, ["See (the", "card)."]),
      ("SIM（カード）", 8, ["SIM", "（カー", "ド）"]),
      ("docomo「解約」", 9, ["docomo", "「解約」"]),
    ])
  func kinsoku(text: String, width: Int, expected: [String]) {
    #expect(lines(StyledText(text), width) == expected)
  }

  @Test("Widths below one count as one", arguments: [1, 0, -5, Int.min])
  func narrow(width: Int) {
    #expect(lines("ab 再。", width) == ["a", "b", "再", "。"])
  }

  @Test func `styles outlive wrapping`() {
    let text = StyledText("Stop. ", .warning) + StyledText("Call the desk", .hint)
    #expect(
      text.wrapped(to: 10) == [
        StyledText("Stop. ", .warning) + StyledText("Call", .hint), StyledText("the desk", .hint),
      ])
  }

  @Test func `a list item hangs below its marker`() {
    let item: StyledText = "Keep the receipt of the police report."
    #expect(
      item.wrapped(to: 20, hanging: "10. ").map(\.string) == [
        "10. Keep the receipt", "    of the police", "    report.",
      ])
    #expect(
      item.wrapped(to: 20, firstIndent: StyledText("・", .label), indent: 2).map(\.string) == [
        "・Keep the receipt", "  of the police", "  report.",
      ])
    #expect(
      item.wrapped(to: 20, firstIndent: 2, indent: "> ".columns).map(\.string) == [
        "  Keep the receipt", "  of the police", "  report.",
      ])
    #expect(
      item.wrapped(to: 20, firstIndent: "> ", indent: StyledText("> ", .hint)).last
        == StyledText("> ", .hint) + "report.")
  }

  @Test func `a word moves below a first indent that leaves it no room`() {
    let text: StyledText = "cancellation"
    #expect(
      text.wrapped(to: 14, firstIndent: "Reason: ", indent: 2).map(\.string) == [
        "Reason: ", "  cancellation",
      ])
  }

  @Test func `an indent wider than the line ends in no loop`() {
    #expect(
      StyledText("ab").wrapped(to: 5, firstIndent: 10, indent: 10).map(\.string) == [
        "          a", "          b",
      ])
  }

  @Test func `empty paragraphs get no indent`() {
    #expect(
      StyledText("a\n\nb").wrapped(to: 9, firstIndent: 2, indent: 2).map(\.string) == [
        "  a", "", "  b",
      ])
  }

  @Test func `paragraphs wrap one after the other`() {
    let paragraphs: [StyledText] = ["再発行する", "解約"]
    #expect(paragraphs.wrapped(to: 8, indent: 2).map(\.string) == ["  再発行", "  する", "  解約"])
  }

  @Test func `wide ambiguous characters fill a line sooner`() {
    let text: StyledText = "→→→→"
    let wide = ColumnWidth(ambiguousIsWide: true)
    #expect(text.wrapped(to: 4).count == 1)
    #expect(text.wrapped(to: 4, measure: wide).map(\.string) == ["→→", "→→"])
  }
}
