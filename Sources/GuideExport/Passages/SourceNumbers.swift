package import GuideCore
import TextLayout

/// The sources of a plan, each once, numbered in the order in which they are first needed.
package struct SourceNumbers: Sendable {
  /// A source with the latest day on which a fact was gathered from it.
  package struct Entry: Equatable, Sendable {
    package let source: Source
    package fileprivate(set) var gathered: Day?
  }

  package private(set) var entries: [Entry] = []
  private var places: [Source: Int] = [:]

  /// Numbers the sources of a plan, without those of notes that are not printed.
  package init(_ plan: Plan, opensDangers: Bool = false, without kinds: [Guide.Note.Kind] = []) {
    for step in plan.steps {
      if !step.isWithheld || opensDangers {
        for fact in step.allFacts + step.waitingFacts(in: plan.situation) { add(fact) }
      }
      for source in step.step.sources { add(source, gathered: nil) }
    }
    for note in plan.notes where !kinds.contains(note.note.kind) {
      for fact in note.facts { add(fact) }
      for source in note.note.sources { add(source, gathered: nil) }
    }
  }

  package init(_ facts: [PlanFact], and sources: [Source] = []) {
    for source in sources { add(source, gathered: nil) }
    for fact in facts { add(fact) }
  }

  /// Lists the sources with their dates under a heading.
  package func passages(_ languages: [Language]) -> [Passage] {
    guard !entries.isEmpty else { return [] }
    var passages = [
      Passage(.sectionTitle, opensGroup: true, in: languages) {
        $0.text(Interface.sources, .title)
      }
    ]
    for (place, entry) in entries.enumerated() {
      let number = Passage.Kind.source(number: place + 1)
      if languages.count == 1 {
        passages.append(
          Passage(number, in: languages) { $0.source(entry) })
      } else {
        passages.append(Passage(number, in: languages) { $0.address(of: entry.source) })
        passages.append(
          Passage(.line, level: 2, in: languages) { voice in
            voice.items(voice.dates(entry).map { voice.prose($0, .hint) })
          })
      }
    }
    return passages.compactMap { $0 }
  }

  /// Gives the number of a source, counted from 1.
  package func number(_ source: Source) -> Int? {
    places[source].map { $0 + 1 }
  }

  private mutating func add(_ fact: PlanFact) {
    for source in fact.variant?.sources ?? [] {
      add(source, gathered: fact.variant?.gathered)
    }
    for rival in fact.variant?.against ?? [] {
      for source in rival.sources { add(source, gathered: fact.variant?.gathered) }
    }
  }

  private mutating func add(_ source: Source, gathered: Day?) {
    if let place = places[source] {
      if let gathered {
        entries[place].gathered = max(gathered, entries[place].gathered ?? gathered)
      }
    } else {
      places[source] = entries.count
      entries.append(Entry(source: source, gathered: gathered))
    }
  }
}

extension PlanStep {
  /// The facts of the step, of its ways that are not lost, and of its papers.
  package var allFacts: [PlanFact] {
    facts + ways.filter { $0.usable != .no }.flatMap { $0.facts }
      + papers.map { $0.fact }
  }

  /// The fact from which the waiting time is taken, if it is one.
  func waitingFacts(in situation: Situation) -> [PlanFact] {
    guard case .fact(let key)? = step.waiting else { return [] }
    return Array(situation.resolve(key).prefix(1))
  }
}
