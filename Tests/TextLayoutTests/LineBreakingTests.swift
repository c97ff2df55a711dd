import Testing

@testable import TextLayout

struct LineBreakingTests {
  /// The text with a stroke wherever a line may begin.
  private func marked(_ text: StyledText) -> String {
    let breaking = LineBreaking(text)
    let lines = (0..<breaking.paragraphCount).map { number in
      breaking.clusters[breaking.paragraph(number)].reduce(into: "") { result, cluster in
        if cluster.mayBreakBefore { result += "╱" }
        let bytes = Array(text.runs[cluster.run].text.utf8)[cluster.range]
        result += String(decoding: bytes, as: UTF8.self)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func expectBreaks(_ expected: String) {
    #expect(marked(StyledText(expected.filter { $0 != "╱" })) == expected)
  }

  @Test(
    "Chinese and Japanese break between characters, but keep closing and opening marks",
    arguments: [
      "再╱発╱行╱の╱手╱続╱き", "カー╱ド╱を╱止╱め╱る", "待っ╱て╱く╱だ╱さ╱い", "シャッ╱ター", "時々╱雨",
      "止╱め╱る。╱次", "（再╱発╱行）╱料", "「解╱約」、╱「停╱止」。", "は╱い！？╱次", "注╱意：╱電╱話；╱店",
      "『a』╱【b】╱〈c〉╱《d》", "ｶｰ╱ﾄﾞ｡╱ﾃ", "｢ﾃ╱ｽ╱ﾄ｣", "东╱京・╱大╱阪", "い╱すゞ", "、。", "再\u{2060}発╱行",
      "カ\u{3099}ッ╱ト", "请╱说╱“解╱约”，╱然╱后", "说\"解╱约\"了", "한╱국╱어", "😀╱👨‍👩‍👧╱🇯🇵", "①╱再",
    ])
  func ideographs(expected: String) {
    expectBreaks(expected)
  }

  @Test(
    "Dashes and dots that belong together stay together",
    arguments: ["停╱——╱然╱后", "等……╱然", "は╱い╱―― ╱次", "wait… ╱then", "等╱— —╱好", "wait╱—╱then"])
  func doubled(expected: String) {
    expectBreaks(expected)
  }

  @Test(
    "Latin words are whole; hyphens divide long ones only",
    arguments: [
      "cancel ╱the ╱line", "don't ╱stop", "don’t ╱stop", "call-╱centre ╱menu", "Wi-Fi ╱e-mail",
      "--dry-run ╱call-╱centre ╱-x", "a ╱- ╱b", "eSIM╱カー╱ド╱を╱eSIM╱へ", "e.g. ╱this", "a, ╱b; ╱c: ╱d",
      "now! ╱Really? ╱Yes", "(see ╱the ╱card) ╱now", "[a] ╱{b}", "card(s) ╱or", "wait )",
      "\"quoted ╱words\" ╱here", "“quoted ╱words” ╱here", "iCloud.com/╱find ╱now",
      "https://╱example.jp/╱a-b?╱c=1", "Settings→╱General", "a\u{A0}b ╱c", "a\u{200B}╱b",
      "soft\u{AD}╱hyphen", "café ╱naïve", "１２╱Ａ",
    ])
  func latin(expected: String) {
    expectBreaks(expected)
  }

  @Test(
    "Numbers keep their signs and units",
    arguments: [
      "料╱金╱¥4,950╱で╱す", "手╱数╱料╱4,950円╱（税╱込）", "9:00-21:00╱ま╱で", "9:00〜21:00╱ま╱で", "3～5日",
      "￥４，９５０", "約╱50%╱の", "50 % ╱off", "20℃╱以╱上", "8か月╱以╱内", "1万円", "2026年╱4月╱1日╱に", "第3╱条",
      "24小时╱内", "24時間╱受", "3个月", "10分钟",
      "$1.50 ╱or", "1/2 ╱and ╱24/7", "1,000 ╱yen", "+81-3-1234-5678 ╱to", "US$5", "5€ ╱or", "¥ 100",
      "(03)1234-5678", "10–12 ╱days",
    ])
  func numbers(expected: String) {
    expectBreaks(expected)
  }

  @Test func `unbreakable runs are whole, and keep the marks around them`() {
    let number: StyledText = .unbreakable("0120 000-000", .fact)
    #expect(marked("電話（" + number + "）へ") == "電╱話╱（0120 000-000）╱へ")
    #expect(marked("Call " + number + ", or " + number) == "Call ╱0120 000-000, ╱or ╱0120 000-000")
    #expect(marked(.unbreakable("東京都港区") + .unbreakable("再発行")) == "東京都港区╱再発行")
  }

  @Test func `spaces before the first word allow no break`() {
    expectBreaks("　再╱発")
    expectBreaks("  a ╱b ")
    expectBreaks("a\n b")
  }

  @Test func `the table of common scalars says what the rules say`() {
    for value in UInt32(0)...0x10FFFF {
      guard let kind = LineBreakTable.kind(of: value) else { continue }
      if kind != LineBreakClass(byRule: value) { Issue.record("\(String(value, radix: 16))") }
    }
    for edge: UInt32 in [0x180, 0x1FFF, 0x2070, 0x2FFF, 0x3100, 0xFEFF, 0xFF60] {
      #expect(LineBreakTable.kind(of: edge) == nil)
    }
    for edge: UInt32 in [0, 0x17F, 0x2000, 0x206F, 0x3000, 0x30FF, 0xFF00, 0xFF5F] {
      #expect(LineBreakTable.kind(of: edge) != nil)
    }
  }
}
