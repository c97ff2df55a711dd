/// Reads scalars straight from bytes that are valid UTF-8, as those of a string always are.
struct UTF8Scalars {
  let bytes: UnsafeBufferPointer<UInt8>

  /// The first bytes of U+5000 to U+9FFF, all of them ideographs.
  static let ideographLeads: ClosedRange<UInt8> = 0xE5...0xE9

  /// Gives the value of the scalar that begins at an offset.
  @inline(__always)
  func value(at start: Int) -> UInt32 {
    let lead = UInt32(bytes[start])
    if lead < 0x80 { return lead }
    if lead < 0xE0 { return (lead & 0x1F) << 6 | tail(start &+ 1) }
    if lead < 0xF0 { return valueOfThree(at: start) }
    return (lead & 0x07) << 18 | tail(start &+ 1) << 12 | tail(start &+ 2) << 6
      | tail(start &+ 3)
  }

  /// Gives the value of a scalar of three bytes.
  @inline(__always)
  func valueOfThree(at start: Int) -> UInt32 {
    UInt32(bytes[start] & 0x0F) << 12 | tail(start &+ 1) << 6 | tail(start &+ 2)
  }

  /// Counts the bytes of a scalar by its first one.
  static func length(lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  private func tail(_ offset: Int) -> UInt32 { UInt32(bytes[offset] & 0x3F) }
}

extension String {
  /// Lends the bytes of the string without copying those of a long one.
  func withScalars<Result>(_ body: (UTF8Scalars) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(UTF8Scalars(bytes: $0)) }
  }
}

extension String {
  /// Whether a byte stands in the text, asked of its bytes at once.
  package func holds(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      // Without a way out of the loop, many bytes are compared at a time.
      var hits: UInt8 = 0
      for other in bytes { hits |= other == byte ? 1 : 0 }
      return hits != 0
    } ?? utf8.contains(byte)
  }
}
