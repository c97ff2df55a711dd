/// Reads the members of a prepared object one after the other, for as long as they are those expected.
///
/// Most objects of one kind are written alike; reading them so looks nothing up, and needs no hold on the
/// document, since what is prepared lasts. Where this reader gives nil, the object has to be opened as others are.
package struct PreparedMembers {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The tokens of the next key and of the end, as characters of the tape.
  private var next: UnsafeRawPointer
  private let end: UnsafeRawPointer
  /// Byte offset of the next key.
  private var offset: Int

  /// Opens an object of a prepared text; nil for anything else.
  package init?(_ value: JSONValue) {
    guard let tape = value.document.preparedCharacters else { return nil }
    let token = JSONToken(prepared: tape + 8 * value.index)
    guard token.kind == .object else { return nil }
    bytes = value.document.bytes
    next = tape + 8 * (value.index + 1)
    end = tape + 8 * Int(token.extent)
    offset = Int(token.start) + 1
  }

  /// Gives the next member if it has this key and is a string without escapes.
  package mutating func string(_ key: StaticString) -> String? {
    guard next < end else { return nil }
    let token = JSONToken(prepared: next + 8)
    // Between the two opening quotation marks: the key, what closes it, and a colon.
    let count = key.utf8CodeUnitCount
    guard token.kind == .asciiString || token.kind == .string,
      Int(token.start) == offset + count + 3
    else { return nil }
    for place in 0..<count where bytes[offset + 1 + place] != key.utf8Start[place] { return nil }
    next += 16
    offset = Int(token.extent) + 1
    return String(
      lasting: JSONText.content(of: token, in: bytes), isASCII: token.kind == .asciiString)
  }

  package var isAtEnd: Bool { next == end }
}
