/// Every word and flag that a shell can offer, made from the table that the parser reads.
struct CompletionTable: Sendable {
  /// What may stand where a value or an argument is wanted.
  enum Values: Equatable, Sendable {
    case none
    case words([String])
    case files
    case folders
  }

  struct Flag: Sendable {
    var name: String
    var short: Character?
    /// Nil for a flag that takes no value.
    var values: Values?
    var help: String

    /// The ways to write it, the long one first.
    var spellings: [String] { ["--" + name] + (short.map { ["-\($0)"] } ?? []) }
  }

  /// A command or a guide.
  struct Entry: Sendable {
    var word: String
    var help: String
    var arguments: Values
    var flags: [Flag]
  }

  var entries: [Entry]
  /// What is offered before any word: the flags that every command takes.
  var flags: [Flag]

  /// Lists the flags that take a value, each name once.
  var valueFlags: [Flag] {
    var seen: Set<String> = []
    return (flags + entries.flatMap { $0.flags }).filter { flag in
      flag.values != nil && seen.insert(flag.name).inserted
    }
  }
}
