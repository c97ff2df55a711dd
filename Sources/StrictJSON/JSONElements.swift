/// Walks over the elements of an array.
package struct JSONElements: Sequence, Sendable {
  package struct Iterator: IteratorProtocol {
    let document: JSONDocument?
    var index: Int
    let end: Int

    package mutating func next() -> JSONValue? {
      guard index < end, let document else { return nil }
      let value = JSONValue(document: document, index: index)
      index = value.next
      return value
    }
  }

  private let container: JSONValue?

  /// Makes a list of nothing.
  package init() {
    container = nil
  }

  init(container: JSONValue) {
    self.container = container
  }

  package func makeIterator() -> Iterator {
    guard let container else { return Iterator(document: nil, index: 0, end: 0) }
    return Iterator(
      document: container.document, index: container.index + 1, end: container.next)
  }

  package var isEmpty: Bool { container.map { $0.next == $0.index + 1 } ?? true }
}
