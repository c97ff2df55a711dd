internal import GuideCore
internal import TextLayout

/// Turns a typed line into what it means at the prompt that is due.
enum LineParser {
  static func input(_ raw: String, at session: Session) -> WalkInput {
    let line = trimmed(raw)
    switch session.prompt {
    case .question(let place): return atQuestion(line, place, session)
    case .door:
      // The door takes its word; everything else is an ordinary command.
      if let step = session.currentStep, let danger = step.step.danger,
        OptionMatch.folded(line) == OptionMatch.folded(danger.word)
      {
        return .text(line)
      }
      return KeyMap.input(for: line) ?? .text(line)
    case .note, .reference, .waiting, .contactWho, .contactReference, .contactPromised:
      return KeyMap.inputInText(for: line) ?? .text(line)
    case .skipReason, .chooseAnswer, .chooseStep:
      if let numbers = numbers(line) { return .choose(numbers) }
      return KeyMap.input(for: line) ?? .text(line)
    case .step, .finished:
      if let number = goTo(line) { return .choose([number]) }
      return KeyMap.input(for: line) ?? .text(line)
    }
  }

  private static func atQuestion(_ line: String, _ place: Int, _ session: Session)
    -> WalkInput
  {
    if line == "0" || line == "０" { return .unknown }
    if let numbers = numbers(line) { return .choose(numbers) }
    let options = session.options(of: place)
    let question = session.catalog.questions[place]
    let folded = OptionMatch.folded(line)
    if folded == "unknown" || spellsUnknown(folded) { return .unknown }
    if let exact = OptionMatch.exact(line, among: options) {
      return .choose(options.indices.filter { options[$0].id == exact.id })
    }
    if let command = KeyMap.input(for: line), command != .next, line.count == 1 || folded.count > 1
    {
      return command
    }
    if question.many {
      let parts = line.split { ",，、 ".contains($0) }.map { String($0) }
      let found = parts.compactMap { OptionMatch.exact($0, among: options)?.id }
      if !found.isEmpty, found.count == parts.count {
        return .choose(options.indices.filter { found.contains(options[$0].id) })
      }
    }
    let matches = OptionMatch.matches(line, among: options)
    if matches.count == 1 {
      return .choose(options.indices.filter { options[$0].id == matches[0].id })
    }
    if line.isEmpty { return .next }
    // A text is a name that no option has; of several options one has to be chosen.
    return matches.isEmpty ? .text(line) : .choose([])
  }

  private static func spellsUnknown(_ folded: String) -> Bool {
    Language.allCases.contains { OptionMatch.folded(Interface.dontKnow[$0]) == folded }
  }

  /// Reads `3`, `1,3` or `1 3`, full-width digits included, as places counted from 0.
  static func numbers(_ line: String) -> [Int]? {
    let parts = line.split { ",，、 ;".contains($0) }
    guard !parts.isEmpty else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard let number = number(part), number >= 1 else { return nil }
      numbers.append(number - 1)
    }
    return numbers
  }

  /// Reads `g 7` as a jump.
  private static func goTo(_ line: String) -> Int? {
    guard let first = line.first, first == "g" || first == "G" else { return nil }
    let rest = trimmed(String(line.dropFirst()))
    return rest.isEmpty ? nil : number(rest[...]).map { $0 - 1 }
  }

  private static func number(_ text: Substring) -> Int? {
    var result = 0
    for character in text {
      guard let digit = character.wholeNumberValue, digit < 10, result < 100_000 else {
        return nil
      }
      result = result * 10 + digit
    }
    return text.isEmpty ? nil : result
  }

  static func trimmed(_ text: String) -> String {
    var slice = text.withoutControls()[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
