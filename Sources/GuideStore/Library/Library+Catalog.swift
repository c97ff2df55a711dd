package import GuideCore
internal import StrictJSON

extension Library {
  /// Decodes what all guides share.
  ///
  /// With `general`, only these facts of no carrier are decoded.
  package func catalog(general keys: NameSet? = nil) throws(Failure) -> Catalog {
    try catalog(general: keys, uses: nil)
  }

  /// Places of the shared entries that a built-in guide names, as its index says.
  struct SharedUses {
    var facts: [Int]
    var phrases: [Int]
  }

  func uses(ofGuide path: String) -> SharedUses? {
    for value in indexed("guides") {
      guard let id = value["id"]?.string, path == "procedures/\(id).json" else { continue }
      return SharedUses(
        facts: value["facts"]?.array?.compactMap { $0.int } ?? [],
        phrases: value["phrases"]?.array?.compactMap { $0.int } ?? [])
    }
    return nil
  }

  /// With `uses`, only these fact keys and phrases are decoded.
  func catalog(general keys: NameSet?, uses: SharedUses?) throws(Failure) -> Catalog {
    let means = try shared("shared/means.json", empty: []) { $0.means() }
    var questions = try shared("shared/questions.json", empty: []) { $0.questions(means: means) }
    let papers = try shared("shared/papers.json", empty: []) { $0.papers() }
    let heads = try carrierHeads()
    for place in questions.indices {
      switch questions[place].source {
      case .own: continue
      case .papers:
        questions[place].options = papers.map { QuestionOption(id: $0.id, label: $0.name) }
      case .carriers:
        questions[place].options = heads.prefix(128).map { QuestionOption($0) }
      }
    }
    let factKeys = try shared("shared/facts.json", empty: []) { $0.factKeys(at: uses?.facts) }
    let phrases = try shared("shared/phrases.json", empty: []) { $0.phrases(at: uses?.phrases) }
    var catalog = Catalog(
      questions: questions, means: means, factKeys: factKeys, phrases: phrases, papers: papers,
      carriers: heads)
    catalog.general = try generalFacts(catalog, only: keys)
    return catalog
  }

  /// Decodes the facts that belong to no carrier.
  func generalFacts(_ catalog: Catalog, only keys: NameSet?) throws(Failure)
    -> FactSet
  {
    try shared("shared/general.json", empty: FactSet()) { reader in
      let fields = reader.fields(
        reader.document.root, required: ["facts"], optional: ["date"])
      return reader.facts(fields?["facts"], owner: .general, catalog, only: keys)
    }
  }
}

extension Library {
  /// Lists the ids of all questions without decoding anything else.
  package func questionIDs() throws(Failure) -> [String] {
    guard let (_, document) = try document("shared/questions.json") else { return [] }
    return document.root["questions"]?.array?.compactMap { $0["id"]?.string } ?? []
  }
}
