/// Text in runs that know their meaning, and which of them must stay on one line.
package struct StyledText: Sendable, Equatable {
  /// The runs from first to last; neighbours of one style are one run unless unbreakable.
  package internal(set) var runs = Runs()

  /// Makes text with nothing in it.
  package init() {}

  /// Makes text of one run, or none if there are no characters.
  package init(_ text: String, _ style: TextStyle = .plain) {
    runs = Runs(Run(text, style))
  }

  /// Makes text of one run, or none if it has no characters.
  package init(_ run: Run) {
    runs = Runs(run)
  }

  /// Makes text of these runs, joining neighbours that mean the same.
  package init(_ runs: [Run]) {
    for run in runs { append(run) }
  }

  /// Makes a phone number, an address or the like, which no line break may divide.
  package static func unbreakable(_ text: String, _ style: TextStyle = .plain) -> StyledText {
    StyledText(Run(text, style, isUnbreakable: true))
  }

  /// The characters without their meaning.
  package var string: String {
    runs.count == 1 ? runs[0].text : runs.reduce(into: "") { $0 += $1.text }
  }

  /// How many bytes the characters take in UTF-8.
  var byteCount: Int { runs.reduce(0) { $0 + $1.text.utf8.count } }

  /// Whether there are no characters.
  package var isEmpty: Bool { runs.isEmpty }

  /// Adds a run at the end.
  package mutating func append(_ run: Run) {
    if !run.text.isEmpty { runs.append(run) }
  }

  /// Adds breakable text at the end.
  package mutating func append(_ text: String, _ style: TextStyle = .plain) {
    append(Run(text, style))
  }

  /// Adds text at the end.
  package mutating func append(_ other: StyledText) {
    if isEmpty {
      self = other
    } else {
      for run in other.runs { runs.append(run) }
    }
  }

  /// Joins two texts.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.append(right)
    return result
  }

  /// Adds the right text to the end of the left one.
  package static func += (left: inout StyledText, right: StyledText) {
    left.append(right)
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// Makes plain text.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension [StyledText] {
  /// Joins the texts, with the separator between each two.
  package func joined(separator: StyledText = "") -> StyledText {
    var result = StyledText()
    for place in indices {
      if place > 0 { result.append(separator) }
      result.append(self[place])
    }
    return result
  }
}
