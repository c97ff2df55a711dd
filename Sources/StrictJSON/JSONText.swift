/// Turns the bytes between two quotes, already checked by the scanner, into text.
enum JSONText {
  @inline(__always)
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- UInt8(ascii: "0")
    if digit < 10 { return digit }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }

  /// Lends what stands between the quotation marks of a string token, escapes and all.
  @inline(__always)
  static func content(
    of token: JSONToken, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(token.start) + 1..<Int(token.extent) - 1])
  }

  /// Compares code units, as RFC 8259 section 8.3 wants; Swift's `==` would also match other
  /// normal forms.
  @inline(__always)
  static func isEqual(
    _ text: UnsafeBufferPointer<UInt8>, _ other: UnsafePointer<UInt8>, count: Int
  ) -> Bool {
    guard text.count == count else { return false }
    for index in 0..<count where text[index] != other[index] { return false }
    return true
  }

  /// Gives what a backslash and one letter stand for.
  static func character(after escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }

  /// Reads four characters, the first into the lowest byte.
  @inline(__always)
  static func fourBytes(_ characters: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(characters).loadUnaligned(as: UInt32.self))
  }

  /// Tells whether four characters are hexadecimal digits, all at once.
  @inline(__always)
  static func areHexDigits(_ characters: UInt32) -> Bool {
    let high: UInt32 = 0x8080_8080
    guard characters & high == 0 else { return false }
    // A sum reaches the highest bit of its byte where the character is at least 0, :, a or g.
    let lowercase = characters | 0x2020_2020
    let digits = (characters &+ 0x5050_5050) & ~(characters &+ 0x4646_4646)
    let letters = (lowercase &+ 0x1F1F_1F1F) & ~(lowercase &+ 0x1919_1919)
    return (digits | letters) & high == high
  }

  /// Reads four hexadecimal digits.
  @inline(__always)
  static func hexValue(_ digits: UInt32) -> UInt32 {
    // A letter has bit 6, and its low nibble counts from 1 where its value counts from 10.
    let nibbles = (digits & 0x0F0F_0F0F) &+ 9 &* (digits >> 6 & 0x0101_0101)
    let pairs = (nibbles << 4 | nibbles >> 8) & 0x00FF_00FF
    return (pairs << 8 | pairs >> 16) & 0xFFFF
  }

  /// Writes a scalar as UTF-8 (RFC 3629, section 3), and gives the count of its bytes.
  @inline(__always)
  static func write(_ value: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
    func byte(_ shift: UInt32, _ mark: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: value >> shift | mark)
    }
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
    switch value {
    case 0..<0x80:
      target[0] = byte(0, 0)
      return 1
    case 0x80..<0x800:
      target[0] = byte(6, 0xC0)
      target[1] = tail(0)
      return 2
    case 0x800..<0x10000:
      target[0] = byte(12, 0xE0)
      target[1] = tail(6)
      target[2] = tail(0)
      return 3
    default:
      target[0] = byte(18, 0xF0)
      target[1] = tail(12)
      target[2] = tail(6)
      target[3] = tail(0)
      return 4
    }
  }
}
