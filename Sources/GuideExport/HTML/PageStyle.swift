/// How a page looks on paper.
package struct PageStyle: Equatable, Sendable {
  package enum Paper: String, CaseIterable, Equatable, Sendable {
    case a4
    case letter
    case a6
  }

  package var paper: Paper
  package var isLarge: Bool

  package init(paper: Paper = .a4, isLarge: Bool = false) {
    self.paper = paper
    self.isLarge = isLarge
  }

  static let millimetresPerPoint = 25.4 / 72

  /// The size of the letters on paper.
  var points: Double {
    switch paper {
    case .a4, .letter: isLarge ? 13 : 8.5
    case .a6: isLarge ? 9 : 7
    }
  }

  var lineHeight: Double { paper == .a6 ? 1.22 : 1.28 }

  /// Large sentences would be torn to pieces in two columns.
  private var phrases: String { isLarge ? " .phrases { columns: 1; }" : "" }

  /// What the margins leave of a line, or of a line in one of the card's columns, in millimetres.
  var lineWidth: Double {
    switch paper {
    case .a4: 210 - 24
    case .letter: 215.9 - 24
    case .a6: (148 - 10 - 8) / 2
    }
  }

  var printHeight: Double {
    switch paper {
    case .a4: 297 - 24
    case .letter: 279.4 - 24
    case .a6: 105 - 11
    }
  }

  /// Gives the style sheet; the footer stands on every page before its number.
  func sheet(footer: String) -> String {
    let (size, margin) =
      switch paper {
      case .a4: ("A4", "11mm 12mm 13mm")
      case .letter: ("letter", "11mm 12mm 13mm")
      case .a6: ("148mm 105mm", "4mm 5mm 7mm")
      }
    return """
      @page { size: \(size); margin: \(margin);
        @bottom-left { content: "\(PageStyle.quoted(footer))"; font: 7pt sans-serif; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; } }
      \(PageStyle.common)
      @media print { body { font-size: \(points)pt; line-height: \(lineHeight); }\(phrases) }
      \(paper == .a6 ? PageStyle.card : "")

      """
  }

  /// Keeps what ids and dates are made of; the rest could end the string of the style sheet.
  private static func quoted(_ text: String) -> String {
    text.filter { $0.isASCII && ($0.isLetter || $0.isNumber || " ,.-:".contains($0)) }
  }

  private static let common = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 1em; max-width: 52em; color: #000; background: #fff;
      line-height: 1.5; overflow-wrap: anywhere; }
    body, :lang(en) { font-family: "Noto Sans", "DejaVu Sans", "Helvetica Neue", Arial,
      "Noto Sans CJK JP", sans-serif; }
    :lang(ja) { font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic",
      Meiryo, "IPAexGothic", sans-serif; }
    :lang(ja-Latn) { font-family: "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
    :lang(zh-Hans) { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
      "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif; }
    p, h1, h2, h3 { margin: .15em 0; }
    h1 { font-size: 1.7em; line-height: 1.25; margin-bottom: .3em; }
    h2 { font-size: 1.2em; margin: 1.1em 0 .4em; border-bottom: 2px solid #000;
      break-after: avoid; }
    h3 { font-size: 1.1em; display: flex; gap: .4em; align-items: baseline; break-after: avoid; }
    h3 .pair, h3 .words { flex: 1; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.2em; }
    .pair > p { margin: 0; }
    .box { flex: none; display: inline-block; width: 1.2em; height: 1.2em; line-height: 1.1em;
      border: 2px solid #000; text-align: center; font-weight: bold; }
    .step { border-top: 1px solid #000; padding: .35em 0 .5em; break-inside: avoid; }
    .note { margin: .35em 0; break-inside: avoid; }
    .item { padding-left: 1em; }
    .item::before { content: "\\2022"; float: left; margin-left: -.9em; }
    .pair.item { position: relative; }
    .pair.item::before { position: absolute; left: 0; margin: 0; float: none; }
    .note > .item:first-child { font-weight: bold; }
    .in1 { margin-left: 1.2em; } .in2 { margin-left: 2.4em; }
    .in3 { margin-left: 3.6em; } .in4 { margin-left: 4.8em; }
    .opens, .heading { margin-top: .5em; }
    .heading { font-weight: bold; break-after: avoid; }
    .hint { color: #333; font-size: .92em; }
    .whole { white-space: nowrap; }
    .url { overflow-wrap: anywhere; }
    a { color: #000; }
    .danger { border: 3px double #000; padding: .4em .7em; margin: .5em 0; break-inside: avoid; }
    .danger > :first-child { font-weight: bold; }
    .emergency { border: 2px solid #000; padding: .3em .8em .6em; margin: .8em 0;
      break-inside: avoid; }
    .emergency h2 { border: 0; margin: .2em 0; }
    .step.long { break-inside: auto; }
    .step.long .danger, .phrase, .code { break-inside: avoid; }
    .step.long > h3 + p, .step.long > h3 + .pair { break-after: avoid; }
    .phrases { columns: 2; column-gap: 1.2em; }
    .phrases .pair { display: block; }
    .phrases > .phrase:only-child { column-span: all; }
    .phrases > .phrase:only-child .pair { display: grid; }
    .phrase { padding: .15em 0; }
    .sentence { font-size: 1.3em; line-height: 1.3; }
    .reading { font-size: .88em; }
    .fill { display: inline-block; border-bottom: 1px solid #000; white-space: nowrap;
      line-height: 1.6; min-width: 10em; }
    .blank { margin-top: .7em; line-height: 2.2; }
    .pair.blank .fill { min-width: 5.5em; }
    .reply { position: relative; padding-left: 1.7em; break-inside: avoid; }
    .reply::before { content: ""; position: absolute; left: 0; top: .2em; width: 1em; height: 1em;
      border: 1.5px solid #000; }
    .codes { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: .3em 1.2em; }
    .code { display: flex; align-items: center; gap: .4em; }
    .code > div { flex: 1; }
    .code .pair { display: block; }
    .qr { flex: none; }
    .sources { font-size: .82em; columns: 22em; column-gap: 1.5em; }
    .sources .pair { display: block; } .sources .pair > p { display: inline; }
    .sources .pair > p + p::before { content: " / "; } .sources p { margin: 0; }
    .sources .in2 { margin-left: 1.2em; }
    .sources p, .sources .pair { break-inside: avoid; }
    .imprint { font-size: .9em; }
    .counter { break-before: page; break-after: page; }
    .counter .replies { display: grid; grid-template-columns: 1fr 1fr; gap: .6em; margin: .6em 0; }
    .counter .reply { display: block; border: 2px solid #000; padding: .5em .7em; }
    .counter .reply::before { display: none; }
    .counter .reply > :first-child { font-size: 1.5em; font-weight: bold; line-height: 1.4; }
    .counter .reply:last-child { grid-column: span 2; }
    .counter .phrases { columns: 1; }
    .counter .sentence { font-size: 1.7em; }
    nav { margin: .6em 0; display: flex; flex-wrap: wrap; gap: .3em 1.2em; }
    .links p { margin: .45em 0; }
    @media screen and (max-width: 34em) {
      .pair, .codes { grid-template-columns: 1fr; } .counter .replies { display: block; }
      .phrases { columns: 1; }
      .qr { display: none; }
      .pair > :lang(ja):not(:first-child) { padding-left: .7em; border-left: 3px solid #999; }
      .in2, .in3, .in4 { margin-left: 1.6em; }
    }
    @media print { body { padding: 0; max-width: none; }
      p { margin: .08em 0; } h2 { margin-top: .8em; }
      nav { display: none; } a { text-decoration: none; } }
    """

  /// The pocket card: two columns with the fold between them.
  private static let card = """
    @media screen { body { max-width: 148mm; font-size: 10pt; } }
    @media print { body { columns: 2; column-gap: 8mm; column-rule: 1px dotted #000;
      column-fill: auto; } }
    h1 { font-size: 1.2em; margin: 0; } h2 { font-size: 1.05em; margin: .3em 0 .1em;
      border-width: 1px; }
    h3 { font-size: 1em; font-weight: normal; margin: .1em 0; break-after: auto; }
    h3 .box { width: 1.05em; height: 1.05em; border-width: 1px; line-height: 1; }
    .pair { grid-template-columns: 1fr; }
    .emergency { padding: .1em .5em .2em; margin: 0 0 .3em; }
    h3 .pair { display: flex; flex-wrap: wrap; gap: 0 .8em; }
    .step { padding: 0; border-top: 1px dotted #000; }
    .counter .phrases { padding: 0; }
    .phrase { padding: 0 0 .15em; }
    .counter .sentence { font-size: 1.2em; line-height: 1.2; margin: 0; }
    .phrase .in1 { margin: 0 0 0 .8em; }
    .counter { break-before: auto; break-after: auto; }
    .counter .replies { gap: .2em; margin: .2em 0; }
    .counter .reply { padding: .1em .4em; border-width: 1px; }
    .counter .reply:nth-child(n+3) { grid-column: span 2; }
    .counter .reply > :first-child { font-size: 1.15em; line-height: 1.25; }
    .counter .reply.pair, .counter .reply:nth-child(n+3) { display: flex; gap: .2em 1.2em;
      flex-wrap: wrap; align-items: baseline; }
    .counter .fill { min-width: 6em; }
    """
}
