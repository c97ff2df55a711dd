extension JSONScanner {
  /// Reads a string that was read before, from quotation mark to quotation mark.
  static func text(ofString bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scanner = JSONScanner(bytes, limits: .standard)
    guard (try? scanner.scanString()) != nil, let token = scanner.tape.last else { return "" }
    return withExtendedLifetime(scanner) {
      String(decoding: scanner.source.text(of: token), as: UTF8.self)
    }
  }

  /// Reads a string from quote to quote; eight bytes at a time while they are plain ASCII.
  mutating func scanString() throws(Fault) {
    let start = position
    position += 1
    var kind = JSONToken.Kind.asciiString
    guard try scanPlain(&kind) else { return try scanEscapedString(from: start) }
    position += 1
    append(kind, from: start)
  }

  /// Reads on from the first escape of a string, and writes down what the string says.
  private mutating func scanEscapedString(from start: Int) throws(Fault) {
    let texts = source.writableTexts()
    let place = texts.open()
    texts.append(UnsafeBufferPointer(rebasing: bytes[start + 1..<position]))
    var kind = JSONToken.Kind.escapedString
    var isEnd = false
    while !isEnd {
      while position < bytes.count, bytes[position] == UInt8(ascii: "\\") {
        let end = texts.appendUsualEscapes(bytes, from: position)
        if end == position { try scanEscape(into: texts) } else { position = end }
      }
      let plain = position
      isEnd = try scanPlain(&kind)
      texts.append(UnsafeBufferPointer(rebasing: bytes[plain..<position]))
    }
    texts.close(place)
    position += 1
    var token = JSONToken(kind: kind, start: UInt32(start), extent: UInt32(position))
    token.text = place
    tape.append(token)
  }

  /// Moves to the next quote or backslash; true for a quote.
  private mutating func scanPlain(_ kind: inout JSONToken.Kind) throws(Fault) -> Bool {
    while true {
      skipPlainASCII()
      switch try byte() {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): return false
      case 0..<0x20: throw Fault(reason: .controlCharacter, offset: position)
      case 0x80...:
        if kind == .asciiString { kind = .string }
        try scanNonASCII()
      default: position += 1
      }
    }
  }

  /// Moves to the first byte that is a quote, a backslash, a control or not ASCII.
  private mutating func skipPlainASCII() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      // A borrow can only mark bytes above the first true mark, and the lowest mark is what counts.
      let marks =
        (word | (word &- ones &* 0x20) | ((quote &- ones) & ~quote)
          | ((backslash &- ones) & ~backslash)) & high
      if marks != 0 {
        position += marks.trailingZeroBitCount >> 3
        return
      }
      position += 8
    }
  }

  /// Checks a run of UTF-8 sequences of two to four bytes (RFC 3629, section 4).
  private mutating func scanNonASCII() throws(Fault) {
    let count = bytes.count
    var index = position
    while index < count, bytes[index] >= 0x80 {
      index = skipThreeByteSequences(from: index)
      guard index < count, bytes[index] >= 0x80 else { break }
      let lead = bytes[index]
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xE1...0xEC, 0xEE, 0xEF: length = 3
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: throw Fault(reason: .invalidUTF8, offset: index)
      }
      guard index + length <= count, second.contains(bytes[index + 1]),
        length < 3 || bytes[index + 2] & 0xC0 == 0x80,
        length < 4 || bytes[index + 3] & 0xC0 == 0x80
      else { throw Fault(reason: .invalidUTF8, offset: index) }
      index += length
    }
    position = index
  }

  /// Passes over most Chinese and Japanese text: leads E1 to EF but ED, with two continuations.
  private func skipThreeByteSequences(from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    let raw = UnsafeRawPointer(base)
    var index = start
    while index + 4 <= bytes.count {
      let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
      guard word & 0x00C0_C0F0 == 0x0080_80E0, word & 0x0F != 0, word & 0x0F != 0x0D else { break }
      index += 3
    }
    return index
  }

  private mutating func scanEscape(into texts: JSONTexts) throws(Fault) {
    let start = position
    position += 1
    let escape = try byte()
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
      texts.append(UInt32(JSONText.character(after: escape)))
    case UInt8(ascii: "u"):
      position += 1
      let unit = try scanHex(from: start)
      if UTF16.isTrailSurrogate(unit) { throw Fault(reason: .loneSurrogate, offset: start) }
      guard UTF16.isLeadSurrogate(unit) else {
        texts.append(UInt32(unit))
        return
      }
      guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else { throw Fault(reason: .loneSurrogate, offset: start) }
      let second = position
      position += 2
      let trail = try scanHex(from: second)
      guard UTF16.isTrailSurrogate(trail) else {
        throw Fault(reason: .loneSurrogate, offset: start)
      }
      texts.append(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
    default:
      throw Fault(reason: .badEscape, offset: start)
    }
  }

  private mutating func scanHex(from start: Int) throws(Fault) -> UInt16 {
    if position + 4 <= bytes.count, let base = bytes.baseAddress {
      let digits = JSONText.fourBytes(base + position)
      if JSONText.areHexDigits(digits) {
        position += 4
        return UInt16(truncatingIfNeeded: JSONText.hexValue(digits))
      }
    }
    // Something is wrong: find out where.
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = JSONText.hexDigit(try byte()) else {
        throw Fault(reason: .badEscape, offset: start)
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
