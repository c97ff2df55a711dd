/// Turns rising byte offsets into places in one pass over the bytes.
///
/// A line ends with LF, CR LF or a lone CR. A byte order mark takes no column.
struct PlaceCounter {
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Counts on to `target`; an offset before the previous one gives the previous place.
  mutating func place(at target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Place {
    let end = min(target, bytes.count)
    if offset == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      offset = 3
    }
    while offset < end {
      let byte = bytes[offset]
      let endsLine =
        byte == 0x0A
        || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
      if endsLine {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return Place(line: line, column: column)
  }
}
