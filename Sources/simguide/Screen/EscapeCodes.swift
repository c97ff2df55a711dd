internal import TextLayout

/// Whether text gets looks beside its meaning.
enum Ornament: Equatable, Sendable {
  case none
  case color
}

/// Turns meaning into ECMA-48 escape sequences; the only file that holds any.
enum EscapeCodes {
  static func render(_ text: StyledText, _ ornament: Ornament) -> String {
    guard ornament == .color else { return text.string.withoutControls() }
    var result = ""
    for run in text.runs {
      let clean = run.withoutControls().text
      let code = code(run.style)
      result += code.isEmpty ? clean : "\u{1B}[\(code)m\(clean)\u{1B}[0m"
    }
    return result
  }

  /// Bold, dim and red only: readable on dark and on light backgrounds.
  private static func code(_ style: TextStyle) -> String {
    switch style {
    case .plain: ""
    case .title, .label: "1"
    case .fact: "1"
    case .hint, .done: "2"
    case .warning: "1;31"
    }
  }

  // Bracketed paste (xterm): pasted text arrives marked, so that it cannot act as keys.
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  static let lineStart = "\r"
  static let clearLine = "\u{1B}[2K"
  static let clearBelow = "\u{1B}[J"

  static func up(_ rows: Int) -> String { "\u{1B}[\(rows)A" }
  static func right(_ columns: Int) -> String { "\u{1B}[\(columns)C" }
}
