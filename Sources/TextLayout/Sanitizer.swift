/// Names the scalars that could steer a terminal or reorder what it shows.
package enum Sanitizer {
  /// What to do with a scalar that is on its way to a terminal.
  enum Treatment: Equatable {
    case keep
    case drop
    case endLine
    case space
  }

  /// Sorts a scalar: C0, C1, DEL, the bidirectional controls of UAX #9, separators, noncharacters.
  static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0x20..<0x7F: .keep
    case 0x09: .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .endLine
    case 0..<0x20, 0x7F...0x9F: .drop
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .drop
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0001: .drop
    case 0xFDD0...0xFDEF: .drop
    case let value where value & 0xFFFE == 0xFFFE: .drop
    default: .keep
    }
  }
}

extension Sanitizer {
  /// Whether every scalar of a text may be kept; most are judged by their first byte.
  static func keepsAll(of text: String) -> Bool {
    text.withScalars { scalars in
      let bytes = scalars.bytes
      var start = 0
      while start < bytes.count {
        let lead = bytes[start]
        switch lead {
        case 0x20..<0x7F: start += 1
        // U+0300 to U+05FF, and U+3000 to U+EFFF, which are most of Chinese and Japanese.
        case 0xCC...0xD7: start += 2
        case 0xE3...0xEE: start += 3
        default:
          guard let scalar = Unicode.Scalar(scalars.value(at: start)),
            treatment(of: scalar) == .keep
          else { return false }
          start += UTF8Scalars.length(lead: lead)
        }
      }
      return true
    }
  }
}

extension String {
  /// Leaves out whatever could steer a terminal; line ends become spaces, or `\n` if kept.
  ///
  /// A tab becomes a space. Escape sequences lose their escape and so show as harmless text.
  package func withoutControls(keepingNewlines: Bool = false) -> String {
    if Sanitizer.keepsAll(of: self) { return self }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch Sanitizer.treatment(of: scalar) {
      case .keep: result.append(scalar)
      case .space: result.append(" ")
      case .endLine where afterReturn && scalar == "\n": break
      case .endLine: result.append(keepingNewlines ? "\n" : " ")
      case .drop: break
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}

extension StyledText.Run {
  /// Leaves out whatever could steer a terminal; no plain run has any.
  package func withoutControls(keepingNewlines: Bool = false) -> Self {
    if plainColumns != nil { return self }
    return Self(
      text.withoutControls(keepingNewlines: keepingNewlines), style, isUnbreakable: isUnbreakable)
  }
}

extension StyledText {
  /// Makes text of one run without whatever could steer a terminal.
  package init(cleaning text: String, _ style: TextStyle = .plain) {
    self.init(Run(text, style).withoutControls())
  }

  /// Adds the bytes of the text to others, without whatever could steer a terminal.
  package func write(to bytes: inout [UInt8]) {
    for place in runs.indices {
      var text = runs[place].withoutControls().text
      text.withUTF8 { bytes.append(contentsOf: $0) }
    }
  }

  /// Leaves out whatever could steer a terminal, run by run.
  package func withoutControls(keepingNewlines: Bool = false) -> StyledText {
    StyledText(runs.map { $0.withoutControls(keepingNewlines: keepingNewlines) })
  }
}
