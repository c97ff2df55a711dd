/// What the scripts for bash and zsh have in common: both sort words with `case`.
extension CompletionTable {
  /// The patterns of the flags that take a value.
  var valuePattern: String { valueFlags.flatMap { $0.spellings }.joined(separator: "|") }

  /// Writes a branch for each flag that takes a value.
  func valueBranches(_ reply: (Values) -> String) -> String {
    valueFlags.map { flag in
      "    \(flag.pattern)) \(reply(flag.values ?? .none)); return ;;"
    }.joined(separator: "\n")
  }

  /// Writes a branch for each command and guide.
  func entryBranches(_ reply: (Entry) -> String) -> String {
    entries.map { "    \($0.word)) \(reply($0)) ;;" }.joined(separator: "\n")
  }

  /// Writes the loop that finds the first word that is neither flag nor value, as `$first`.
  func firstWordLoop(words: String, from start: Int, to end: String, flags: String) -> String {
    """
      for ((i = \(start); i < \(end); i++)); do
        word=${\(words)[i]}
        case $word in
          \(flags)) ;;
          *)
            case $before in
              \(valuePattern)\(flags.contains("=") ? "|=" : "")) ;;
              *) first=$word; break ;;
            esac ;;
        esac
        before=$word
      done
    """
  }
}

extension CompletionTable.Flag {
  fileprivate var pattern: String { spellings.joined(separator: "|") }
}
