/// Walks over a whole text by the numbers of its tokens, so that no value is held on the way.
///
/// A container is followed by what it holds: an array by its elements, an object by key and value in turn.
extension JSONDocument {
  package func kind(at index: Int) -> JSONValue.Kind { token(at: index).kind.valueKind }

  /// Gives the number of the token that follows a value and all it holds.
  package func next(after index: Int) -> Int { token(at: index).next(after: index) }

  package func value(at index: Int) -> JSONValue { JSONValue(document: self, index: index) }

  /// Lends the bytes of a string; nil for any other value.
  package func withText<Result>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let token = token(at: index)
    return token.kind.isString ? withText(of: token, body) : nil
  }

  /// Finds a key among some names, by code units.
  package func place(ofKey index: Int, among names: [StaticString]) -> Int? {
    withText(of: token(at: index)) { text in
      for place in names.indices {
        let name = names[place]
        if JSONText.isEqual(text, name.utf8Start, count: name.utf8CodeUnitCount) { return place }
      }
      return nil
    }
  }
}
