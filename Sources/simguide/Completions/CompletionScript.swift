/// A shell for which a script can be made.
enum CompletionShell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  func script(_ table: CompletionTable) -> String {
    switch self {
    case .bash: BashCompletion(table: table).script
    case .zsh: ZshCompletion(table: table).script
    case .fish: FishCompletion(table: table).script
    }
  }
}

extension String {
  /// Quotes a word for a POSIX shell (XCU 2.2.2): nothing inside single quotes has a meaning.
  var shellQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
