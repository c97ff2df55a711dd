package import GuideCore
internal import StrictJSON

extension Library {
  /// Decodes one guide by its id or an older id; nil if there is none.
  package func guide(_ id: String, _ catalog: Catalog) throws(Failure) -> Guide? {
    guard let path = try path(ofGuide: id), let (file, document) = try document(path) else {
      return nil
    }
    return try guide(file, document, catalog, shared: try sharedSteps(catalog))
  }

  private func guide(
    _ file: String, _ document: JSONDocument, _ catalog: Catalog, shared: SharedSteps
  ) throws(Failure) -> Guide? {
    let reader = ContentReader(file: file, document: document)
    let guide = reader.guide(document.root, catalog, shared: shared)
    try Library.refuse(try reader.problems + named(reader.sharedProblems))
    return guide
  }

  /// Decodes a guide and as much of what all guides share as it names; nil if there is none.
  ///
  /// Content that is not built in may name anything, and then everything is decoded.
  package func guideWithCatalog(_ id: String) throws(Failure) -> (Guide, Catalog)? {
    guard let path = try path(ofGuide: id), let (file, document) = try document(path) else {
      return nil
    }
    let uses = layers.allSatisfy { isBuiltIn($0) } ? uses(ofGuide: path) : nil
    var catalog = try catalog(general: [], uses: uses)
    let shared = try sharedSteps(catalog)
    guard let guide = try guide(file, document, catalog, shared: shared) else { return nil }
    catalog.general = try generalFacts(catalog, only: guide.factKeys)
    return (guide, catalog)
  }

  /// Puts the name of the file of shared steps to its problems.
  private func named(_ problems: [Problem]) throws(Failure) -> [Problem] {
    guard !problems.isEmpty, let (file, _) = try document("shared/steps.json") else { return [] }
    return problems.map { problem in
      var problem = problem
      problem.file = file
      return problem
    }
  }

  private func path(ofGuide id: String) throws(Failure) -> String? {
    for layer in layers {
      let direct = "procedures/\(id).json"
      if ContentReader.isID(id), layer.list("procedures").contains(direct) { return direct }
    }
    return try guideHeads().first { $0.aliases.contains(id) }.map { "procedures/\($0.id).json" }
  }

  func sharedSteps(_ catalog: Catalog) throws(Failure) -> SharedSteps {
    SharedSteps(try document("shared/steps.json")?.document, catalog)
  }

  /// Decodes one carrier with the facts that are asked for, its own and those it takes over.
  package func carrier(_ id: String, _ catalog: Catalog, only: NameSet? = nil)
    throws(Failure) -> Carrier?
  {
    try carrier(id, catalog, only: only, heirs: [])
  }

  /// Decodes a carrier for those that take facts over from it, one from the other.
  private func carrier(_ id: String, _ catalog: Catalog, only: NameSet?, heirs: [String])
    throws(Failure) -> Carrier?
  {
    guard ContentReader.isID(id), let (file, document) = try document("carriers/\(id).json")
    else { return nil }
    if heirs.contains(id) {
      throw Failure(problems: [
        Problem(file: file, path: "inherits", reason: .cycle(heirs + [id]))
      ])
    }
    let reader = ContentReader(file: file, document: document)
    guard let decoded = reader.carrier(document.root, catalog, only: only) else {
      throw Failure(problems: reader.problems)
    }
    try Library.refuse(reader.problems)
    var carrier = decoded.carrier
    for inheritance in decoded.inherits {
      let keys = NameSet(
        inheritance.keys.filter { key in
          only?.contains(key) ?? true && !carrier.facts.contains(key)
        })
      guard !keys.isEmpty,
        let parent = try self.carrier(
          inheritance.from, catalog, only: keys, heirs: heirs + [id])
      else { continue }
      for key in inheritance.keys where keys.contains(key) {
        carrier.facts[key] = parent.facts[key].map {
          $0.takenOver(from: $0.inherited ?? parent.names)
        }
      }
    }
    return carrier
  }
}

extension Guide {
  /// Lists the keys of all facts that the guide can show or test, so that others need no decoding.
  package var factKeys: NameSet {
    var keys: NameSet = []
    passFactKeys { keys.formUnion($0) }
    return keys
  }

  /// Passes on the keys of facts that each part of the guide can show or test.
  func passFactKeys(_ use: ([String]) -> Void) {
    for section in sections {
      let steps = section.steps
      for place in steps.indices {
        use(steps[place].facts)
        use(steps[place].when.factKeys)
        use(steps[place].urgent.factKeys)
        if let key = steps[place].accepts { use([key]) }
        if case .fact(let key)? = steps[place].waiting { use([key]) }
        for way in steps[place].ways {
          use(way.facts)
          use(way.when.factKeys)
        }
      }
    }
    for note in notes {
      use(note.facts)
      use(note.when.factKeys)
    }
  }
}
