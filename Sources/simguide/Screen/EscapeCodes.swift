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
      let clean = run.text.withoutControls()
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
}
