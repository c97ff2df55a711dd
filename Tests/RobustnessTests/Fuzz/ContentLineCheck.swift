/// Reads calendars and cards as strictly as can be (RFC 5545, 3.1; RFC 2426, 2.6).
enum ContentLineCheck {
  static func fault(_ text: String, object: String, count: Int) -> String? {
    var line = 0
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == 13, byte != 10 { return "a bare CR" }
      switch byte {
      case 10:
        if before != 13 { return "a bare LF" }
        if line > 76 { return "a line of \(line - 1) octets" }
        line = 0
      case 13: line += 1
      case 0..<32, 127: return "a control character"
      default: line += 1
      }
      before = byte
    }
    if before != 10, !text.isEmpty { return "the last line has no end" }
    let visible = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
    return FuzzTarget.harm(in: visible) ?? nesting(unfolded(text), object, count)
  }

  private static func nesting(_ lines: [String], _ object: String, _ count: Int) -> String? {
    var open: [String] = []
    var found = 0
    for line in lines {
      // A mark behind the colon would make one character of both: look at scalars.
      let scalars = line.unicodeScalars
      let name = String(scalars.prefix { $0 != ":" && $0 != ";" })
      guard !name.isEmpty, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x2D }),
        let colon = scalars.firstIndex(of: ":")
      else { return "no property: \(line)" }
      let value = String(scalars[scalars.index(after: colon)...])
      if name == "BEGIN" {
        open.append(value)
        if value == object { found += 1 }
      }
      if name == "END", open.popLast() != value { return "END:\(value) ends something else" }
    }
    if !open.isEmpty { return "\(open) stay open" }
    return found == count ? nil : "\(found) of \(object) instead of \(count)"
  }

  /// Gives the logical lines.
  static func unfolded(_ text: String) -> [String] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 13 else {
        bytes.append(byte)
        continue
      }
      _ = rest.popFirst()
      if rest.first == 32 { _ = rest.popFirst() } else { bytes.append(10) }
    }
    return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Undoes the escapes of a text.
  static func unescaped(_ text: some Sequence<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      result.append(isEscaped && byte == UInt8(ascii: "n") ? 10 : byte)
      isEscaped = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
