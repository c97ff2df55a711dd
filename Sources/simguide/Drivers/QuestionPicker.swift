internal import GuideCore
internal import TextLayout

/// Chooses among the options of a question with arrows, digits or typed letters.
struct QuestionPicker: Equatable, Sendable {
  enum Result: Equatable, Sendable {
    case redraw
    case input(WalkInput)
    /// Not a key of the list: an ordinary command, if there is one.
    case passed
  }

  /// No name is longer.
  private static let longest = 60

  let options: [QuestionOption]
  let isMany: Bool
  let language: Language
  /// Long lists are narrowed by typing, so letters are no commands there.
  let filters: Bool
  private(set) var filter = ""
  /// Place among the rows shown; nil until an arrow was pressed: Enter then chooses nothing.
  private(set) var cursor: Int?
  private(set) var marked: Set<Int> = []

  init(options: [QuestionOption], isMany: Bool, language: Language) {
    self.options = options
    self.isMany = isMany
    self.language = language
    filters = options.count > 9
  }

  /// Places of the options that match what was typed; the last row is "I don't know", as -1.
  var rows: [Int] {
    guard !filter.isEmpty else { return Array(options.indices) + [-1] }
    if let number = Int(filter) {
      if number == 0 { return [-1] }
      return options.indices.filter { String($0 + 1).hasPrefix(String(number)) }
    }
    let found = OptionMatch.matches(filter, among: options).map { $0.id }
    return options.indices.filter { found.contains(options[$0].id) }
  }

  mutating func accept(_ key: Key) -> Result {
    switch key {
    case .up: return move(-1)
    case .down, .tab: return move(1)
    case .home: return place(0)
    case .end: return place(rows.count - 1)
    case .pageUp: return move(-5)
    case .pageDown: return move(5)
    case .enter: return choose()
    case .backspace where !filter.isEmpty:
      filter.removeLast()
      cursor = nil
      return .redraw
    case .character(" ") where isMany && cursor != nil && filter.isEmpty: return toggle()
    case .character(let character): return typed(character)
    case .paste(let text) where filters:
      filter = String((filter + text.withoutControls()).prefix(QuestionPicker.longest))
      cursor = rows.count == 1 ? 0 : nil
      return .redraw
    default: return .passed
    }
  }

  private mutating func typed(_ character: Character) -> Result {
    let digit = character.wholeNumberValue
    if filters {
      if filter.isEmpty, character == "?" || character == "？" { return .passed }
      guard filter.count < QuestionPicker.longest else { return .redraw }
      filter.append(digit.map { Character(String($0)) } ?? character)
      cursor = rows.count == 1 ? 0 : nil
      return .redraw
    }
    guard let digit else { return .passed }
    if digit == 0 { return .input(.unknown) }
    guard options.indices.contains(digit - 1) else { return .passed }
    if isMany {
      marked.formSymmetricDifference([digit - 1])
      return .redraw
    }
    return .input(.choose([digit - 1]))
  }

  private mutating func move(_ steps: Int) -> Result {
    let count = rows.count
    guard count > 0 else { return .redraw }
    guard let old = cursor else { return place(steps > 0 ? 0 : count - 1) }
    return place(min(max(old + steps, 0), count - 1))
  }

  private mutating func place(_ row: Int) -> Result {
    cursor = rows.indices.contains(row) ? row : nil
    return .redraw
  }

  private mutating func toggle() -> Result {
    guard let cursor, rows.indices.contains(cursor), rows[cursor] >= 0 else { return .passed }
    marked.formSymmetricDifference([rows[cursor]])
    return .redraw
  }

  private func choose() -> Result {
    if isMany, !marked.isEmpty { return .input(.choose(marked.sorted())) }
    guard let cursor, rows.indices.contains(cursor) else {
      // Letters are no commands where they narrow the list; with Enter after them they are.
      if filter.count == 1, let key = filter.first, let input = KeyMap.input(forKey: key),
        [.back, .quit, .language, .list, .answers, .goTo].contains(input)
      {
        return .input(input)
      }
      return .input(.next)
    }
    let row = rows[cursor]
    return .input(row < 0 ? .unknown : .choose([row]))
  }

  /// Draws the rows around the cursor that fit, the typed letters above them.
  func lines(width: Int, height: Int) -> [StyledText] {
    let rows = rows
    let room = max(3, height - (filters ? 1 : 0))
    let blocks = rows.enumerated().map { line($1, isCurrent: $0 == cursor, width) }
    let all = blocks.reduce(0) { $0 + $1.count }
    var lines: [StyledText] = []
    if filters { lines.append(StyledText("> " + filter, .label).truncated(to: width)) }
    guard all > room else {
      lines += blocks.flatMap { $0 }
      return rows.isEmpty ? lines + [StyledText("  -", .hint)] : lines
    }
    var first = 0
    func count(_ range: Range<Int>) -> Int { blocks[range].reduce(0) { $0 + $1.count } }
    while first < (cursor ?? 0), count(first..<(cursor ?? 0) + 1) > room - 1 { first += 1 }
    var end = first
    while end < blocks.count, count(first..<end + 1) <= room - 1 { end += 1 }
    if end == first { end = first + 1 }
    lines += blocks[first..<end].flatMap { $0 }
    return lines + [StyledText("  (\(first + 1)-\(end)/\(rows.count))", .hint)]
  }

  private func line(_ row: Int, isCurrent: Bool, _ width: Int) -> [StyledText] {
    let label = row < 0 ? Interface.dontKnow[language] : options[row].label[language]
    let box = isMany && row >= 0 ? (marked.contains(row) ? "[x] " : "[ ] ") : ""
    let style: TextStyle = isCurrent ? .label : .plain
    let lead = StyledText((isCurrent ? "> " : "  ") + "\(row + 1)) " + box, style)
    return StyledText(label, style).wrapped(to: width, hanging: lead)
  }
}
