/// Control characters, bidirectional overrides and isolates (UAX #9), which never come from content.
///
/// They are U+0000 to U+001F, U+007F to U+009F, U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069 and U+FEFF.
enum ForbiddenCharacters {
  /// Looks for one in UTF-8.
  static func stand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place < bytes.count {
      // Most words are ASCII: eight bytes without a highest bit, a control or U+007F.
      while place + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let noControl = word &- 0x2020_2020_2020_2020
        let noDelete = word &+ 0x0101_0101_0101_0101
        guard (word | noControl | noDelete) & 0x8080_8080_8080_8080 == 0 else { break }
        place += 8
      }
      guard place < bytes.count else { break }
      switch bytes[place] {
      case 0..<0x20, 0x7f: return true
      case 0x20..<0x80: place += 1
      // C2 80 to C2 9F are U+0080 to U+009F.
      case 0xc2:
        if byte(place + 1) < 0xa0 { return true }
        place += 2
      case 0xe2:
        if isForbidden(byte(place + 1), byte(place + 2)) { return true }
        place += 3
      // EF BB BF is U+FEFF.
      case 0xef:
        if byte(place + 1) == 0xbb, byte(place + 2) == 0xbf { return true }
        place += 3
      case 0xe3..<0xef:
        // Chinese and Japanese.
        repeat { place += 3 } while place < bytes.count && (0xe3..<0xef).contains(bytes[place])
      case 0x80..<0xe0: place += 2
      case 0xe0..<0xf0: place += 3
      default: place += 4
      }
    }
    return false
  }

  /// Judges U+2000 to U+2FFF by the two bytes that follow E2.
  private static func isForbidden(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x8e...0x8f), (0x80, 0xa8...0xae), (0x81, 0xa6...0xa9): true
    default: false
    }
  }
}
