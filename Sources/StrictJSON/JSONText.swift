/// Turns the bytes between two quotes, already checked by the scanner, into text.
enum JSONText {
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Gives the text of a string token; without escapes it is one copy of the slice.
  static func string(_ token: JSONToken, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let content = content(of: token, in: bytes)
    return token.kind == .escapedString
      ? String(decoding: unescaped(content), as: UTF8.self)
      : String(decoding: content, as: UTF8.self)
  }

  static func content(
    of token: JSONToken, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(token.start) + 1..<Int(token.extent) - 1])
  }

  /// Compares code units, as RFC 8259 section 8.3 wants; Swift's `==` would also match other
  /// normal forms.
  static func isEqual(
    _ token: JSONToken, _ other: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if token.kind == .escapedString {
      return unescaped(content(of: token, in: bytes)).elementsEqual(other)
    }
    let start = Int(token.start) + 1
    guard Int(token.extent) - 1 - start == other.count else { return false }
    for index in 0..<other.count where bytes[start + index] != other[index] { return false }
    return true
  }

  static func unescaped(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      guard content[index] == UInt8(ascii: "\\") else {
        result.append(content[index])
        index += 1
        continue
      }
      let escape = content[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        var value = hex(content, at: index)
        index += 4
        if (0xD800..<0xDC00).contains(value) {
          value = 0x10000 + (value - 0xD800) << 10 + (hex(content, at: index + 2) - 0xDC00)
          index += 6
        }
        append(value, to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  private static func hex(_ content: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in index..<index + 4 { value = value << 4 | UInt32(hexDigit(content[place]) ?? 0) }
    return value
  }

  /// Writes a scalar as UTF-8 (RFC 3629, section 3).
  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
    switch value {
    case 0..<0x80: bytes.append(UInt8(value))
    case 0x80..<0x800:
      bytes.append(UInt8(value >> 6 | 0xC0))
      bytes.append(tail(0))
    case 0x800..<0x10000:
      bytes.append(UInt8(value >> 12 | 0xE0))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(UInt8(truncatingIfNeeded: value >> 18 | 0xF0))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }
}
