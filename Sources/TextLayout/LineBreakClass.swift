/// How a character behaves at a line end: the classes of UAX #14 that Chinese, Japanese and
/// English need.
enum LineBreakClass: UInt8, Sendable, Equatable, CaseIterable {
  /// SP and ZW: a line may end after it, and then it is dropped.
  case space
  /// GL and WJ: never a break on either side.
  case glue
  /// OP, full width and narrow.
  case opening
  case narrowOpening
  /// CL and CP, full width and narrow.
  case closing
  case narrowClosing
  /// EX, IS, SY, NS with CJ, and IN.
  case exclamation
  case infix
  case slash
  case nonstarter
  case inseparable
  /// HY, BA and B2.
  case hyphen
  case breakAfter
  case dash
  /// PR, of which currency signs never end a line, and PO.
  case currency
  case prefix
  case postfix
  /// QU: known to open, known to close, or either.
  case openingQuote
  case closingQuote
  case quote
  /// NU, AL and ID.
  case numeric
  case alphabetic
  case ideographic

  /// Whether a line may begin with it (kinsoku, JIS X 4051; UAX #14 LB13, LB21, LB22).
  var mayStartLine: Bool {
    switch self {
    case .closing, .narrowClosing, .exclamation, .infix, .slash, .nonstarter, .inseparable,
      .postfix, .closingQuote:
      false
    default: true
    }
  }

  /// Whether a line may end with it (kinsoku, JIS X 4051; UAX #14 LB14).
  var mayEndLine: Bool {
    switch self {
    case .opening, .narrowOpening, .openingQuote, .currency: false
    default: true
    }
  }
}

extension LineBreakClass {
  /// Finds the class of a grapheme cluster, which is that of its first scalar (UAX #14 LB9).
  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .glue
      return
    }
    self.init(scalar.value)
  }

  /// Finds the class of a scalar by its value; anything that is no scalar is glue.
  init(_ value: UInt32) {
    if 0x4E00...0x9FFF ~= value {
      self = .ideographic
    } else {
      self = LineBreakTable.kind(of: value) ?? LineBreakClass(byRule: value)
    }
  }

  /// Finds the class of a scalar from the rules, which is slow; the table holds what they say of common scalars.
  @inline(never)
  init(byRule value: UInt32) {
    if let known = value < 0x80 ? Self.ascii(UInt8(value)) : Self.named(value) {
      self = known
    } else {
      self = Unicode.Scalar(value).map { Self.byCategory($0) } ?? .glue
    }
  }

  private static func ascii(_ byte: UInt8) -> LineBreakClass {
    switch Unicode.Scalar(byte) {
    case "0"..."9": .numeric
    case " ", "\t": .space
    case "!", "?": .exclamation
    case ",", ".", ":", ";": .infix
    case "/": .slash
    case ")", "]": .narrowClosing
    case "}": .narrowClosing
    case "(", "[", "{": .narrowOpening
    case "-": .hyphen
    case "%": .postfix
    case "$": .currency
    case "+", "\\": .prefix
    case "\"", "'": .quote
    case "|": .breakAfter
    default: .alphabetic
    }
  }

  /// Scalars whose class does not follow from their general category (LineBreak.txt).
  private static func named(_ value: UInt32) -> LineBreakClass? {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xAC00...0xD7A3: .ideographic
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF61, 0xFF64: .closing
    case 0xFF01, 0xFF1F: .exclamation
    case 0xFF1A, 0xFF1B: .nonstarter
    // Small kana, the prolonged sound mark, iteration marks, middle dots, double exclamation.
    case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E,
      0x3095, 0x3096, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7,
      0x30EE, 0x30F5, 0x30F6, 0x30FC, 0x31F0...0x31FF, 0xFF67...0xFF70, 0x1B132, 0x1B150...0x1B152,
      0x1B155, 0x1B164...0x1B167, 0x3005, 0x301C, 0x303B, 0x303C, 0x309B...0x309E, 0x30A0, 0x30FB,
      0x30FD, 0x30FE, 0xFF65, 0xFF9E, 0xFF9F, 0xFF5E, 0x203C, 0x203D, 0x2047...0x2049:
      .nonstarter
    case 0x3041...0x3096, 0x30A1...0x30FF, 0xFF66...0xFFDC, 0x2460...0x24FF: .ideographic
    case 0x00A0, 0x034F, 0x2007, 0x2011, 0x202F, 0x2060, 0xFEFF: .glue
    case 0x200B, 0x3000: .space
    case 0x2014, 0x2015, 0x2E3A, 0x2E3B: .dash
    case 0x2010, 0x2012, 0x2013, 0x00AD, 0x2190...0x21FF: .breakAfter
    case 0x2024...0x2026, 0x22EF, 0xFE19: .inseparable
    case 0xFF05, 0x00B0, 0x2030...0x2037, 0x2103, 0x2109, 0x00A2, 0xFFE0: .postfix
    case 0x2212, 0x00B1, 0x2116: .prefix
    case 0xFF10...0xFF19: .numeric
    // German style low quotes open, whatever closes them.
    case 0x201A, 0x201E: .openingQuote
    default: nil
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> LineBreakClass {
    let isWide = ColumnWidth().columns(of: scalar) == 2 || 0xFF61...0xFF64 ~= scalar.value
    return switch scalar.properties.generalCategory {
    case .openPunctuation: isWide ? .opening : .narrowOpening
    case .closePunctuation: isWide ? .closing : .narrowClosing
    case .initialPunctuation: .openingQuote
    case .finalPunctuation: .closingQuote
    case .decimalNumber: .numeric
    case .currencySymbol: .currency
    case .spaceSeparator: .space
    default: isWide ? .ideographic : .alphabetic
    }
  }
}
