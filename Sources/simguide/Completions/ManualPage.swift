internal import TextLayout

/// Writes a page with the macros of man(7), which every man program understands.
struct ManualPage {
  private var lines: [String]

  init(name: String, section: Int, date: String, source: String) {
    // Chinese and Japanese have no spaces to stretch, and roff warns of each such line.
    lines = [
      ".TH \(name.uppercased()) \(section) \(date) \(ManualPage.quoted(source))", ".ad l",
    ]
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ title: String) {
    lines.append(".SH \(ManualPage.quoted(title))")
  }

  mutating func paragraph(_ text: String) {
    lines += [".PP", ManualPage.escaped(text)]
  }

  /// Writes a line of text right after a heading.
  mutating func line(_ text: String) {
    lines.append(ManualPage.escaped(text))
  }

  /// Writes a term and what it means.
  mutating func item(_ term: String, _ meaning: String) {
    lines += [".TP", "\\fB\(ManualPage.escaped(term))\\fR", ManualPage.escaped(meaning)]
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  /// Takes their meaning from characters of roff, and from a dot or quote that begins a line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.withoutControls() {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
