/// Expected output: a line `...` stands for any lines, `[..]` for any text inside a line.
struct OutputPattern {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  func matches(_ text: String) -> Bool {
    let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
    return OutputPattern.matches(lines[...], actual[...], "...") { OutputPattern.line($0, $1) }
  }

  /// Matches elements, of which `anything` takes any number.
  private static func matches<Element: Equatable>(
    _ pattern: ArraySlice<Element>, _ actual: ArraySlice<Element>, _ anything: Element,
    _ same: (Element, Element) -> Bool
  ) -> Bool {
    var pattern = pattern
    var actual = actual
    // Where the last "anything" stood, and how far it reached: enough to go back to.
    var retry: (pattern: ArraySlice<Element>, actual: ArraySlice<Element>)?
    while true {
      if let wanted = pattern.first, wanted == anything {
        pattern = pattern.dropFirst()
        retry = (pattern, actual)
      } else if let wanted = pattern.first, let found = actual.first, same(wanted, found) {
        pattern = pattern.dropFirst()
        actual = actual.dropFirst()
      } else if pattern.isEmpty, actual.isEmpty {
        return true
      } else if let last = retry, !last.actual.isEmpty {
        pattern = last.pattern
        actual = last.actual.dropFirst()
        retry = (pattern, actual)
      } else {
        return false
      }
    }
  }

  private static func line(_ pattern: Substring, _ actual: Substring) -> Bool {
    guard pattern.contains("[..]") else { return pattern == actual }
    let anything: Character = "\u{F8FF}"
    let wanted = pattern.replacing("[..]", with: String(anything))
    return matches(Array(wanted)[...], Array(actual)[...], anything) { $0 == $1 }
  }
}
