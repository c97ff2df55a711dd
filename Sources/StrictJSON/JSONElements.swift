/// Walks over the elements of an array.
package struct JSONElements: Sequence, Sendable {
  package struct Iterator: IteratorProtocol {
    let document: JSONDocument
    var index: Int
    let end: Int

    package mutating func next() -> JSONValue? {
      guard index < end else { return nil }
      let value = JSONValue(document: document, index: index)
      index = value.next
      return value
    }
  }

  let container: JSONValue

  package func makeIterator() -> Iterator {
    Iterator(document: container.document, index: container.index + 1, end: container.next)
  }

  package var isEmpty: Bool { container.next == container.index + 1 }
}
