/// The environment variables: those of the process, or a list in their place.
///
/// The process's own are looked up one by one: few of them are ever asked for, and a dictionary
/// would cost more than all of them.
package struct Environment: Sendable {
  private struct Variable: Sendable {
    let name: String
    let value: String
  }

  private let list: [Variable]?

  /// The variables of this process.
  package static let ofProcess = Environment(list: nil)

  private init(list: [Variable]?) {
    self.list = list
  }

  package subscript(name: String) -> String? {
    guard let list else { return CLibrary.variable(name) }
    return list.first { $0.name == name }?.value
  }

  /// All of them, for a program that is started.
  package var all: [String: String] {
    if let list {
      return Dictionary(list.map { ($0.name, $0.value) }) { first, _ in first }
    }
    let pairs = CLibrary.variables.compactMap { entry -> (String, String)? in
      guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else { return nil }
      return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension Environment: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral pairs: (String, String)...) {
    self.init(list: pairs.map { Variable(name: $0.0, value: $0.1) })
  }
}
