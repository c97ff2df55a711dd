/// A Japanese sentence to say or to show, with its reading and meaning.
package struct Phrase: Equatable, Sendable {
  package var id: String
  package var ja: String
  package var kana: String
  package var romaji: String
  package var zh: String
  package var en: String
  /// Tells what will be asked next and what to answer.
  package var next: LocalText?
  /// Tells what to do when refused or not understood.
  package var refused: LocalText?

  package init(
    id: String, ja: String, kana: String, romaji: String, zh: String, en: String,
    next: LocalText? = nil, refused: LocalText? = nil
  ) {
    self.id = id
    self.ja = ja
    self.kana = kana
    self.romaji = romaji
    self.zh = zh
    self.en = en
    self.next = next
    self.refused = refused
  }

  /// Gives the meaning for a reader, who needs none in Japanese.
  package func meaning(_ language: Language) -> String? {
    switch language {
    case .zh: zh
    case .en: en
    case .ja: nil
    }
  }
}

/// An identity paper or a thing to bring.
package struct Paper: Equatable, Sendable {
  package var id: String
  package var name: LocalText
  /// The name on Japanese lists of papers.
  package var japanese: String
  /// Tells why this paper is often refused.
  package var trap: LocalText?

  package init(id: String, name: LocalText, japanese: String, trap: LocalText? = nil) {
    self.id = id
    self.name = name
    self.japanese = japanese
    self.trap = trap
  }
}
