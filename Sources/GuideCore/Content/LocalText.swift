import TextLayout

/// One text in the three languages; an empty string stands for a language that is missing.
package struct LocalText: Sendable {
  private var words: (zh: LocalWords, en: LocalWords, ja: LocalWords)

  package init(zh: String, en: String, ja: String) {
    self.init(zh: LocalWords(zh), en: LocalWords(en), ja: LocalWords(ja))
  }

  package init(zh: LocalWords, en: LocalWords, ja: LocalWords) {
    words = (zh, en, ja)
  }

  package var zh: String {
    get { words.zh.string }
    set { words.zh = LocalWords(newValue) }
  }

  package var en: String {
    get { words.en.string }
    set { words.en = LocalWords(newValue) }
  }

  package var ja: String {
    get { words.ja.string }
    set { words.ja = LocalWords(newValue) }
  }

  /// Repeats one string in all languages: names, numbers and addresses.
  package init(same text: String) {
    self.init(zh: text, en: text, ja: text)
  }

  /// Gives the text in a language, or in English, Japanese or Chinese if that one is missing.
  package subscript(language: Language) -> String {
    let own = exact(language)
    if !own.isEmpty { return own }
    return [en, ja, zh].first { !$0.isEmpty } ?? ""
  }

  /// Gives the text in exactly this language, empty if it is missing.
  package func exact(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    case .ja: ja
    }
  }

  /// Joins texts as a list in each language; nil for none.
  static func list(_ texts: [LocalText]) -> LocalText? {
    guard !texts.isEmpty else { return nil }
    func joined(_ language: Language) -> String {
      Wording(language).list(texts.map { $0[language] })
    }
    return LocalText(zh: joined(.zh), en: joined(.en), ja: joined(.ja))
  }

  /// Stands for a text that could not be read.
  package static let empty = LocalText(same: "")

  package var isEmpty: Bool { words.zh.isEmpty && words.en.isEmpty && words.ja.isEmpty }

  /// Puts values into the places that a text marks as `{name}`.
  package func filled(_ values: [(String, LocalText)]) -> LocalText {
    LocalText(
      zh: zh.filled(values.map { ($0.0, $0.1[.zh]) }),
      en: en.filled(values.map { ($0.0, $0.1[.en]) }),
      ja: ja.filled(values.map { ($0.0, $0.1[.ja]) }))
  }
}

extension LocalText: Hashable {
  package static func == (one: LocalText, other: LocalText) -> Bool {
    one.zh == other.zh && one.en == other.en && one.ja == other.ja
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(zh)
    hasher.combine(en)
    hasher.combine(ja)
  }
}

extension String {
  /// Puts values into the places marked `{name}`; an unknown mark stays as it is.
  package func filled(_ values: [(String, String)]) -> String {
    guard holds(byte: UInt8(ascii: "{")) else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let name = rest[rest.utf8.index(after: open)..<close]
      if let value = values.first(where: { $0.0 == name })?.1 {
        result += value
      } else {
        result += rest[...close]
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }
}
