internal import GuideCore
internal import StrictJSON

extension ContentCheck {
  /// Decodes what all guides share, each file whole; what is missing counts as empty.
  mutating func checkCatalog() -> Catalog {
    texts = TextCheck(
      today: request.today, terms: shared("shared/terms.json", empty: []) { $0.terms() })
    let means = shared("shared/means.json", empty: []) { $0.means() }
    var questions = shared("shared/questions.json", empty: []) { $0.questions(means: means) }
    let papers = shared("shared/papers.json", empty: []) { $0.papers() }
    let heads = carrierHeads()
    for place in questions.indices {
      switch questions[place].source {
      case .own: continue
      case .papers:
        questions[place].options = papers.prefix(128).map {
          QuestionOption(id: $0.id, label: $0.name)
        }
      case .carriers:
        questions[place].options = heads.prefix(128).map { QuestionOption($0) }
      }
    }
    let keys = shared("shared/facts.json", empty: []) { $0.factKeys() }
    let phrases = shared("shared/phrases.json", empty: []) { $0.phrases() }
    var catalog = Catalog(
      questions: questions, means: means, factKeys: keys, phrases: phrases, papers: papers,
      carriers: heads)
    catalog.general = shared("shared/general.json", empty: FactSet()) { reader in
      let fields = reader.fields(
        reader.document.root, required: ["facts"], optional: ["date"])
      _ = reader.day(fields?["date"])
      return reader.facts(fields?["facts"], owner: .general, catalog)
    }
    checkCatalogUses(catalog)
    return catalog
  }

  /// Checks the files that lean on the catalog.
  private mutating func checkCatalogUses(_ catalog: Catalog) {
    never = shared("shared/never.json", empty: []) { $0.never(catalog) }
    shared("shared/now.json", empty: ()) { $0.checkNow(catalog) }
    shared("shared/interface.json", empty: ()) { $0.checkInterface() }
    let steps = shared("shared/steps.json", empty: []) { reader in
      reader.entries("steps", id: \.id) { reader.ownStep($0, catalog) }
    }
    uses.add(sharedSteps: steps.map { $0.id })
    guard let file = loaded["shared/questions.json"] else { return }
    keep(GuideRules.questionNames(catalog.questions, request.reserved), of: file)
  }

  /// Decodes a shared file and keeps what is wrong with it, with its texts and dates.
  private mutating func shared<Value>(
    _ path: String, empty: Value, _ decode: (ContentReader) -> Value
  ) -> Value {
    guard let file = load(path) else { return empty }
    loaded[path] = file
    let reader = ContentReader(file: file.name, document: file.document)
    let value = decode(reader)
    if path != "shared/terms.json" { texts.run(reader) }
    keep(reader, of: file)
    return value
  }

  /// Reads all carriers without their facts, ordered as the library does; problems come with the facts.
  private mutating func carrierHeads() -> [Carrier] {
    var heads: [Carrier] = []
    for entry in files(in: "carriers") {
      guard let file = load(entry.path, layer: entry.layer) else { continue }
      carrierFiles.append(file)
      let reader = ContentReader(file: file.name, document: file.document)
      guard layers[entry.path] == entry.layer,
        let head = reader.carrier(file.document.root, Catalog(), only: [])?.carrier
      else { continue }
      heads.append(head)
    }
    return heads.sorted { ($0.kind.rank, $0.id) < ($1.kind.rank, $1.id) }
  }
}

extension Carrier.Kind {
  /// Networks stand first, "another or unknown" last.
  fileprivate var rank: Int { Carrier.Kind.allCases.firstIndex(of: self) ?? 0 }
}
