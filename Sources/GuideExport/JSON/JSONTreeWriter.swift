/// Writes JSON text (RFC 8259) that is also safe to show: no control ever stands in it unescaped.
struct JSONTreeWriter {
  let isIndented: Bool
  private(set) var text = ""
  private var level = 0

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func write(_ value: JSONTree) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let number): text += String(number)
    case .string(let string): write(string: string)
    case .array(let items):
      enclose("[", "]", items) { writer, item in writer.write(item) }
    case .object(let members):
      enclose("{", "}", members) { writer, member in
        writer.write(string: member.key)
        writer.text += writer.isIndented ? ": " : ":"
        writer.write(member.value)
      }
    }
  }

  private mutating func enclose<Item>(
    _ open: String, _ close: String, _ items: [Item],
    _ writeItem: (inout JSONTreeWriter, Item) -> Void
  ) {
    text += open
    level += 1
    for (place, item) in items.enumerated() {
      if place > 0 { text += "," }
      breakLine()
      writeItem(&self, item)
    }
    level -= 1
    if !items.isEmpty { breakLine() }
    text += close
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    text += "\n" + String(repeating: "  ", count: level)
  }

  private mutating func write(string: String) {
    var result = "\"".unicodeScalars
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\"".unicodeScalars
      case "\\": result += "\\\\".unicodeScalars
      case "\n": result += "\\n".unicodeScalars
      case "\r": result += "\\r".unicodeScalars
      case "\t": result += "\\t".unicodeScalars
      default:
        if JSONTreeWriter.isControl(scalar) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
        } else {
          result.append(scalar)
        }
      }
    }
    result.append("\"")
    // Adding to `text.unicodeScalars` would copy the whole text for each string.
    text += String(result)
  }

  /// C0, DEL, C1, the bidirectional controls of UAX #9 and the separators of lines.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}
