/// Holds what the strings with escapes of one text say: each is written once, while the text is scanned.
///
/// Before each stands the count of its bytes. A string with an escape is longer than what it says by two quotation
/// marks, a backslash, and a character behind it that parts it from the next one; so the room of the whole text
/// is enough for all, with their counts.
final class JSONTexts {
  private let start: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var end = 0

  init(lengthOfText length: Int) {
    capacity = length + 8
    start = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// Opens a text, and gives the place where it can be found once it is closed.
  func open() -> UInt32 {
    let place = end
    end += 4
    return UInt32(place)
  }

  /// Adds bytes that stand for themselves.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(end + bytes.count <= capacity)
    if let base = bytes.baseAddress { (start + end).update(from: base, count: bytes.count) }
    end += bytes.count
  }

  /// Adds the character for which an escape stands.
  @inline(__always)
  func append(_ scalar: UInt32) {
    precondition(end + 4 <= capacity)
    end += JSONText.write(scalar, to: start + end)
  }

  /// Adds what a run of escapes such as `\u6b65` stands for, as most Chinese and Japanese text is written; gives
  /// the place of the first byte that belongs to nothing of that kind.
  ///
  /// These are the characters of three bytes in UTF-8, surrogates aside.
  func appendUsualEscapes(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int {
    guard let base = bytes.baseAddress else { return position }
    var position = position
    var end = end
    while position + 6 <= bytes.count, base[position] == UInt8(ascii: "\\"),
      base[position + 1] == UInt8(ascii: "u")
    {
      let digits = JSONText.fourBytes(base + position + 2)
      guard JSONText.areHexDigits(digits) else { break }
      let value = JSONText.hexValue(digits)
      guard value >= 0x800, value & 0xF800 != 0xD800 else { break }
      precondition(end + 3 <= capacity)
      start[end] = UInt8(truncatingIfNeeded: value >> 12 | 0xE0)
      start[end + 1] = UInt8(truncatingIfNeeded: value >> 6 & 0x3F | 0x80)
      start[end + 2] = UInt8(truncatingIfNeeded: value & 0x3F | 0x80)
      end += 3
      position += 6
    }
    self.end = end
    return position
  }

  func close(_ place: UInt32) {
    let count = UInt32(end - Int(place) - 4)
    UnsafeMutableRawPointer(start + Int(place)).storeBytes(of: count, as: UInt32.self)
  }

  /// Lends the text at a place.
  @inline(__always)
  func text(at place: UInt32) -> UnsafeBufferPointer<UInt8> {
    let header = UnsafeRawPointer(start + Int(place))
    return UnsafeBufferPointer(
      start: start + Int(place) + 4, count: Int(header.loadUnaligned(as: UInt32.self)))
  }
}
