/// Builds JSON text (RFC 8259) that is also safe to show: no control character stays raw.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let indented: Bool
  private var level = 0

  package init(indented: Bool) {
    self.indented = indented
  }

  package mutating func write(_ value: JSONOutput) {
    switch value {
    case .object(let members):
      open("{")
      for (index, (key, value)) in members.enumerated() {
        separate(index)
        write(string: key)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(0x20) }
        write(value)
      }
      close("}", isEmpty: members.isEmpty)
    case .array(let elements):
      open("[")
      for (index, element) in elements.enumerated() {
        separate(index)
        write(element)
      }
      close("]", isEmpty: elements.isEmpty)
    case .string(let text): write(string: text)
    case .int(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    level += 1
  }

  private mutating func separate(_ index: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    newLine()
  }

  private mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool) {
    level -= 1
    if !isEmpty { newLine() }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func newLine() {
    guard indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * level))
  }

  /// Escapes what RFC 8259 section 7 demands, and everything else that could turn or break a line when it is shown.
  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: #"\""#.utf8)
      case "\\": bytes.append(contentsOf: #"\\"#.utf8)
      case "\n": bytes.append(contentsOf: #"\n"#.utf8)
      case "\r": bytes.append(contentsOf: #"\r"#.utf8)
      case "\t": bytes.append(contentsOf: #"\t"#.utf8)
      case "\u{8}": bytes.append(contentsOf: #"\b"#.utf8)
      case "\u{C}": bytes.append(contentsOf: #"\f"#.utf8)
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: #"\u"#.utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
