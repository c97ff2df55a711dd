/// Describes a JSON text to be written; members keep their order.
package enum JSONOutput: Sendable {
  case object([(String, JSONOutput)])
  case array([JSONOutput])
  case string(String)
  case int(Int)
  /// A number that is already valid JSON text.
  case number(String)
  case bool(Bool)
  case null

  /// Copies a value that was read.
  package init(_ value: JSONValue) {
    switch value.kind {
    case .object: self = .object(value.object?.map { ($0.key, JSONOutput($0.value)) } ?? [])
    case .array: self = .array(value.array?.map { JSONOutput($0) } ?? [])
    case .string: self = .string(value.string ?? "")
    case .number: self = .number(value.numberText ?? "0")
    case .bool: self = .bool(value.bool ?? false)
    case .null: self = .null
    }
  }

  /// Writes compact text, or two spaces a level with one member a line; no newline at the end.
  package func text(indented: Bool = false) -> String {
    var writer = JSONWriter(indented: indented)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONOutput: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(nilLiteral: ()) { self = .null }
  package init(arrayLiteral elements: JSONOutput...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONOutput)...) { self = .object(elements) }
}
