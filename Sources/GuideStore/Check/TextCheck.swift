internal import GuideCore
internal import StrictJSON

/// Looks at every text and every date of a file, whatever the file is about.
struct TextCheck {
  let today: Day
  private let matchers: [(key: String, matcher: TermMatcher)]

  init(today: Day, terms: [Term]) {
    self.today = today
    matchers =
      terms.isEmpty
      ? [] : Language.allCases.map { ($0.rawValue, TermMatcher(terms, $0)) }
  }

  /// Reports dates after today and words that must not be used.
  func run(_ reader: ContentReader) { visit(reader.document.root, reader) }

  private func visit(_ value: JSONValue, _ reader: ContentReader) {
    if let elements = value.array {
      for element in elements { visit(element, reader) }
      return
    }
    guard let members = value.object else { return }
    // Labels stand as they do on the screen or form.
    let isLabel = value["reading"]?.string != nil || value["press"] != nil
    for member in members {
      let entry = member.value
      switch entry.kind {
      case .object, .array:
        if !(isLabel && member.key == "label") { visit(entry, reader) }
      case .string:
        let key = member.key
        if TextCheck.dateKeys.contains(key) {
          checkDate(entry, reader)
        } else if key.utf8.count == 2, !(isLabel && key == "ja") {
          checkWords(entry, key, reader)
        }
      default: break
      }
    }
  }

  private static let dateKeys: Set<String> = ["date", "gathered", "page_date", "since"]

  /// Compares as much of a date as is given: a year, a month or a day.
  private func checkDate(_ value: JSONValue, _ reader: ContentReader) {
    guard let date = value.string, date.first?.isNumber == true,
      date > today.iso.prefix(date.count)
    else { return }
    reader.report(.dateInFuture(date), at: value)
  }

  private func checkWords(_ value: JSONValue, _ key: String, _ reader: ContentReader) {
    guard let matcher = matchers.first(where: { $0.key == key })?.matcher,
      let text = value.string
    else { return }
    for match in matcher.matches(in: text) {
      reader.report(.wrongTerm(match.word, instead: match.instead), at: value)
    }
  }
}
