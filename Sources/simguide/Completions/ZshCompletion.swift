/// Writes the script for zsh (zshcompsys): descriptions beside words and flags.
struct ZshCompletion {
  let table: CompletionTable

  var script: String {
    """
    #compdef simguide
    # zsh completion of simguide; made by: simguide completions zsh
    _simguide() {
      local first= before= word name=${words[CURRENT-1]}
      local -a given flags
      integer i
    \(table.firstWordLoop(words: "words", from: 2, to: "CURRENT", flags: "-*"))
      if [[ ${words[CURRENT]} == --*=* ]]; then
        name=${words[CURRENT]%%=*}
        compset -P '*='
      fi
      case $name in
    \(table.valueBranches(reply))
      esac
      case $first in
        '')
          given=(\(described(table.entries.map { ($0.word, $0.help) })))
          flags=(\(flags(table.flags))) ;;
    \(table.entryBranches { "given=(\(words($0.arguments))); flags=(\(flags($0.flags)))" })
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

  private func reply(_ values: CompletionTable.Values) -> String {
    switch values {
    case .words(let words): "compadd -- " + words.map { $0.shellQuoted }.joined(separator: " ")
    case .files: "_files"
    case .folders: "_files -/"
    case .none: ":"
    }
  }

  private func words(_ values: CompletionTable.Values) -> String {
    switch values {
    case .words(let words): described(words.map { ($0, "") })
    case .files, .folders: "'<files>'"
    case .none: ""
    }
  }
}
