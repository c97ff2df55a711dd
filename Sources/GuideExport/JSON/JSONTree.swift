/// A JSON value to be written; members keep their order (RFC 8259).
package indirect enum JSONTree: Equatable, Sendable {
  /// A named value of an object.
  package struct Member: Equatable, Sendable {
    package let key: String
    package let value: JSONTree
  }

  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// Makes an object of pairs in their order.
  package static func members(_ pairs: (String, JSONTree)...) -> JSONTree {
    .object(pairs.map { Member(key: $0.0, value: $0.1) })
  }

  /// Makes an array of strings.
  package static func strings(_ strings: [String]) -> JSONTree {
    .array(strings.map { .string($0) })
  }

  /// Writes compact text, or two spaces a level with one member a line; no newline at the end.
  package func text(indented: Bool = false) -> String {
    var writer = JSONTreeWriter(isIndented: indented)
    writer.write(self)
    return writer.text
  }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  package init(stringLiteral value: String) { self = .string(value) }

  package init(nilLiteral: ()) { self = .null }
}
