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
  /// A row for "I don't know" stands at the end.
  let offersUnknown: Bool
  /// Long lists are narrowed by typing, so letters are no commands there.
  var filters: Bool { QuestionPicker.filters(options.count) }
  private(set) var filter = ""
  /// Place among the rows shown; nil until an arrow was pressed: Enter then chooses nothing.
  private(set) var cursor: Int?
  private(set) var marked: Set<Int> = []

  init(
    options: [QuestionOption], isMany: Bool, language: Language, offersUnknown: Bool = true
  ) {
    self.options = options
    self.isMany = isMany
    self.language = language
    self.offersUnknown = offersUnknown
  }

  /// One digit does not tell so many options apart.
  static func filters(_ count: Int) -> Bool { count > 9 }

  /// The number that was typed instead of a name.
  var filterNumber: Int? { Int(filter) }

  /// Places of the options that match what was typed; the last row is "I don't know", as -1.
  var rows: [Int] {
    let unknown = offersUnknown ? [-1] : []
    guard !filter.isEmpty else { return Array(options.indices) + unknown }
    if let number = filterNumber {
      if number == 0 { return unknown }
      return options.indices.filter { String($0 + 1).hasPrefix(String(number)) }
    }
    let found = OptionMatch.matches(filter, among: options).map { $0.id }
    return options.indices.filter { found.contains(options[$0].id) }
  }

  mutating func accept(_ key: Key) -> Result {
    switch ListKey.allCases.first(where: { $0.matches(key, in: self) }) {
    case .arrow?: return move(key)
    case .choose?: return choose()
    case .tick?: return toggle()
    case .takeBack?:
      filter.removeLast()
      return found()
    case .letter?: return narrow(key)
    case .unknown?: return .input(.unknown)
    case .digit?: return number(key)
    case nil: return .passed
    }
  }

  private mutating func number(_ key: Key) -> Result {
    guard case .character(let character) = key, let digit = character.wholeNumberValue,
      options.indices.contains(digit - 1)
    else { return .passed }
    guard isMany else { return .input(.choose([digit - 1])) }
    marked.formSymmetricDifference([digit - 1])
    return .redraw
  }

  private mutating func narrow(_ key: Key) -> Result {
    let text: String
    switch key {
    case .character(let character):
      text = character.wholeNumberValue.map { String($0) } ?? String(character)
    case .paste(let pasted): text = pasted.withoutControls()
    default: return .passed
    }
    filter = String((filter + text).prefix(QuestionPicker.longest))
    return found()
  }

  /// What was typed stands for a row if it leaves one alone, or if it is the number of one.
  private mutating func found() -> Result {
    let rows = rows
    cursor = rows.count == 1 ? 0 : filterNumber.flatMap { rows.firstIndex(of: $0 - 1) }
    return .redraw
  }

  private mutating func move(_ key: Key) -> Result {
    switch key {
    case .home: place(0)
    case .end: place(rows.count - 1)
    case .up: move(-1)
    case .pageUp: move(-5)
    case .pageDown: move(5)
    default: move(1)
    }
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
    guard let place = cursor, rows.indices.contains(place), rows[place] >= 0 else { return .passed }
    let option = rows[place]
    marked.formSymmetricDifference([option])
    // The next option is looked for in the whole list again.
    filter = ""
    cursor = option
    return .redraw
  }

  private func choose() -> Result {
    let row = cursor.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
    if isMany, !marked.isEmpty, row != -1 {
      // What was looked for by its name is meant too.
      let found = filter.isEmpty ? nil : row
      return .input(.choose(marked.union(found.map { [$0] } ?? []).sorted()))
    }
    guard let row else {
      // Letters are no commands where they narrow the list; with Enter after them they are.
      if filter.count == 1, let key = filter.first, let input = KeyMap.input(forKey: key),
        KeyMap.works(input, in: .names)
      {
        return .input(input)
      }
      let isName = rows.isEmpty && filterNumber == nil
      return .input(isName ? .text(filter) : .next)
    }
    return .input(row < 0 ? .unknown : .choose([row]))
  }

  /// Draws the rows around the cursor that fit, the typed letters above them.
  func lines(width: Int, height: Int) -> [StyledText] {
    let rows = rows
    let room = max(2, height - (filters ? 1 : 0))
    let blocks = rows.enumerated().map { line($1, isCurrent: $0 == cursor, width) }
    let all = blocks.reduce(0) { $0 + $1.count }
    var lines: [StyledText] = []
    if filters { lines.append(StyledText("> " + filter, .label).truncated(to: width)) }
    guard all > room else {
      lines += blocks.flatMap { $0 }
      guard rows.isEmpty else { return lines }
      return lines + [StyledText("  " + Interface.noSuchName[language], .hint)]
    }
    var first = 0
    func count(_ range: Range<Int>) -> Int { blocks[range].reduce(0) { $0 + $1.count } }
    while first < (cursor ?? 0), count(first..<(cursor ?? 0) + 1) > room - 1 { first += 1 }
    var end = first
    while end < blocks.count, count(first..<end + 1) <= room - 1 { end += 1 }
    if end == first { end = first + 1 }
    lines += blocks[first..<end].flatMap { $0 }
    // "I don't know" is no option that could be counted.
    let count = rows.count { $0 >= 0 }
    let place = "\(min(first + 1, count))-\(min(end, count))/\(count)"
    return lines + [StyledText("  (\(place))", .hint)]
  }

  private func line(_ row: Int, isCurrent: Bool, _ width: Int) -> [StyledText] {
    let label = row < 0 ? Interface.dontKnow[language] : options[row].label[language]
    let box = isMany && row >= 0 ? (marked.contains(row) ? "[x] " : "[ ] ") : ""
    let style: TextStyle = isCurrent ? .label : .plain
    let lead = StyledText((isCurrent ? "> " : "  ") + "\(row + 1)) " + box, style)
    return StyledText(label, style).wrapped(to: width, hanging: lead)
  }
}
