/// Pairs a key of an object with its value.
package struct JSONMember: Sendable {
  /// The key as a string value.
  package let name: JSONValue

  /// Decodes the key anew each time it is asked for.
  package var key: String { name.string ?? "" }
  package var keyOffset: Int { name.offset }
  package var keyPlace: Place { name.place }
  package var value: JSONValue { JSONValue(document: name.document, index: name.index + 1) }
}
