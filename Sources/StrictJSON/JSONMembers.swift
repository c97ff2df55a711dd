/// Walks over the members of an object in the order of the text, repeated keys included.
package struct JSONMembers: Sequence, Sendable {
  package struct Iterator: IteratorProtocol {
    let document: JSONDocument
    var index: Int
    let end: Int

    package mutating func next() -> JSONMember? {
      guard index < end else { return nil }
      let member = JSONMember(name: JSONValue(document: document, index: index))
      index = member.value.next
      return member
    }
  }

  let container: JSONValue

  package func makeIterator() -> Iterator {
    Iterator(document: container.document, index: container.index + 1, end: container.next)
  }

  package var isEmpty: Bool { container.next == container.index + 1 }
}
