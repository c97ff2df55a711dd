import TextLayout

/// Lines of the form that calendars and cards share (RFC 5545, 3.1 and 3.3.11; RFC 2426, 2.6 and 4).
struct ContentLines {
  private(set) var text = ""

  /// Adds a property whose value is text and has to be escaped.
  mutating func add(_ name: String, text value: String) {
    add(name, ContentLines.escaped(value))
  }

  /// Adds a property with a value that is already in its own form.
  mutating func add(_ name: String, _ value: String) {
    text += ContentLines.folded("\(name):\(value)")
  }

  /// Escapes backslash, semicolon, comma and line end; other controls are left out.
  static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.withoutControls(keepingNewlines: true).unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Breaks a line after at most 75 octets, never inside a character of UTF-8, and ends it with CRLF.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += width
    }
    return result + "\r\n"
  }
}

extension [String] {
  /// Puts the versions of several languages side by side; equal ones stand once.
  func joinedVersions(_ separator: String) -> String {
    var seen: [String] = []
    for version in self where !version.isEmpty && !seen.contains(version) { seen.append(version) }
    return seen.joined(separator: separator)
  }
}

extension String {
  /// Drops the hyphens and colons of a date: what ISO 8601 calls the basic form.
  var basicISO: String { filter { $0 != "-" && $0 != ":" } }

  /// True for an address that can stand as a URI: nothing but printable ASCII.
  var isPlainAddress: Bool { utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f } }
}
