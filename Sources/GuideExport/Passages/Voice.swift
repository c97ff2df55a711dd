import GuideCore
import TextLayout

/// Puts words of one language together as styled text, cleaned of whatever could steer a terminal.
struct Voice {
  let words: Wording

  init(_ language: Language) {
    words = Wording(language)
  }

  var language: Language { words.language }

  /// Styles a text in this language.
  func text(_ text: LocalText, _ style: TextStyle = .plain) -> StyledText {
    prose(text[language], style)
  }

  /// Styles a string; addresses inside it stay whole.
  func prose(_ text: String, _ style: TextStyle = .plain) -> StyledText {
    StyledText(prose: text, style)
  }

  /// Fills the places of an interface text with styled text.
  func fill(
    _ template: LocalText, _ values: (String, StyledText)..., style: TextStyle = .plain
  ) -> StyledText {
    var result = StyledText()
    var rest = template[language][...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result.append(prose(String(rest[..<open]), style))
      let name = rest[rest.utf8.index(after: open)..<close]
      if let value = values.first(where: { $0.0 == name })?.1 { result.append(value) }
      rest = rest[rest.utf8.index(after: close)...]
    }
    result.append(prose(String(rest), style))
    return result
  }

  /// Puts a label and a colon before something.
  func labelled(_ label: StyledText, _ value: StyledText) -> StyledText {
    fill(Interface.labelled, ("label", label), ("text", value))
  }

  func labelled(_ label: LocalText, _ value: StyledText) -> StyledText {
    labelled(text(label), value)
  }

  /// Gives a label with its colon, for a heading.
  func colon(_ label: StyledText) -> StyledText {
    var text = labelled(label, "")
    if let last = text.runs.last, last.text.hasSuffix(" ") {
      text = StyledText(
        text.runs.dropLast() + [.init(String(last.text.dropLast()), last.style)])
    }
    return text
  }

  /// Adds words in brackets, as hints; nothing if there are none.
  func bracketed(_ items: [StyledText], _ style: TextStyle = .hint) -> StyledText {
    let items = items.filter { !$0.isEmpty }
    guard !items.isEmpty else { return "" }
    let separator = prose(words.text(Interface.listSeparator), style)
    return fill(Interface.inBrackets, ("text", items.joined(separator: separator)), style: style)
  }

  func bracketed(_ items: [String], _ style: TextStyle = .hint) -> StyledText {
    bracketed(items.map { prose($0, style) }, style)
  }

  /// Begins a Western sentence with a capital letter.
  func sentence(_ text: String, _ style: TextStyle = .plain) -> StyledText {
    prose(text.prefix(1).uppercased() + text.dropFirst(), style)
  }
}
