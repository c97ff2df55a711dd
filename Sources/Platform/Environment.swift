/// Reads the environment variables.
package enum Environment {
  package static func get(_ name: String) -> String? {
    CLibrary.variable(name)
  }

  package static var all: [String: String] {
    let pairs = CLibrary.variables.compactMap { entry -> (String, String)? in
      guard let equals = entry.firstIndex(of: "="), equals > entry.startIndex else { return nil }
      return (String(entry[..<equals]), String(entry[entry.index(after: equals)...]))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
