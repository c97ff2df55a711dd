internal import GuideCore
internal import StrictJSON

/// Looks at every text and every date of a file, whatever the file is about.
struct TextCheck {
  /// Today as `YYYY-MM-DD`.
  private let todayText: String
  private let zh: TermMatcher
  private let en: TermMatcher
  private let ja: TermMatcher

  init(today: Day, terms: [Term]) {
    todayText = today.iso
    zh = TermMatcher(terms, .zh)
    en = TermMatcher(terms, .en)
    ja = TermMatcher(terms, .ja)
  }

  /// Reports dates after today and words that must not be used.
  func run(_ reader: ContentReader) {
    visit(reader.document.root.index, reader.document, reader)
  }

  private func visit(_ index: Int, _ document: JSONDocument, _ reader: ContentReader) {
    switch document.kind(at: index) {
    case .array:
      let end = document.next(after: index)
      var element = index + 1
      while element < end {
        visit(element, document, reader)
        element = document.next(after: element)
      }
    case .object: visit(object: index, document, reader)
    default: break
    }
  }

  private func visit(object index: Int, _ document: JSONDocument, _ reader: ContentReader) {
    let end = document.next(after: index)
    let isLabel = isLabel(index, end, document)
    var key = index + 1
    while key < end {
      let entry = key + 1
      switch document.kind(at: entry) {
      case .object, .array:
        if !(isLabel && document.place(ofKey: key, among: ["label"]) != nil) {
          visit(entry, document, reader)
        }
      case .string:
        if let place = document.place(ofKey: key, among: TextCheck.languageKeys) {
          switch TextCheck.languages[place] {
          case .zh: checkWords(entry, zh, document, reader)
          case .en: checkWords(entry, en, document, reader)
          case .ja: if !isLabel { checkWords(entry, ja, document, reader) }
          }
        } else if document.place(ofKey: key, among: TextCheck.dateKeys) != nil {
          checkDate(entry, document, reader)
        }
      default: break
      }
      key = document.next(after: entry)
    }
  }

  /// Labels stand as they do on the screen or form.
  private func isLabel(_ index: Int, _ end: Int, _ document: JSONDocument) -> Bool {
    var key = index + 1
    while key < end {
      if let place = document.place(ofKey: key, among: TextCheck.labelKeys),
        place == 0 || document.kind(at: key + 1) == .string
      {
        return true
      }
      key = document.next(after: key + 1)
    }
    return false
  }

  private static let labelKeys: [StaticString] = ["press", "reading"]
  private static let dateKeys: [StaticString] = ["date", "gathered", "page_date", "since"]
  private static let languageKeys: [StaticString] = ["zh", "en", "ja"]
  private static let languages: [Language] = [.zh, .en, .ja]

  /// Compares as much of a date as is given: a year, a month or a day.
  private func checkDate(_ index: Int, _ document: JSONDocument, _ reader: ContentReader) {
    // Nearly all dates are digits and hyphens, and can be compared without making a string.
    guard let bytes = document.text(at: index) else { return }
    let isPast =
      bytes.allSatisfy { $0 < 0x80 }
      && !todayText.utf8.prefix(bytes.count).lexicographicallyPrecedes(bytes)
    let value = document.value(at: index)
    guard !isPast, let date = value.string, date.first?.isNumber == true,
      date > todayText.prefix(date.count)
    else { return }
    reader.report(.dateInFuture(date), at: value)
  }

  private func checkWords(
    _ index: Int, _ matcher: TermMatcher, _ document: JSONDocument, _ reader: ContentReader
  ) {
    guard let text = document.text(at: index) else { return }
    for match in matcher.matches(in: text) {
      reader.report(.wrongTerm(match.word, instead: match.instead), at: document.value(at: index))
    }
  }
}
