internal import GuideCore
internal import StrictJSON

extension ContentReader {
  private static let changes: [StaticString] = ["when", "when_unknown", "urgent", "after", "due"]
  private static let stepKeys: [StaticString] =
    changes + [
      "aliases", "danger", "facts", "ways", "labels", "phrases", "bring", "accepts", "waiting",
      "guide", "log", "sources",
    ]

  /// Decodes a step written out, or a shared one with what the guide changes of it.
  func step(_ value: JSONValue, _ catalog: Catalog, _ shared: SharedSteps) -> Step? {
    guard value["use"] != nil else { return ownStep(value, catalog) }
    guard let fields = fields(value, required: ["use"], optional: ContentReader.changes),
      let place = fields["use"], let name = string(place)
    else { return nil }
    guard let original = shared[name] else {
      unknown(name, "shared step", shared.names, place)
      return nil
    }
    // Problems of the shared text belong to its own file.
    addShared(original.problems)
    guard var step = original.step else { return nil }
    change(&step, fields, catalog)
    return step
  }

  func ownStep(_ value: JSONValue, _ catalog: Catalog) -> Step? {
    guard
      let fields = fields(
        value, required: ["id", "title", "why", "detail"], optional: ContentReader.stepKeys)
    else { return nil }
    let id = id(fields["id"])
    let (title, why) = (text(fields["title"]), text(fields["why"]))
    let detail = text(fields["detail"])
    var step = Step(
      id: id ?? "", title: title ?? .empty, why: why ?? .empty, detail: detail ?? .empty)
    step.aliases = list(fields["aliases"]).compactMap { self.id($0) }
    change(&step, fields, catalog)
    step.danger = danger(fields["danger"])
    step.facts = factNames(fields["facts"], catalog)
    step.ways = unique(fields["ways"], id: \.id) { way($0, catalog) }
    step.labels = list(fields["labels"]).compactMap { label($0) }
    step.phrases = phraseNames(fields["phrases"], catalog)
    step.bring = paperNames(fields["bring"], catalog)
    step.accepts = accepts(fields["accepts"], catalog)
    step.waiting = waiting(fields["waiting"], catalog)
    step.guide = string(fields["guide"])
    step.log = word(fields["log"], Step.Log.self)
    step.sources = sources(fields["sources"])
    // Judged only now, so that everything else that is wrong has been reported too.
    return id == nil || title == nil || why == nil || detail == nil ? nil : step
  }

  private func change(_ step: inout Step, _ fields: JSONObject, _ catalog: Catalog) {
    if let when = condition(fields["when"], catalog) { step.when = when }
    if let flag = bool(fields["when_unknown"]) { step.whenUnknown = flag }
    if let value = fields["urgent"], let urgent = flagOrCondition(value, catalog) {
      step.urgent = urgent
    }
    if let after = fields["after"] { step.after = strings(after) }
    if let due = due(fields["due"]) { step.due = due }
  }

  private func danger(_ value: JSONValue?) -> Step.Danger? {
    guard let value, let fields = fields(value, required: ["loses", "instead", "word"]),
      let loses = text(fields["loses"]), let instead = text(fields["instead"]),
      let word = string(fields["word"])
    else { return nil }
    // Four letters at least, so that no key of the walk is ever the word.
    if word.utf8.count < 4 || !word.utf8.allSatisfy({ (0x41...0x5a).contains($0) }) {
      report(.badWord(word), at: value)
    }
    return Step.Danger(loses: loses, instead: instead, word: word)
  }

  private func due(_ value: JSONValue?) -> Step.Due? {
    guard let value,
      let fields = fields(value, required: ["within", "of"], optional: ["counting"]),
      let span = span(fields["within"]), let event = string(fields["of"])
    else { return nil }
    return Step.Due(
      within: span, of: event,
      counting: word(fields["counting"], Step.Due.Counting.self) ?? .nextDay)
  }

  private func way(_ value: JSONValue, _ catalog: Catalog) -> Way? {
    guard
      let fields = fields(
        value, required: ["id", "title", "detail"],
        optional: ["when", "needs", "last", "either", "facts", "labels", "phrases"])
    else { return nil }
    let id = id(fields["id"])
    let (title, detail) = (text(fields["title"]), text(fields["detail"]))
    var way = Way(id: id ?? "", title: title ?? .empty, detail: detail ?? .empty)
    way.when = condition(fields["when"], catalog) ?? .always
    way.needs = meansSet(fields["needs"], catalog.means)
    way.isLast = bool(fields["last"]) ?? false
    way.isEither = bool(fields["either"]) ?? false
    way.facts = factNames(fields["facts"], catalog)
    way.labels = list(fields["labels"]).compactMap { label($0) }
    way.phrases = phraseNames(fields["phrases"], catalog)
    return id == nil || title == nil || detail == nil ? nil : way
  }

  func phraseNames(_ value: JSONValue?, _ catalog: Catalog) -> [String] {
    list(value).compactMap { value in
      guard let id = string(value) else { return nil }
      if !catalog.phrases.contains(where: { $0.id == id }) {
        unknown(id, "phrase", catalog.phrases.map { $0.id }, value)
      }
      return id
    }
  }

  private func paperNames(_ value: JSONValue?, _ catalog: Catalog) -> [String] {
    list(value).compactMap { value in
      guard let id = string(value) else { return nil }
      if !catalog.papers.contains(where: { $0.id == id }) {
        unknown(id, "paper", catalog.papers.map { $0.id }, value)
      }
      return id
    }
  }

  private func accepts(_ value: JSONValue?, _ catalog: Catalog) -> String? {
    guard let value, let key = string(value), let register = factKey(key, value, catalog) else {
      return nil
    }
    if register.kind != .papers { report(.factKind(key, expected: "papers"), at: value) }
    return key
  }

  private func waiting(_ value: JSONValue?, _ catalog: Catalog) -> Step.Waiting? {
    guard let value else { return nil }
    if value.object != nil { return span(value).map { .span($0) } }
    guard let key = string(value), let register = factKey(key, value, catalog) else {
      return nil
    }
    if register.kind != .duration { report(.factKind(key, expected: "duration"), at: value) }
    return .fact(key)
  }
}
