/// The environment variables: those of the process, or a list in their place.
///
/// The process's own are looked up one by one: few of them are ever asked for.
package struct Environment: Sendable {
  private let list: [String: String]?

  /// The variables of this process.
  package static let ofProcess = Environment(list: nil)

  private init(list: [String: String]?) {
    self.list = list
  }

  package subscript(name: String) -> String? {
    guard let list else { return CLibrary.variable(name) }
    return list[name]
  }

  /// All of them, for a program that is started.
  package var all: [String: String] {
    if let list { return list }
    let pairs = CLibrary.variables.compactMap { entry -> (String, String)? in
      guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else { return nil }
      return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Environment: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, String)...) {
    self.init(list: Dictionary(pairs) { first, _ in first })
  }
}
