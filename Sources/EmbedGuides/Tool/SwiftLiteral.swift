/// Writes text as a raw string literal that the compiler reads back exactly.
enum SwiftLiteral {
  static func raw(_ text: String) -> String {
    let pounds = String(repeating: "#", count: poundCount(text))
    var result = "\(pounds)\""
    var isFirst = true
    for scalar in text.unicodeScalars {
      // Two quotes at the start would open a literal of many lines.
      if needsEscape(scalar) || (isFirst && scalar == "\"") {
        result += "\\\(pounds)u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
      isFirst = false
    }
    return result + "\"\(pounds)"
  }

  /// Counts one more `#` than ever follows a quote or a backslash.
  private static func poundCount(_ text: String) -> Int {
    var longest = 0
    var run: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"): run = run.map { $0 + 1 }
      default: run = nil
      }
      longest = max(longest, run ?? 0)
    }
    return longest + 1
  }

  /// Keeps controls, formatting characters and unusual line ends out of the source.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
