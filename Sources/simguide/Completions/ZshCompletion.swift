/// Writes the script for zsh (zshcompsys): descriptions beside words and flags.
struct ZshCompletion {
  let table: CompletionTable

  var script: String {
    let valued = table.valueFlags.flatMap { $0.spellings }.joined(separator: "|")
    return """
      #compdef simguide
      # zsh completion of simguide; made by: simguide completions zsh
      _simguide() {
        local first= before= word name=${words[CURRENT-1]}
        local -a given flags
        integer i
        for ((i = 2; i < CURRENT; i++)); do
          word=${words[i]}
          case $word in
            -*) ;;
            *)
              case $before in
                \(valued)) ;;
                *) first=$word; break ;;
              esac ;;
          esac
          before=$word
        done
        if [[ ${words[CURRENT]} == --*=* ]]; then
          name=${words[CURRENT]%%=*}
          compset -P '*='
        fi
        case $name in
      \(values)
        esac
        case $first in
          '')
            given=(\(described(table.entries.map { ($0.word, $0.help) })))
            flags=(\(flags(table.flags))) ;;
      \(entries)
          *) flags=(\(flags(table.flags))) ;;
        esac
        if [[ ${words[CURRENT]} == -* ]]; then
          _describe -t options option flags
        elif [[ ${given[1]} == '<files>' ]]; then
          _files
        else
          _describe -t commands word given
        fi
      }
      if [[ ${funcstack[1]} == _simguide ]]; then
        _simguide "$@"
      else
        compdef _simguide simguide
      fi

      """
  }

  /// Writes `word:description` as `_describe` wants it.
  private func described(_ items: [(String, String)]) -> String {
    items.map { word, help in
      let name = word.split(separator: ":", omittingEmptySubsequences: false)
        .joined(separator: "\\:")
      return (help.isEmpty ? name : name + ":" + help).shellQuoted
    }.joined(separator: " ")
  }

  private func flags(_ flags: [CompletionTable.Flag]) -> String {
    described(flags.flatMap { flag in flag.spellings.map { ($0, flag.help) } })
  }

  private var values: String {
    table.valueFlags.map { flag in
      let reply =
        switch flag.values {
        case .words(let words)?: "compadd -- " + words.map { $0.shellQuoted }.joined(separator: " ")
        case .files?: "_files"
        case .folders?: "_files -/"
        case .some(.none), nil: ":"
        }
      return "    \(flag.spellings.joined(separator: "|"))) \(reply); return ;;"
    }.joined(separator: "\n")
  }

  private var entries: String {
    table.entries.map { entry in
      let words =
        switch entry.arguments {
        case .words(let words): described(words.map { ($0, "") })
        case .files, .folders: "'<files>'"
        case .none: ""
        }
      return "    \(entry.word)) given=(\(words)); flags=(\(flags(entry.flags))) ;;"
    }.joined(separator: "\n")
  }
}
