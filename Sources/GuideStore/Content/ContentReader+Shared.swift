internal import GuideCore
internal import StrictJSON

extension ContentReader {
  /// Decodes the list under a key of a shared file, and reports repeated ids.
  func entries<Entry>(
    _ key: StaticString, optional: [StaticString] = [], id: (Entry) -> String,
    _ decode: (JSONValue) -> Entry?
  ) -> [Entry] {
    guard let fields = fields(document.root, required: [key], optional: optional) else { return [] }
    return unique(fields[key], id: id, decode)
  }

  /// Decodes a list and reports ids that stand in it twice.
  func unique<Entry>(
    _ value: JSONValue?, id: (Entry) -> String, _ decode: (JSONValue) -> Entry?
  ) -> [Entry] {
    if isChecked { return list(value).compactMap { decode($0) } }
    var seen: Set<String> = []
    return list(value).compactMap { value in
      guard let entry = decode(value) else { return nil }
      if !seen.insert(id(entry)).inserted { report(.repeatedID(id(entry)), at: value) }
      return entry
    }
  }

  func means() -> [Mean] {
    let means = entries("means", id: \.id) { value -> Mean? in
      guard let fields = fields(value, required: ["id", "label"]), let id = id(fields["id"]),
        let label = text(fields["label"])
      else { return nil }
      return Mean(id: id, label: label)
    }
    if means.count > 64 { report(.tooMany("means", 64), at: document.root) }
    return Array(means.prefix(64))
  }

  func questions(means: [Mean]) -> [Question] {
    let questions = entries("questions", id: \.id) { question($0, means) }
    if questions.count > 64 { report(.tooMany("questions", 64), at: document.root) }
    return Array(questions.prefix(64))
  }

  private func question(_ value: JSONValue, _ means: [Mean]) -> Question? {
    guard
      let fields = fields(
        value, required: ["id", "text", "how"], optional: ["many", "from", "options"]),
      let id = id(fields["id"]), let text = text(fields["text"]), let how = self.text(fields["how"])
    else { return nil }
    let source = word(fields["from"], QuestionSource.self)?.source ?? .own
    if fields["from"] == nil, fields["options"] == nil { report(.missingKey("options"), at: value) }
    return Question(
      id: id, text: text, how: how, many: bool(fields["many"]) ?? false, source: source,
      options: unique(fields["options"], id: \.id) { option($0, means) })
  }

  private func option(_ value: JSONValue, _ means: [Mean]) -> QuestionOption? {
    guard
      let fields = fields(
        value, required: ["id", "label"],
        optional: [
          "if", "if_not", "aliases", "settled_by", "only_for", "rare", "gives", "loses",
        ]),
      let id = id(fields["id"]), let label = text(fields["label"])
    else { return nil }
    return QuestionOption(
      id: id, label: label, clause: text(fields["if"]), otherwise: text(fields["if_not"]),
      aliases: strings(fields["aliases"]),
      settledBy: fields["settled_by"].flatMap { word($0, Carrier.Kind.self) },
      onlyFor: list(fields["only_for"]).compactMap { word($0, Carrier.Kind.self) },
      isRare: bool(fields["rare"]) ?? false,
      gives: meansSet(fields["gives"], means), loses: meansSet(fields["loses"], means))
  }

  func meansSet(_ value: JSONValue?, _ means: [Mean]) -> MeansSet {
    list(value).reduce(into: []) { set, value in
      guard let id = string(value) else { return }
      if let index = means.firstIndex(where: { $0.id == id }) {
        set.formUnion(MeansSet(index: index))
      } else {
        unknown(id, "means", means.map { $0.id }, value)
      }
    }
  }

  /// Decodes the register, or its entries at some places.
  func factKeys(at places: [Int]? = nil) -> [FactKey] {
    guard let places else { return entries("facts", id: \.key) { factKey($0) } }
    return chosen("facts", at: places).compactMap { factKey($0) }
  }

  /// Decodes the entries of some keys; others are stepped over.
  func factKeys(named wanted: NameSet) -> [FactKey] {
    entries("facts", id: \.key) { value in
      value["key"]?.string.map { wanted.contains($0) } ?? false ? factKey(value) : nil
    }
  }

  func factKey(_ value: JSONValue) -> FactKey? {
    guard
      let fields = fields(
        value, required: ["key", "kind", "of", "label", "check_after_months", "fallback"],
        optional: ["answers", "if", "if_not", "critical", "now", "none"]),
      let key = string(fields["key"]), let kind = word(fields["kind"], FactKey.Kind.self),
      let owner = word(fields["of"], FactKeyOwner.self)?.owner,
      let label = text(fields["label"]), let months = int(fields["check_after_months"]),
      let fallback = text(fields["fallback"])
    else { return nil }
    if kind != .yesNo, let answers = fields["answers"] {
      report(.factKind(key, expected: FactKey.Kind.yesNo.rawValue), at: answers)
    }
    return FactKey(
      key: key, kind: kind, answers: word(fields["answers"], FactKey.Answers.self), owner: owner,
      label: label, clause: text(fields["if"]), otherwise: text(fields["if_not"]),
      checkAfterMonths: months, fallback: fallback,
      none: text(fields["none"]),
      critical: bool(fields["critical"]) ?? false, now: bool(fields["now"]) ?? false)
  }

  /// Picks entries of the list under a key by their places, which ascend.
  private func chosen(_ key: String, at places: [Int]) -> [JSONValue] {
    var chosen: [JSONValue] = []
    var rest = places[...]
    for (place, value) in list(document.root[key]).enumerated() where place == rest.first {
      chosen.append(value)
      rest.removeFirst()
    }
    return chosen
  }

  func papers() -> [Paper] {
    entries("papers", id: \.id) { value -> Paper? in
      guard
        let fields = fields(value, required: ["id", "name", "japanese"], optional: ["trap"]),
        let id = id(fields["id"]), let name = text(fields["name"]),
        let japanese = string(fields["japanese"])
      else { return nil }
      return Paper(id: id, name: name, japanese: japanese, trap: text(fields["trap"]))
    }
  }

  /// Decodes the phrases, or those at some places.
  func phrases(at places: [Int]? = nil) -> [Phrase] {
    guard let places else { return entries("phrases", id: \.id) { phrase($0) } }
    return chosen("phrases", at: places).compactMap { phrase($0) }
  }

  private func phrase(_ value: JSONValue) -> Phrase? {
    guard
      let fields = fields(
        value, required: ["id", "ja", "reading", "zh", "en"], optional: ["next", "refused"]),
      let reading = fields["reading"].flatMap({
        self.fields($0, required: ["kana", "romaji"])
      }),
      let id = id(fields["id"]), let ja = string(fields["ja"]),
      let kana = string(reading["kana"]), let romaji = string(reading["romaji"]),
      let zh = string(fields["zh"]), let en = string(fields["en"])
    else { return nil }
    return Phrase(
      id: id, ja: ja, kana: kana, romaji: romaji, zh: zh, en: en, next: text(fields["next"]),
      refused: text(fields["refused"]))
  }
}

/// The words that a file uses for a question's source.
private enum QuestionSource: String, CaseIterable {
  case carriers
  case papers

  var source: Question.Source {
    switch self {
    case .carriers: .carriers
    case .papers: .papers
    }
  }
}

/// The words that a file uses for a key's owner.
private enum FactKeyOwner: String, CaseIterable {
  case carrier
  case general

  var owner: FactKey.Owner {
    switch self {
    case .carrier: .carrier
    case .general: .general
    }
  }
}
