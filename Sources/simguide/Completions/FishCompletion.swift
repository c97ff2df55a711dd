/// Writes the script for fish (its manual page `complete`).
struct FishCompletion {
  let table: CompletionTable

  var script: String {
    let valued = table.valueFlags.flatMap { $0.spellings }.joined(separator: " ")
    var lines = [
      "# fish completion of simguide; made by: simguide completions fish",
      "function __simguide_first",
      "    set -l before ''",
      "    for word in (commandline -opc)[2..]",
      "        if not string match -q -- '-*' $word; and not contains -- $before \(valued)",
      "            echo $word",
      "            return",
      "        end",
      "        set before $word",
      "    end",
      "end",
      "function __simguide_is",
      "    test (__simguide_first | string collect -a) = $argv[1]",
      "end",
      "complete -c simguide -e",
      "complete -c simguide -f",
    ]
    for entry in table.entries {
      lines.append(
        "complete -c simguide -n '__simguide_is \"\"' -a \(entry.word) -d \(quoted(entry.help))")
    }
    lines += table.flags.map { line($0, "__simguide_is \"\"") }
    for entry in table.entries {
      let condition = "__simguide_is \(entry.word)"
      switch entry.arguments {
      case .words(let words):
        lines.append(
          "complete -c simguide -n \(quoted(condition)) -a \(quoted(words.joined(separator: " ")))")
      case .files, .folders: lines.append("complete -c simguide -n \(quoted(condition)) -F")
      case .none: break
      }
      lines += entry.flags.map { line($0, condition) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ flag: CompletionTable.Flag, _ condition: String) -> String {
    var line = "complete -c simguide -n \(quoted(condition)) -l \(flag.name)"
    if let short = flag.short { line += " -s \(short)" }
    switch flag.values {
    case nil: break
    case .words(let words)?: line += " -x -a \(quoted(words.joined(separator: " ")))"
    case .files?: line += " -r -F"
    case .folders?: line += " -x -a '(__fish_complete_directories)'"
    case .some(.none): line += " -x"
    }
    return line + " -d \(quoted(flag.help))"
  }

  /// Quotes for fish, where a backslash escapes a quote and itself inside single quotes.
  private func quoted(_ text: String) -> String {
    var result = "'"
    for character in text {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }
}
