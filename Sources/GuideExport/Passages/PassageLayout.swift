package import TextLayout

/// Draws passages as lines of a width.
package struct PassageLayout: Sendable {
  package var width: Int
  /// Boxes stand before the steps.
  package var showsBoxes: Bool
  /// Bars and underlines are drawn; a screen reader is spared them.
  package var isPlain: Bool

  package init(width: Int, showsBoxes: Bool = false, isPlain: Bool = false) {
    self.width = width
    self.showsBoxes = showsBoxes
    self.isPlain = isPlain
  }

  /// Draws passages one below the other, with a free line before each group.
  package func lines(_ passages: [Passage]) -> [StyledText] {
    var lines: [StyledText] = []
    draw(passages, below: &lines)
    return lines
  }

  /// Draws the passages of several lists as if they were one, below lines and a free one.
  package func draw(_ parts: [Passage]..., below lines: inout [StyledText]) {
    let above = lines.count
    var inside = 0
    for passage in parts.joined() {
      switch passage.kind {
      case .guideTitle, .sectionTitle: inside = 0
      case .stepTitle: inside = showsBoxes ? 4 : 3
      default: break
      }
      let isFirst = lines.count == above
      if isFirst ? above > 0 : passage.opensGroup { lines.append("") }
      draw(passage, inside: inside, into: &lines)
    }
  }

  private func draw(_ passage: Passage, inside: Int, into lines: inout [StyledText]) {
    let indent = passage.level == Passage.outside ? 0 : inside + 2 * passage.level
    let start = lines.count
    for (place, version) in passage.versions.enumerated() {
      let text = version.text
      let lead: StyledText
      switch passage.kind {
      case .guideTitle, .sectionTitle:
        lead = ""
      case .stepTitle(let number, let box):
        let marker = (showsBoxes ? box.rawValue + " " : "") + "\(number). "
        lead = StyledText(place == 0 ? marker : String(spaces: marker.columns), .title)
      case .danger where !isPlain:
        let bar = StyledText(spaces: indent) + StyledText("| ", .warning)
        text.wrap(to: width, firstIndent: bar, indent: bar, into: &lines)
        continue
      case .item:
        lead = StyledText(String(spaces: indent) + (place == 0 ? "- " : "  "))
      case .reply:
        lead = StyledText(String(spaces: indent) + (place == 0 ? "[ ] " : "    "))
      case .source(let number):
        let marker = "[\(number)] "
        lead = StyledText(place == 0 ? marker : String(spaces: marker.columns), .hint)
        if draw(source: text, below: lead, into: &lines) { continue }
      case .address:
        lines.append(whole(text, indent: indent))
        continue
      case .danger, .heading, .line, .blank, .sentence, .reading, .code:
        lead = StyledText(spaces: indent)
      }
      text.wrap(to: width, hanging: lead, into: &lines)
    }
    if !isPlain { underline(passage.kind, from: start, in: &lines) }
    if case .code(let address) = passage.kind { lines += code(address) }
  }

  /// Puts an address on one line, as far left as it needs; one that fits no line runs over.
  private func whole(_ address: StyledText, indent: Int) -> StyledText {
    StyledText(spaces: min(indent, max(0, width - address.columns))) + address
  }

  /// Draws a source whose address fits the width, but not beside its number; says whether it did.
  private func draw(
    source: StyledText, below number: StyledText, into lines: inout [StyledText]
  ) -> Bool {
    guard let address = source.runs.first, address.isUnbreakable else { return false }
    let columns = address.text.columns
    guard columns <= width, number.columns + columns > width else { return false }
    lines.append(StyledText(String(number.string.prefix { $0 != " " }), .hint))
    lines.append(whole(StyledText(address), indent: number.columns))
    var rest = StyledText()
    for run in source.runs.dropFirst() {
      let text = rest.isEmpty ? run.text.drop { $0 == " " } : run.text[...]
      rest.append(StyledText.Run(String(text), run.style, isUnbreakable: run.isUnbreakable))
    }
    if !rest.isEmpty {
      rest.wrap(to: width, hanging: StyledText(spaces: number.columns), into: &lines)
    }
    return true
  }

  /// Writes an address in full, and its code where there is room; nobody can hear a code.
  private func code(_ address: String) -> [StyledText] {
    let line = StyledText.unbreakable(address.withoutControls(), .fact)
    guard !isPlain, let code = QRCode(address), code.size + 2 * QRCode.quietZone <= width
    else { return [line] }
    return [line] + code.textLines().map { .unbreakable($0) }
  }

  /// Draws a line as long as the longest of those from a place to the end.
  private func underline(_ kind: Passage.Kind, from start: Int, in lines: inout [StyledText]) {
    let stroke: String
    switch kind {
    case .guideTitle: stroke = "="
    case .sectionTitle: stroke = "-"
    default: return
    }
    let columns = min(width, lines[start...].map { $0.columns }.max() ?? 0)
    lines.append(StyledText(String(repeating: stroke, count: columns), .title))
  }
}
