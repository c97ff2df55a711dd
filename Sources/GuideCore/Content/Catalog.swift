/// What all guides share: questions, means, the register of facts, phrases, papers and facts of no carrier.
package struct Catalog: Equatable, Sendable {
  package var questions: [Question]
  package var means: [Mean]
  package var factKeys: [FactKey]
  package var phrases: [Phrase]
  package var papers: [Paper]
  package var general: FactSet
  /// All carriers, without their facts, in the order in which they are offered.
  package var carriers: [Carrier]

  private var factIndex: NameTable

  package init(
    questions: [Question] = [], means: [Mean] = [], factKeys: [FactKey] = [],
    phrases: [Phrase] = [], papers: [Paper] = [], general: FactSet = FactSet(),
    carriers: [Carrier] = []
  ) {
    self.questions = questions
    self.means = means
    self.factKeys = factKeys
    self.phrases = phrases
    self.papers = papers
    self.general = general
    self.carriers = carriers
    factIndex = NameTable(factKeys.map { $0.key })
  }

  package func question(_ id: String) -> Int? {
    questions.firstIndex { $0.id == id }
  }

  package func factKey(_ key: String) -> FactKey? {
    factIndex[key].map { factKeys[$0] }
  }

  package func hasFactKey(_ key: String) -> Bool { factIndex[key] != nil }

  package func phrase(_ id: String) -> Phrase? { phrases.first { $0.id == id } }

  package func paper(_ id: String) -> Paper? { papers.first { $0.id == id } }

  package func mean(_ id: String) -> Int? { means.firstIndex { $0.id == id } }

  package func carrier(_ id: String) -> Carrier? { carriers.first { $0.id == id } }
}
