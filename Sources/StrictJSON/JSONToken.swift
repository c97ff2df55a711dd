/// Marks one value or key on the tape; what a container holds follows it directly.
struct JSONToken: Sendable {
  enum Kind: UInt8, Sendable {
    case object
    case array
    /// A string of nothing but ASCII, without a backslash.
    case asciiString
    /// A string with other characters, without a backslash.
    case string
    /// A string with at least one backslash.
    case escapedString
    case number
    case bool
    case null

    var isString: Bool {
      switch self {
      case .asciiString, .string, .escapedString: true
      default: false
      }
    }

    var valueKind: JSONValue.Kind {
      switch self {
      case .object: .object
      case .array: .array
      case .asciiString, .string, .escapedString: .string
      case .number: .number
      case .bool: .bool
      case .null: .null
      }
    }
  }

  let kind: Kind
  /// Byte offset of the first character; for strings, of the opening quote.
  let start: UInt32
  /// Byte offset after the last character of a scalar; tape index after a container's last child.
  var extent: UInt32
  /// Where the text of a string with escapes stands in `JSONTexts`; without a meaning for all others.
  var text: UInt32 = 0

  /// Gives the tape index after this token, standing at `index`, and all it holds.
  func next(after index: Int) -> Int {
    switch kind {
    case .object, .array: Int(extent)
    default: index + 1
    }
  }
}
