/// Writes the script for bash (its manual, "Programmable Completion").
struct BashCompletion {
  let table: CompletionTable

  var script: String {
    let valued = table.valueFlags.flatMap { $0.spellings }.joined(separator: "|")
    return """
      # bash completion of simguide; made by: simguide completions bash
      _simguide() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} first= word before= i
        # Bash takes "=" for a word of its own.
        if [[ $cur == "=" ]]; then
          cur=
        elif [[ $prev == "=" ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          word=${COMP_WORDS[i]}
          case $word in
            -*|=) ;;
            *)
              case $before in
                \(valued)|=) ;;
                *) first=$word; break ;;
              esac ;;
          esac
          before=$word
        done
        COMPREPLY=()
        case $prev in
      \(values)
        esac
        case $first in
          '') _simguide_reply \(words.shellQuoted) \(flags(table.flags).shellQuoted) ;;
      \(entries)
          *) _simguide_reply '' \(flags(table.flags).shellQuoted) ;;
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

  private var words: String { table.entries.map { $0.word }.joined(separator: " ") }

  private func flags(_ flags: [CompletionTable.Flag]) -> String {
    flags.flatMap { $0.spellings }.joined(separator: " ")
  }

  private var values: String {
    table.valueFlags.map { flag in
      let reply =
        switch flag.values {
        case .words(let words)?:
          "COMPREPLY=($(compgen -W \(words.joined(separator: " ").shellQuoted) -- \"$cur\"))"
        case .files?: "COMPREPLY=($(compgen -f -- \"$cur\"))"
        case .folders?: "COMPREPLY=($(compgen -d -- \"$cur\"))"
        case .some(.none), nil: ":"
        }
      return "    \(flag.spellings.joined(separator: "|"))) \(reply); return ;;"
    }.joined(separator: "\n")
  }

  private var entries: String {
    table.entries.map { entry in
      let words =
        switch entry.arguments {
        case .words(let words): words.joined(separator: " ")
        case .files, .folders: "<files>"
        case .none: ""
        }
      return "    \(entry.word)) _simguide_reply \(words.shellQuoted) "
        + "\(flags(entry.flags).shellQuoted) ;;"
    }.joined(separator: "\n")
  }
}
