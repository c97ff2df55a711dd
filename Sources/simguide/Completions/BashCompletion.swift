/// Writes the script for bash (its manual, "Programmable Completion").
struct BashCompletion {
  let table: CompletionTable

  var script: String {
    """
    # bash completion of simguide; made by: simguide completions bash
    _simguide() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} first= word before= i
      # Bash takes "=" for a word of its own.
      if [[ $cur == "=" ]]; then
        cur=
      elif [[ $prev == "=" ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
      fi
    \(table.firstWordLoop(words: "COMP_WORDS", from: 1, to: "COMP_CWORD", flags: "-*|="))
      COMPREPLY=()
      case $prev in
    \(table.valueBranches(reply))
      esac
      case $first in
        '') _simguide_reply \(list(table.entries.map { $0.word })) \(flags(table.flags)) ;;
    \(table.entryBranches { "_simguide_reply \(words($0.arguments)) \(flags($0.flags))" })
        *) _simguide_reply '' \(flags(table.flags)) ;;
      esac
    }
    _simguide_reply() {
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$2" -- "$cur"))
      elif [[ $1 == '<files>' ]]; then
        COMPREPLY=($(compgen -f -- "$cur"))
      else
        COMPREPLY=($(compgen -W "$1" -- "$cur"))
      fi
    }
    complete -o filenames -o bashdefault -F _simguide simguide

    """
  }

  private func list(_ words: [String]) -> String { words.joined(separator: " ").shellQuoted }

  private func flags(_ flags: [CompletionTable.Flag]) -> String {
    list(flags.flatMap { $0.spellings })
  }

  private func reply(_ values: CompletionTable.Values) -> String {
    switch values {
    case .words(let words): "COMPREPLY=($(compgen -W \(list(words)) -- \"$cur\"))"
    case .files: "COMPREPLY=($(compgen -f -- \"$cur\"))"
    case .folders: "COMPREPLY=($(compgen -d -- \"$cur\"))"
    case .none: ":"
    }
  }

  private func words(_ values: CompletionTable.Values) -> String {
    switch values {
    case .words(let words): list(words)
    case .files, .folders: "'<files>'"
    case .none: "''"
    }
  }
}
