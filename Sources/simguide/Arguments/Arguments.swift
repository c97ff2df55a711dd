/// The words of a command line, sorted into words and flags (POSIX guideline 10: `--` ends the flags).
struct Arguments: Equatable, Sendable {
  struct Flag: Equatable, Sendable {
    var name: String
    var value: String?
  }

  var words: [String] = []
  var flags: [Flag] = []

  func has(_ name: String) -> Bool { flags.contains { $0.name == name } }

  func value(_ name: String) -> String? { flags.last { $0.name == name }?.value }

  func values(_ name: String) -> [String] {
    flags.filter { $0.name == name }.compactMap { $0.value }
  }
}

/// What is wrong with a command line.
enum ArgumentError: Error, Equatable, Sendable {
  case missingValue(flag: String)
  case needlessValue(flag: String)
  case unknownFlag(String, nearest: String?)
  case unknownWord(String, nearest: String?)
  case unknownShell(String, allowed: [String], nearest: String?)
  case unknownValue(flag: String, value: String, allowed: [String], nearest: String?)
  case tooManyWords(String)
  case missingWord(String)
  case noSuch(kind: NameKind, name: String, nearest: String?)

  enum NameKind: Equatable, Sendable {
    case guide
    case carrier
    case walk
    case schema([String])
    case file
  }

  var status: ExitStatus {
    if case .noSuch = self { .notFound } else { .usage }
  }
}

extension Arguments {
  /// Sorts words; `spec` tells of a flag's name how it takes a value, and throws for one that does not exist.
  static func parse(
    _ words: [String], _ spec: (String) throws(ArgumentError) -> FlagSpec
  ) throws(ArgumentError) -> Arguments {
    var result = Arguments()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        result.words += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        result.words.append(word)
        continue
      }
      let isLong = word.hasPrefix("--")
      let body = word.dropFirst(isLong ? 2 : 1)
      let name = String(body.prefix { $0 != "=" })
      let attached = body.contains("=") ? String(body.dropFirst(name.count + 1)) : nil
      let flag = try spec(isLong ? name : "-" + name)
      switch flag.value {
      case .none:
        guard attached == nil else { throw .needlessValue(flag: flag.name) }
        result.flags.append(Flag(name: flag.name, value: nil))
      case .required:
        guard let value = attached ?? rest.popFirst() else {
          throw .missingValue(flag: flag.name)
        }
        result.flags.append(Flag(name: flag.name, value: value))
      case .optional:
        result.flags.append(Flag(name: flag.name, value: attached))
      }
    }
    return result
  }
}
