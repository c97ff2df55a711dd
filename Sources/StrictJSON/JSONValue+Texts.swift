/// Objects that hold nothing but texts are many; they are read without a look-up of each key.
extension JSONValue {
  /// Tells whether this is an object of just these keys, in this order, and of nothing but strings, all of which
  /// can be lent (`JSONDocument.text(at:)`).
  package func holdsTexts(under keys: [StaticString]) -> Bool {
    let token = token
    guard token.kind == .object, Int(token.extent) == index + 1 + 2 * keys.count else {
      return false
    }
    for place in keys.indices {
      let member = index + 1 + 2 * place
      guard document.text(at: member + 1) != nil,
        let key = document.text(of: document.token(at: member)),
        JSONText.isEqual(key, keys[place].utf8Start, count: keys[place].utf8CodeUnitCount)
      else { return false }
    }
    return true
  }

  /// Lends a text of an object that holds nothing but texts, by its place.
  package func text(ofMember place: Int) -> UnsafeBufferPointer<UInt8>? {
    document.text(at: index + 2 + 2 * place)
  }

  /// Gives a text of an object that holds nothing but texts, by its place.
  package func string(ofMember place: Int) -> String {
    document.string(document.token(at: index + 2 + 2 * place))
  }
}
