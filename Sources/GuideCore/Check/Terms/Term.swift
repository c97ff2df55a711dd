/// A word that all texts use for one thing, with the words that they must not use (`shared/terms.json`).
package struct Term: Equatable, Sendable {
  package var id: String
  package var word: LocalText
  package var also: [Language: [String]]
  package var not: [Language: [String]]

  package init(
    id: String, word: LocalText, also: [Language: [String]] = [:], not: [Language: [String]] = [:]
  ) {
    self.id = id
    self.word = word
    self.also = also
    self.not = not
  }
}
