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
    var inside = 0
    for passage in passages {
      switch passage.kind {
      case .guideTitle, .sectionTitle: inside = 0
      case .stepTitle: inside = showsBoxes ? 4 : 3
      default: break
      }
      if passage.opensGroup, !lines.isEmpty { lines.append("") }
      lines += self.lines(passage, inside: inside)
    }
    return lines
  }

  private func lines(_ passage: Passage, inside: Int) -> [StyledText] {
    let indent = passage.level == Passage.outside ? 0 : inside + 2 * passage.level
    var lines: [StyledText] = []
    for (place, version) in passage.versions.enumerated() {
      let text = version.text
      switch passage.kind {
      case .guideTitle, .sectionTitle:
        lines += text.wrapped(to: width)
      case .stepTitle(let number, let box):
        let marker = (showsBoxes ? box.rawValue + " " : "") + "\(number). "
        let lead = place == 0 ? marker : String(repeating: " ", count: marker.columns)
        lines += text.wrapped(to: width, hanging: StyledText(lead, .title))
      case .danger where !isPlain:
        let bar = StyledText(String(repeating: " ", count: indent)) + StyledText("| ", .warning)
        lines += text.wrapped(to: width, firstIndent: bar, indent: bar)
      case .item:
        let marker = String(repeating: " ", count: indent) + (place == 0 ? "- " : "  ")
        lines += text.wrapped(to: width, hanging: StyledText(marker))
      case .reply:
        let marker = String(repeating: " ", count: indent) + (place == 0 ? "[ ] " : "    ")
        lines += text.wrapped(to: width, hanging: StyledText(marker))
      case .source(let number):
        let marker = "[\(number)] "
        let lead = place == 0 ? marker : String(repeating: " ", count: marker.columns)
        lines += text.wrapped(to: width, hanging: StyledText(lead, .hint))
      case .address:
        // One that fits no line runs over, for nothing may break it; it never stands left of its step.
        let room = min(indent, max(inside, width - text.columns))
        lines.append(StyledText(String(repeating: " ", count: room)) + text)
      case .danger, .heading, .line, .blank, .sentence, .reading, .code:
        lines += text.wrapped(to: width, firstIndent: indent, indent: indent)
      }
    }
    if !isPlain { lines += underline(passage.kind, lines) }
    if case .code(let address) = passage.kind { lines += code(address) }
    return lines
  }

  /// Writes an address in full, and its code where there is room; nobody can hear a code.
  private func code(_ address: String) -> [StyledText] {
    let line = StyledText.unbreakable(address.withoutControls(), .fact)
    guard !isPlain, let code = QRCode(address), code.size + 2 * QRCode.quietZone <= width
    else { return [line] }
    return [line] + code.textLines().map { .unbreakable($0) }
  }

  private func underline(_ kind: Passage.Kind, _ lines: [StyledText]) -> [StyledText] {
    let stroke: String
    switch kind {
    case .guideTitle: stroke = "="
    case .sectionTitle: stroke = "-"
    default: return []
    }
    let columns = min(width, lines.map { $0.columns }.max() ?? 0)
    return [StyledText(String(repeating: stroke, count: columns), .title)]
  }
}
