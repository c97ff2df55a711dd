import GuideCore
import TextLayout

/// Draws the runs of a text as elements inside a line.
enum InlineHTML {
  static func nodes(_ text: StyledText, in language: Language?) -> [HTMLNode] {
    text.runs.flatMap { nodes($0, in: language) }
  }

  /// Gives the pieces of a text, those of another language in elements of their own.
  static func nodes(_ text: String, in language: Language?) -> [HTMLNode] {
    ForeignWords.pieces(text, in: language).map { piece in
      piece.language.map { .make("span", lang: $0.pageTag, [], [.text(piece.text)]) }
        ?? .text(piece.text)
    }
  }

  private static func nodes(_ run: StyledText.Run, in language: Language?) -> [HTMLNode] {
    if run.isUnbreakable, run.text.allSatisfy({ $0 == "_" }) {
      return [.make("span", class: "fill", [], [.text("\u{A0}")])]
    }
    let isLabel = run.style == .label
    var nodes = isLabel ? [.text(run.text)] : InlineHTML.nodes(run.text, in: language)
    if run.isUnbreakable {
      // An address may be longer than any line: it breaks only where it does not fit at all.
      nodes = [.make("span", class: run.text.contains("/") ? "url" : "whole", [], nodes)]
    }
    switch run.style {
    case .plain, .title, .done: return nodes
    case .hint: return [.make("span", class: "hint", [], nodes)]
    case .warning: return [.make("strong", [], nodes)]
    case .fact: return [.make("b", [], nodes)]
    case .label: return [.make("b", lang: Language.ja.pageTag, [], nodes)]
    }
  }
}
