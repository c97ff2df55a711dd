/// Counts the terminal columns of text: UAX #11 widths, over the grapheme clusters of UAX #29.
package struct ColumnWidth: Sendable, Equatable {
  /// Whether East Asian Ambiguous characters take two columns, as in old East Asian terminals.
  package let ambiguousIsWide: Bool

  /// Makes a measure; ambiguous characters are narrow unless told otherwise (UAX #11 section 5).
  package init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The Unicode version of the width tables.
  package static var unicodeVersion: String { WideRanges.unicodeVersion }

  /// Columns of a run, which are known for a plain one.
  func columns(of run: StyledText.Run) -> Int {
    plainColumns(of: run) ?? run.text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of a plain run; nil for any other.
  func plainColumns(of run: StyledText.Run) -> Int? {
    guard let columns = run.plainColumns else { return nil }
    return ambiguousIsWide ? plainColumns(of: run.text) : columns
  }

  /// Columns of a text if all its runs are plain; nil for any other.
  func plainColumns(of text: StyledText) -> Int? {
    guard let columns = text.runs.plainColumns else { return nil }
    return ambiguousIsWide ? text.runs.reduce(0) { $0 + self.columns(of: $1) } : columns
  }

  /// Columns of a string: the sum over its grapheme clusters.
  package func columns(of text: String) -> Int {
    plainColumns(of: text) ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of a string in which every scalar is a cluster of its own; nil for any other.
  func plainColumns(of text: String) -> Int? {
    text.withScalars { scalars in
      var sum = 0
      var start = 0
      while start < scalars.bytes.count {
        let lead = scalars.bytes[start]
        if 0x20..<0x7F ~= lead {
          sum &+= 1
          start &+= 1
        } else if UTF8Scalars.ideographLeads ~= lead {
          sum &+= 2
          start &+= 3
        } else {
          let value = scalars.value(at: start)
          guard ColumnWidth.isPlainCluster(value) else { return nil }
          sum &+= columns(ofPlain: value)
          start &+= UTF8Scalars.length(lead: lead)
        }
      }
      return sum
    }
  }

  /// Columns of a scalar that is a plain cluster; only the ambiguous ones need to be looked up.
  func columns(ofPlain value: UInt32) -> Int {
    if value >= 0x3000 { return 2 }
    return ambiguousIsWide && value >= 0x7F ? columns(looking: value) : 1
  }

  /// Looks the columns of a scalar up; apart, so that the way around it stays short.
  @inline(never)
  private func columns(looking value: UInt32) -> Int {
    Unicode.Scalar(value).map { columns(of: $0) } ?? 1
  }

  /// Whether a scalar is a grapheme cluster of its own beside any other of this kind (UAX #29, GB999).
  ///
  /// Those from U+3000 take two columns, all others take one unless they are ambiguous.
  static func isPlainCluster(_ value: UInt32) -> Bool {
    if 0x4E00...0x9FFF ~= value || 0x20..<0x7F ~= value { return true }
    return switch value {
    case 0x3000..<0x302A, 0x3041...0x3096, 0x30A0...0x30FF, 0xFF01...0xFF60, 0xA1..<0xAD,
      0xAE..<0x300, 0x2010..<0x2028, 0x2190..<0x2200:
      true
    default: false
    }
  }

  /// Columns of one grapheme cluster, 0 for a control character.
  ///
  /// An emoji sequence (UTS #51: with U+FE0F, ZWJ, a modifier or a pair of regional indicators)
  /// takes two. Any other cluster takes the sum of its scalars, and one more for spacing marks.
  package func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return 0 }
    let rest = scalars.dropFirst()
    if rest.isEmpty { return columns(of: base) }
    if isEmojiSequence(base: base, rest: rest) { return 2 }
    let sum = scalars.reduce(0) { $0 + columns(of: $1) }
    let hasSpacingMark = rest.contains { $0.properties.generalCategory == .spacingMark }
    return hasSpacingMark && sum > 0 ? sum + 1 : sum
  }

  /// Columns of a scalar alone, 0 for controls, combining marks and other invisible scalars.
  package func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value < 0xA0 { return 0 }
    if 0x4E00...0x9FFF ~= value || 0x3041...0x3096 ~= value { return 2 }
    if contains(value, in: WideRanges.bounds) { return 2 }
    if isInvisible(scalar) { return 0 }
    if ambiguousIsWide, contains(value, in: AmbiguousRanges.bounds) { return 2 }
    return 1
  }

  private func isEmojiSequence(
    base: Unicode.Scalar, rest: Substring.UnicodeScalarView
  ) -> Bool {
    guard base.properties.isEmoji else { return false }
    return rest.contains { scalar in
      scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
        || 0x1F1E6...0x1F1FF ~= scalar.value
    }
  }

  /// Whether a scalar has no width of its own (UAX #44 categories, UAX #29 jamo).
  ///
  /// U+00AD is shown as a hyphen; the prepended signs of Arabic and the like enclose digits.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: return false
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .lineSeparator,
      .paragraphSeparator, .control, .surrogate:
      return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Finds a value in ascending first-last pairs.
  private func contains(_ value: UInt32, in bounds: [UInt32]) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < bounds[2 * middle] {
        high = middle
      } else if value > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
