import TextLayout

/// A piece of an HTML page as a tree, so that every element is closed and every text is escaped.
package indirect enum HTMLNode: Equatable, Sendable {
  case text(String)
  case element(String, [Attribute], [HTMLNode])
  /// The style sheet of the page, which is ours alone: content never gets into it.
  case style(String)

  package struct Attribute: Equatable, Sendable {
    let name: String
    let value: String
  }

  /// Elements that have no end tag (HTML Living Standard 13.1.2, void elements).
  private static let void: Set<String> = ["meta", "br", "hr"]

  static func make(
    _ name: String, class style: String? = nil, lang: String? = nil, id: String? = nil,
    _ more: [(String, String)] = [], _ children: [HTMLNode] = []
  ) -> HTMLNode {
    var attributes = more.map { Attribute(name: $0.0, value: $0.1) }
    if let lang { attributes.insert(Attribute(name: "lang", value: lang), at: 0) }
    if let id { attributes.insert(Attribute(name: "id", value: id), at: 0) }
    if let style { attributes.insert(Attribute(name: "class", value: style), at: 0) }
    return .element(name, attributes, children)
  }

  /// Writes the markup; neighbouring blocks stand on lines of their own.
  package var markup: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .text(let text): result += HTMLNode.escaped(text)
    case .style(let text): result += "<style>\n\(text)</style>\n"
    case .element(let name, let attributes, let children):
      result += "<" + name
      for attribute in attributes {
        result += " \(attribute.name)=\"\(HTMLNode.escaped(attribute.value))\""
      }
      result += ">"
      for child in children { child.write(to: &result) }
      if !HTMLNode.void.contains(name) { result += "</\(name)>" }
      if !HTMLNode.inline.contains(name) { result += "\n" }
    }
  }

  /// Elements inside a line, after which a line end would be a space.
  private static let inline: Set<String> = ["span", "b", "strong", "a", "path"]

  /// Replaces what HTML would read as markup (HTML Living Standard 13.3), quotes included.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.withoutControls().unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{A0}": result += "&nbsp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
