import TextLayout

/// One text in the three languages; an empty string stands for a language that is missing.
package struct LocalText: Hashable, Sendable {
  package var zh: String
  package var en: String
  package var ja: String

  package init(zh: String, en: String, ja: String) {
    self.zh = zh
    self.en = en
    self.ja = ja
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

  package var isEmpty: Bool { zh.isEmpty && en.isEmpty && ja.isEmpty }

  /// Puts values into the places that a text marks as `{name}`.
  package func filled(_ values: [(String, LocalText)]) -> LocalText {
    LocalText(
      zh: zh.filled(values.map { ($0.0, $0.1[.zh]) }),
      en: en.filled(values.map { ($0.0, $0.1[.en]) }),
      ja: ja.filled(values.map { ($0.0, $0.1[.ja]) }))
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
