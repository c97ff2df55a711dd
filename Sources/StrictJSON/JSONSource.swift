/// The bytes of a text, with what its strings with escapes say.
struct JSONSource {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Nil until a string with an escape is met.
  private(set) var texts: JSONTexts?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Gives the texts of strings with escapes, to add one.
  mutating func writableTexts() -> JSONTexts {
    if let texts { return texts }
    let texts = JSONTexts(lengthOfText: bytes.count)
    self.texts = texts
    return texts
  }

  /// Lends what a string token of a scanned text says.
  @inline(__always)
  func text(of token: JSONToken) -> UnsafeBufferPointer<UInt8> {
    guard token.kind == .escapedString, let texts else {
      return JSONText.content(of: token, in: bytes)
    }
    return texts.text(at: token.text)
  }
}
