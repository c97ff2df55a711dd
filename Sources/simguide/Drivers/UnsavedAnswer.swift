internal import GuideCore

/// What a person says when a walk could not be saved: go on without saving, or leave.
enum UnsavedAnswer: Equatable, Sendable {
  case goOn
  case leave
  case language

  private static let yes: Set<String> = ["y", "yes", "是", "好", "继续", "はい", "続ける"]
  private static let no: Set<String> = ["n", "no", "不", "否", "いいえ"]

  /// Reads a line or a single key; nothing but a clear word counts, Enter alone least of all.
  init?(_ line: String) {
    let folded = OptionMatch.folded(line)
    if Self.yes.contains(folded) {
      self = .goOn
    } else if Self.no.contains(folded) || KeyMap.input(for: line) == .quit {
      self = .leave
    } else if KeyMap.input(for: line) == .language {
      self = .language
    } else {
      return nil
    }
  }
}
