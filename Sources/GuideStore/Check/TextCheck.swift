internal import GuideCore
internal import StrictJSON

/// Looks at every text and every date of a file, whatever the file is about.
struct TextCheck {
  /// Today as `YYYY-MM-DD`.
  private let todayText: String
  private let matchers: [TermMatcher]

  init(today: Day, terms: [Term]) {
    todayText = today.iso
    matchers = terms.isEmpty ? [] : TextCheck.languages.map { TermMatcher(terms, $0) }
  }

  /// Reports dates after today and words that must not be used.
  func run(_ reader: ContentReader) { visit(reader.document.root, reader) }

  private func visit(_ value: JSONValue, _ reader: ContentReader) {
    if let elements = value.array {
      for element in elements where element.kind == .object || element.kind == .array {
        visit(element, reader)
      }
      return
    }
    guard let members = value.object else { return }
    // Labels stand as they do on the screen or form.
    let isLabel = members.contains { member in
      guard let place = member.place(among: TextCheck.labelKeys) else { return false }
      return place == 0 || member.value.kind == .string
    }
    for member in members {
      let entry = member.value
      switch entry.kind {
      case .object, .array:
        if !(isLabel && member.place(among: ["label"]) != nil) { visit(entry, reader) }
      case .string:
        if let place = member.place(among: TextCheck.languageKeys) {
          if !(isLabel && TextCheck.languages[place] == .ja) { checkWords(entry, place, reader) }
        } else if member.place(among: TextCheck.dateKeys) != nil {
          checkDate(entry, reader)
        }
      default: break
      }
    }
  }

  private static let labelKeys: [StaticString] = ["press", "reading"]
  private static let dateKeys: [StaticString] = ["date", "gathered", "page_date", "since"]
  private static let languageKeys: [StaticString] = ["zh", "en", "ja"]
  private static let languages: [Language] = [.zh, .en, .ja]

  /// Compares as much of a date as is given: a year, a month or a day.
  private func checkDate(_ value: JSONValue, _ reader: ContentReader) {
    // Nearly all dates are digits and hyphens, and can be compared without making a string.
    let isPast = value.withText { bytes in
      bytes.allSatisfy { $0 < 0x80 }
        && !todayText.utf8.prefix(bytes.count).lexicographicallyPrecedes(bytes)
    }
    guard isPast == false, let date = value.string, date.first?.isNumber == true,
      date > todayText.prefix(date.count)
    else { return }
    reader.report(.dateInFuture(date), at: value)
  }

  private func checkWords(_ value: JSONValue, _ place: Int, _ reader: ContentReader) {
    guard matchers.indices.contains(place) else { return }
    for match in value.withText({ matchers[place].matches(in: $0) }) ?? [] {
      reader.report(.wrongTerm(match.word, instead: match.instead), at: value)
    }
  }
}
