import GuideCore
import TextLayout

/// Draws passages as CommonMark that says the same in any reader.
struct PassageMarkdown {
  private var lines: [String] = []
  /// Passages further inside belong to a list item, not to a paragraph.
  private var isInsideItem = false
  private var isInList = false

  /// Draws parts with a rule between them; the languages of a paragraph stand on lines of their own.
  static func text(_ parts: [Passage]...) -> String {
    var drawing = PassageMarkdown()
    for passages in parts {
      if !drawing.lines.isEmpty { drawing.addRule() }
      for passage in passages { drawing.add(passage) }
    }
    return drawing.lines.joined(separator: "\n") + "\n"
  }

  /// A rule needs a free line before it: right under a paragraph it would make a heading of it.
  private mutating func addRule() { lines += ["", "---"] }

  private mutating func add(_ passage: Passage) {
    let versions = passage.versions.map { PassageMarkdown.escaped($0.text) }
    switch passage.kind {
    case .guideTitle: addParagraph("# ", [versions.joined(separator: " / ")])
    case .sectionTitle: addParagraph("## ", [versions.joined(separator: " / ")])
    case .stepTitle(let number, let box):
      let box = PassageMarkdown.escaped(StyledText(box.rawValue))
      addParagraph("### ", ["\(box) \(number). " + versions.joined(separator: " / ")])
    case .danger: addQuote(versions)
    case .source(let number): addParagraph("", ["\\[\(number)\\] " + versions[0]])
    case .code(let address):
      addItem(depth: 0, versions + ["<\(address)>"])
      isInsideItem = true
    case .heading where passage.level == 0:
      addParagraph("", versions.map { "**\($0)**" })
    case .item where passage.level == 0, .reply where passage.level == 0:
      addItem(depth: 0, versions)
      isInsideItem = true
    case .address(let isLink):
      let addresses = isLink ? passage.versions.map { "<\($0.text.string)>" } : versions
      addInside(max(0, passage.level), addresses)
    case .line, .item, .heading, .blank, .sentence, .reading, .reply:
      addInside(max(0, passage.level), versions)
    }
  }

  private mutating func addInside(_ level: Int, _ versions: [String]) {
    if level == 0 {
      addParagraph("", versions)
    } else {
      addItem(depth: isInsideItem ? level : level - 1, versions)
    }
  }

  private mutating func addParagraph(_ lead: String, _ versions: [String]) {
    if !lines.isEmpty { lines.append("") }
    lines += hardLines(versions.map { lead + (lead.isEmpty ? PassageMarkdown.guarded($0) : $0) })
    isInsideItem = false
    isInList = false
  }

  private mutating func addQuote(_ versions: [String]) {
    let follows = lines.last?.hasPrefix("> ") == true
    if !follows { lines.append("") }
    if follows, let last = lines.popLast() { lines.append(last + "\\") }
    lines += hardLines(versions).map { "> " + $0 }
    isInsideItem = false
    isInList = false
  }

  private mutating func addItem(depth: Int, _ versions: [String]) {
    if !isInList { lines.append("") }
    let indent = String(repeating: "  ", count: depth)
    for (place, line) in hardLines(versions.map { PassageMarkdown.guarded($0) }).enumerated() {
      lines.append(indent + (place == 0 ? "- " : "  ") + line)
    }
    isInList = true
  }

  /// Ends every line but the last with the hard break of CommonMark 6.7.
  private func hardLines(_ lines: [String]) -> [String] {
    lines.enumerated().map { $0.offset + 1 < lines.count ? $0.element + "\\" : $0.element }
  }

  /// Escapes what CommonMark would read as a mark; addresses become code, so that none is a link.
  private static func escaped(_ text: StyledText) -> String {
    text.runs.reduce(into: "") { result, run in
      if run.isUnbreakable, run.text.contains("/") {
        result += "`\(run.text)`"
      } else {
        for character in run.text {
          if "\\`*_[]<>#|~&".contains(character) { result += "\\" }
          result.append(character)
        }
      }
    }
  }

  /// Keeps a first character or a first number from beginning a list.
  private static func guarded(_ line: String) -> String {
    if let first = line.first, "+-=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = line[digits.endIndex...].first, ".)".contains(next)
    else { return line }
    return digits + "\\" + line[digits.endIndex...]
  }
}
