/// A text that the build tool has read already: with its tape it need not be read again.
///
/// Both lie in the program itself and last as long as it runs.
package struct PreparedJSON: Sendable {
  package let text: StaticString
  package let tape: StaticString

  package init(text: StaticString, tape: StaticString) {
    self.text = text
    self.tape = tape
  }
}

extension JSONDocument {
  /// Writes the tape as eight characters from `0` to `o` a token, six bits in each.
  ///
  /// A string literal can hold nothing but text, and these characters need no escape in one.
  package var preparedTape: String {
    var text: [UInt8] = []
    text.reserveCapacity(8 * tokenCount)
    for index in 0..<tokenCount {
      var word = token(at: index).packed
      for _ in 0..<8 {
        text.append(0x30 + UInt8(word & 0x3F))
        word >>= 6
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension JSONToken {
  /// Three bits of kind and 22 bits for each place: enough for a text of four megabytes.
  fileprivate var packed: UInt64 {
    precondition(start < 1 << 22 && extent < 1 << 22, "the text is too long to be prepared")
    return UInt64(kind.rawValue) | UInt64(start) << 3 | UInt64(extent) << 25
  }

  /// Unpacks eight characters of a prepared tape.
  init(prepared characters: UnsafeRawPointer) {
    // Eight sextets become four pairs, two halves and one word.
    var word =
      UInt64(littleEndian: characters.loadUnaligned(as: UInt64.self)) &- 0x3030_3030_3030_3030
    word = word & 0x003F_003F_003F_003F | (word & 0x3F00_3F00_3F00_3F00) >> 2
    word = word & 0x0000_0FFF_0000_0FFF | (word & 0x0FFF_0000_0FFF_0000) >> 4
    word = word & 0x00FF_FFFF | (word & 0x00FF_FFFF_0000_0000) >> 8
    kind = Kind(rawValue: UInt8(truncatingIfNeeded: word & 7)) ?? .null
    start = UInt32(truncatingIfNeeded: word >> 3 & 0x3F_FFFF)
    extent = UInt32(truncatingIfNeeded: word >> 25 & 0x3F_FFFF)
  }
}
