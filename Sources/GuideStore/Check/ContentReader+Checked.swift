internal import GuideCore
internal import StrictJSON

/// Files that only `check` decodes whole.
extension ContentReader {
  /// Decodes the numbers and addresses that must not be printed.
  func never(_ catalog: Catalog) -> [NeverEntry] {
    guard let fields = fields(document.root, required: ["never"]) else { return [] }
    return list(fields["never"]).compactMap { value in
      guard
        let fields = self.fields(
          value, required: ["what", "purpose", "because", "sources"], optional: ["carrier"]),
        let what = string(fields["what"])
      else { return nil }
      _ = text(fields["because"])
      _ = sources(fields["sources"])
      for purpose in list(fields["purpose"]) where purpose.string != "*" {
        if let key = string(purpose) { _ = factKey(key, purpose, catalog) }
      }
      return NeverEntry(
        what: what, purposes: strings(fields["purpose"]),
        carrier: carrierName(fields["carrier"], catalog))
    }
  }

  /// Decodes the words that texts use, and those that they must not use.
  func terms() -> [Term] {
    entries("terms", id: \.id, term)
  }

  private func term(_ value: JSONValue) -> Term? {
    guard
      let fields = fields(
        value, required: ["id", "zh", "en", "ja"], optional: ["also", "not", "note"]),
      let id = id(fields["id"]), let zh = string(fields["zh"]), let en = string(fields["en"]),
      let ja = string(fields["ja"])
    else { return nil }
    return Term(
      id: id, word: LocalText(zh: zh, en: en, ja: ja), also: words(fields["also"]),
      not: words(fields["not"]))
  }

  private func words(_ value: JSONValue?) -> [Language: [String]] {
    guard let value,
      let fields = fields(value, required: [], optional: ContentReader.languages)
    else { return [:] }
    var words: [Language: [String]] = [:]
    for language in Language.allCases {
      if let list = fields.value[language.rawValue] { words[language] = strings(list) }
    }
    return words
  }

  /// Reads minute zero only to find what is wrong with it.
  func checkNow(_ catalog: Catalog) {
    guard
      let fields = fields(
        document.root,
        required: [
          "title", "hurt", "steps", "swap", "dont", "networks", "no_phone", "rest", "next",
        ])
    else { return }
    for key in ["title", "swap", "dont", "rest", "next"] { _ = text(fields.value[key]) }
    for entry in list(fields["steps"]) {
      checkEntry(entry, required: ["id", "text", "facts"], catalog)
    }
    if let entry = fields["hurt"] { checkEntry(entry, required: ["text", "facts"], catalog) }
    for key in ["networks", "no_phone"] {
      for value in list(fields.value[key]) { _ = carrierName(value, catalog) }
    }
  }

  private func checkEntry(_ value: JSONValue, required: [StaticString], _ catalog: Catalog) {
    guard let fields = fields(value, required: required) else { return }
    if let name = fields["id"] { _ = id(name) }
    _ = text(fields["text"])
    for key in factNames(fields["facts"], catalog) where catalog.factKey(key)?.now == false {
      // The index holds only the facts that are registered for minute zero.
      if let place = fields["facts"] { report(.missingKey("now: true of \(key)"), at: place) }
    }
  }

  /// Reads the interface texts only to find what is wrong with them.
  func checkInterface() {
    guard let members = document.root.object else {
      report(.wrongKind(expected: "object"), at: document.root)
      return
    }
    for member in members where member.key != "$schema" { _ = text(member.value) }
  }

  /// Reads the id of a carrier.
  func carrierName(_ value: JSONValue?, _ catalog: Catalog) -> String? {
    guard let value, let id = string(value) else { return nil }
    if catalog.carrier(id) == nil { unknown(id, "carrier", catalog.carriers.map { $0.id }, value) }
    return id
  }
}
