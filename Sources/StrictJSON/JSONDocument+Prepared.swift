/// A text that the build tool has read already: with its tape it need not be read again.
///
/// Both lie in the program itself and last as long as it runs.
package struct PreparedJSON: Sendable {
  /// JSON but for one thing: a NUL stands for the closing quotation mark of a string without escapes.
  ///
  /// So such a string can be used where it lies, as the text of a string literal is.
  package let text: StaticString
  package let tape: StaticString

  package init(text: StaticString, tape: StaticString) {
    self.text = text
    self.tape = tape
  }

  /// Writes the text as JSON again, in which no NUL can stand (RFC 8259, section 7).
  package var json: [UInt8] {
    text.withUTF8Buffer { $0.map { $0 == 0 ? UInt8(ascii: "\"") : $0 } }
  }
}

extension JSONDocument {
  /// Writes the text with a NUL behind each string without escapes (`PreparedJSON.text`).
  package var preparedText: String {
    var text = Array(bytes)
    for index in 0..<tokenCount {
      let token = token(at: index)
      guard token.kind == .asciiString || token.kind == .string else { continue }
      text[Int(token.extent) - 1] = 0
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the tape as eight characters from `0` to `o` a token, six bits in each.
  ///
  /// A string literal can hold nothing but text, and these characters need no escape in one.
  package var preparedTape: String {
    var text: [UInt8] = []
    text.reserveCapacity(8 * tokenCount)
    for index in 0..<tokenCount {
      for var word in token(at: index).packed {
        for _ in 0..<4 {
          text.append(0x30 + UInt8(word & 0x3F))
          word >>= 6
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension JSONToken {
  /// Two words of 24 bits, the kind in the lowest three: enough for a text of two megabytes.
  fileprivate var packed: [UInt32] {
    precondition(start < 1 << 21 && extent < 1 << 24, "the text is too long to be prepared")
    return [UInt32(kind.rawValue) | start << 3, extent]
  }

  /// Unpacks eight characters of a prepared tape.
  @inline(__always)
  init(prepared characters: UnsafeRawPointer) {
    // Eight sextets become four pairs, and these the two words.
    var word =
      UInt64(littleEndian: characters.loadUnaligned(as: UInt64.self)) &- 0x3030_3030_3030_3030
    word = word & 0x003F_003F_003F_003F | (word & 0x3F00_3F00_3F00_3F00) >> 2
    word = word & 0x0000_0FFF_0000_0FFF | (word & 0x0FFF_0000_0FFF_0000) >> 4
    kind = Kind(lowestBitsOf: word)
    start = UInt32(truncatingIfNeeded: word) >> 3
    extent = UInt32(truncatingIfNeeded: word >> 32)
  }
}

extension JSONToken.Kind {
  /// Takes the lowest three bits as the raw value; all eight have a meaning.
  @inline(__always)
  fileprivate init(lowestBitsOf word: UInt64) {
    switch word & 7 {
    case 0: self = .object
    case 1: self = .array
    case 2: self = .asciiString
    case 3: self = .string
    case 4: self = .escapedString
    case 5: self = .number
    case 6: self = .bool
    default: self = .null
    }
  }
}
