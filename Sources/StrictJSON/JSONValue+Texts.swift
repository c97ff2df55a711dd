/// Objects that hold nothing but texts are many; they are read without a look-up of each key.
extension JSONValue {
  /// Tells whether this is an object of just these keys, in this order, and of nothing but strings.
  package func holdsTexts(under keys: [StaticString]) -> Bool {
    let token = token
    guard token.kind == .object, Int(token.extent) == index + 1 + 2 * keys.count else {
      return false
    }
    for place in keys.indices {
      let key = index + 1 + 2 * place
      guard document.token(at: key + 1).kind.isString else { return false }
      let isEqual = document.withText(of: document.token(at: key)) {
        JSONText.isEqual($0, keys[place].utf8Start, count: keys[place].utf8CodeUnitCount)
      }
      guard isEqual else { return false }
    }
    return true
  }

  /// Lends a text of an object that holds nothing but texts, by its place.
  package func withText<Result>(
    ofMember place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    document.withText(of: document.token(at: index + 2 + 2 * place), body)
  }

  /// Gives a text of an object that holds nothing but texts, by its place.
  package func text(ofMember place: Int) -> String {
    document.string(document.token(at: index + 2 + 2 * place))
  }
}
