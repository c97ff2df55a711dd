/// Holds what the strings with escapes of one text say: each is written once, while the text is scanned.
///
/// Before each stands the count of its bytes. A string with an escape is longer than what it says by two quotation
/// marks, a backslash, and a character behind it that parts it from the next one; so the room of the whole text
/// is enough for all, with their counts.
final class JSONTexts {
  private let start: UnsafeMutableRawPointer
  private let capacity: Int
  private var end = 0

  init(lengthOfText length: Int) {
    capacity = length + 8
    start = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
  }

  deinit { start.deallocate() }

  /// Writes what stands between two quotation marks, and gives the place where it can be found.
  func append(_ content: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let place = end
    precondition(place + 4 + content.count <= capacity + 1)
    let text = UnsafeMutableRawBufferPointer(start: start + place + 4, count: content.count)
    let count = JSONText.unescape(content, into: text.assumingMemoryBound(to: UInt8.self))
    (start + place).storeBytes(of: UInt32(count), as: UInt32.self)
    end = place + 4 + count
    return UInt32(place)
  }

  /// Lends the text at a place.
  @inline(__always)
  func text(at place: UInt32) -> UnsafeBufferPointer<UInt8> {
    let count = (start + Int(place)).loadUnaligned(as: UInt32.self)
    return UnsafeBufferPointer(
      start: UnsafePointer((start + Int(place) + 4).assumingMemoryBound(to: UInt8.self)),
      count: Int(count))
  }
}
