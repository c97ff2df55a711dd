/// Words on a Japanese screen or form, with their reading and meaning.
package struct ScreenLabel: Equatable, Hashable, Sendable {
  package var ja: String
  package var reading: String
  package var zh: String
  package var en: String

  package init(ja: String, reading: String, zh: String, en: String) {
    self.ja = ja
    self.reading = reading
    self.zh = zh
    self.en = en
  }
}
