/// Pairs a key of an object with its value.
package struct JSONMember: Sendable {
  /// The key as a string value.
  package let name: JSONValue

  /// Decodes the key anew each time it is asked for.
  package var key: String { name.string ?? "" }

  /// Finds the key among some names, by code units and without making a string of it.
  package func place(among names: [StaticString]) -> Int? {
    name.document.place(ofKey: name.index, among: names)
  }

  package var keyOffset: Int { name.offset }
  package var keyPlace: Place { name.place }
  package var value: JSONValue { JSONValue(document: name.document, index: name.index + 1) }
}
