internal import GuideCore
internal import StrictJSON

/// Counts which shared things are used by any guide or carrier.
struct NameUses {
  private var phrases: Set<String> = []
  private var papers: Set<String> = []
  private var steps: Set<String> = []
  private var facts: Set<String> = []
  private var sharedSteps: [String] = []

  mutating func add(_ guide: Guide, _ value: JSONValue) {
    guide.passFactKeys { facts.formUnion($0) }
    for section in guide.sections {
      for place in section.steps.indices {
        phrases.formUnion(section.steps[place].phrases)
        papers.formUnion(section.steps[place].bring)
        for way in section.steps[place].ways { phrases.formUnion(way.phrases) }
      }
    }
    for section in value["sections"]?.array ?? JSONElements() {
      for step in section["steps"]?.array ?? JSONElements() {
        if let name = step["use"]?.string { steps.insert(name) }
      }
    }
  }

  /// Papers in sets of facts are used; that a carrier has a fact is no use of its key.
  mutating func add(_ carrierFacts: FactSet) {
    for key in carrierFacts.keys {
      for variant in carrierFacts[key] {
        if case .papers(let sets)? = variant.value { papers.formUnion(sets.flatMap { $0 }) }
      }
    }
  }

  mutating func add(sharedSteps ids: [String]) { sharedSteps = ids }

  func finish(_ catalog: Catalog, _ unused: inout CheckReport.Unused) {
    unused.phrases = catalog.phrases.map { $0.id }.filter { !phrases.contains($0) }
    unused.papers = catalog.papers.map { $0.id }.filter { !papers.contains($0) }
    unused.steps = sharedSteps.filter { !steps.contains($0) }
    unused.facts = catalog.factKeys.filter { !facts.contains($0.key) && !$0.now }.map { $0.key }
  }
}
