internal import GuideCore
internal import StrictJSON

extension ContentReader {
  /// Decodes a guide whole; steps named by `use` are taken from the shared ones.
  func guide(_ value: JSONValue, _ catalog: Catalog, shared: SharedSteps) -> Guide? {
    guard
      let fields = fields(
        value,
        required: [
          "id", "order", "date", "title", "summary", "intro", "outro", "questions", "sections",
        ], optional: ["aliases", "emergency", "event", "notes"])
    else { return nil }
    let (id, order, date) = (id(fields["id"]), int(fields["order"]), day(fields["date"]))
    let (title, summary) = (text(fields["title"]), text(fields["summary"]))
    let (intro, outro) = (text(fields["intro"]), text(fields["outro"]))
    var guide = Guide(
      id: id ?? "", order: order ?? 0, date: date ?? Day(daysSinceEpoch: 0),
      title: title ?? .empty, summary: summary ?? .empty, intro: intro ?? .empty,
      outro: outro ?? .empty)
    guide.aliases = strings(fields["aliases"])
    guide.emergency = fields["emergency"].flatMap { flagOrCondition($0, catalog) } ?? .never
    guide.event = word(fields["event"], Guide.Event.self) ?? .loss
    guide.questions = list(fields["questions"]).compactMap { asked($0, catalog) }
    var seen: Set<String> = []
    guide.sections = unique(fields["sections"], id: \.id) {
      section($0, catalog, shared, &seen)
    }
    guide.notes = unique(fields["notes"], id: \.id) { note($0, catalog) }
    if !isChecked { checkOrder(guide, fields) }
    // Judged only now, so that everything else that is wrong has been reported too.
    guard id != nil, order != nil, date != nil, title != nil, summary != nil, intro != nil,
      outro != nil
    else { return nil }
    return guide
  }

  /// Reports the names of steps under `after` that no step of the guide has.
  private func checkOrder(_ guide: Guide, _ fields: JSONObject) {
    var known: Set<String> = []
    for section in list(fields["sections"]) {
      for step in list(section["steps"]) {
        for name in list(step["after"]) {
          if known.isEmpty { known = Set(guide.steps.flatMap { [$0.id] + $0.aliases }) }
          guard let id = name.string, !known.contains(id) else { continue }
          unknown(id, "step", known.sorted(), name)
        }
      }
    }
  }

  private func asked(_ value: JSONValue, _ catalog: Catalog) -> Guide.Asked? {
    if value.string != nil { return place(value, catalog).map { Guide.Asked(question: $0) } }
    guard let fields = fields(value, required: ["id", "options"]), let name = fields["id"],
      let place = place(name, catalog)
    else { return nil }
    let question = catalog.questions[place]
    // One by one, since they are offered in the order in which they stand here.
    let options = list(fields["options"]).map { self.options($0, of: question) }
    return Guide.Asked(
      question: place, options: options.filter { $0 != 0 }.map { $0.trailingZeroBitCount })
  }

  private func place(_ value: JSONValue, _ catalog: Catalog) -> Int? {
    guard let id = string(value) else { return nil }
    if let place = catalog.question(id) { return place }
    unknown(id, "question", catalog.questions.map { $0.id }, value)
    return nil
  }

  private func section(
    _ value: JSONValue, _ catalog: Catalog, _ shared: SharedSteps,
    _ seen: inout Set<String>
  ) -> Guide.Section? {
    guard let fields = fields(value, required: ["id", "title", "steps"]) else { return nil }
    let (id, title) = (id(fields["id"]), text(fields["title"]))
    var steps: [Step] = []
    for value in list(fields["steps"]) {
      guard let step = step(value, catalog, shared) else { continue }
      if !isChecked {
        for id in [step.id] + step.aliases where !seen.insert(id).inserted {
          report(.repeatedID(id), at: value)
        }
      }
      steps.append(step)
    }
    guard let id, let title else { return nil }
    return Guide.Section(id: id, title: title, steps: steps)
  }

  private func note(_ value: JSONValue, _ catalog: Catalog) -> Guide.Note? {
    guard
      let fields = fields(
        value, required: ["id", "kind", "title", "text"],
        optional: ["when", "facts", "sources"])
    else { return nil }
    let (id, kind) = (id(fields["id"]), word(fields["kind"], Guide.Note.Kind.self))
    let (title, words) = (text(fields["title"]), text(fields["text"]))
    var note = Guide.Note(
      id: id ?? "", kind: kind ?? .answer, title: title ?? .empty, text: words ?? .empty)
    note.when = condition(fields["when"], catalog) ?? .always
    note.facts = factNames(fields["facts"], catalog)
    note.sources = sources(fields["sources"])
    if kind == .correction, note.sources.isEmpty { report(.noSource, at: value) }
    guard id != nil, kind != nil, title != nil, words != nil else { return nil }
    return note
  }

  /// Decodes keys of facts, each of which has to be registered.
  func factNames(_ value: JSONValue?, _ catalog: Catalog) -> [String] {
    list(value).compactMap { value in
      guard let key = string(value) else { return nil }
      return catalog.hasFactKey(key) ? key : factKey(key, value, catalog)?.key
    }
  }
}
