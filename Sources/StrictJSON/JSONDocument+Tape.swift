/// Walks over a whole text by the numbers of its tokens, so that no value is held on the way.
///
/// A container is followed by what it holds: an array by its elements, an object by key and value in turn.
extension JSONDocument {
  package func kind(at index: Int) -> JSONValue.Kind { token(at: index).kind.valueKind }

  /// Gives the number of the token that follows a value and all it holds.
  package func next(after index: Int) -> Int { token(at: index).next(after: index) }

  package func value(at index: Int) -> JSONValue { JSONValue(document: self, index: index) }

  /// Lends the bytes of a string for as long as the document lives; nil for any other value.
  ///
  /// A string with escapes in a prepared text gives nil too: what it says stands nowhere.
  package func text(at index: Int) -> UnsafeBufferPointer<UInt8>? {
    let token = token(at: index)
    return token.kind.isString ? text(of: token) : nil
  }

  /// Tells whether a key is a name, by code units.
  func isKey(at index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let key = text(of: token(at: index)) else {
      return string(token(at: index)).utf8.elementsEqual(name)
    }
    return key.elementsEqual(name)
  }

  /// Finds a key among some names, by code units.
  package func place(ofKey index: Int, among names: [StaticString]) -> Int? {
    guard let key = text(of: token(at: index)) else {
      let key = string(token(at: index))
      return names.firstIndex { $0.description.utf8.elementsEqual(key.utf8) }
    }
    for place in names.indices {
      let name = names[place]
      if JSONText.isEqual(key, name.utf8Start, count: name.utf8CodeUnitCount) { return place }
    }
    return nil
  }
}
