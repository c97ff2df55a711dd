/// A step as it stands in a plan, with its facts, ways, phrases and papers resolved.
package struct PlanStep: Equatable, Sendable {
  /// A way with what the answers say of it.
  package struct PlanWay: Equatable, Sendable {
    package var way: Way
    package var usable: Verdict
    /// The needed means that are gone.
    package var missing: [Mean]
    package var facts: [PlanFact]
    package var phrases: [Phrase]
  }

  /// A set of papers for a job, and how the papers at hand compare with it.
  package struct PlanPapers: Equatable, Sendable {
    package var fact: PlanFact
    package var sets: [[Paper]]
    /// Enough is said only from an official fact about that very procedure; never "not enough" from silence.
    package var enough: Verdict
  }

  package var step: Step
  /// Counts from 1 through the plan, the same on screen and paper.
  package var number: Int
  package var applies: Verdict
  package var urgent: Bool
  package var facts: [PlanFact]
  package var ways: [PlanWay]
  package var phrases: [Phrase]
  package var bring: [Paper]
  /// All that may be asked for, by what the papers are "for"; none where no papers are asked for.
  package var papers: [PlanPapers]
  package var waiting: Span?
  /// The talk that the step ends in, if it ends in one by the way that comes first.
  package var talk: Step.Log?
  /// Somebody may stand before a clerk: in a shop by a way that is open, else where the step says so.
  package var mayMeetClerk: Bool

  package var id: String { step.id }

  /// The instructions of a danger stay hidden while the step may not apply.
  package var isWithheld: Bool { step.danger != nil && applies != .yes }

  package init(step: Step, number: Int, applies: Verdict, urgent: Bool, situation: Situation) {
    self.step = step
    self.number = number
    self.applies = applies
    self.urgent = urgent
    let catalog = situation.catalog
    facts = step.facts.flatMap { situation.resolve($0) }
    ways = PlanStep.ways(of: step, situation)
    phrases = step.phrases.compactMap { catalog.phrase($0) }
    bring = step.bring.compactMap { catalog.paper($0) }
    let accepted = step.accepts.map { situation.resolve($0) } ?? []
    papers = accepted.filter { $0.state != .none }.map { PlanStep.papers($0, situation) }
    talk = PlanStep.talk(of: step, ways, catalog)
    mayMeetClerk =
      step.ways.contains { catalog.needsShop($0) }
      ? ways.contains { $0.usable != .no && catalog.needsShop($0.way) } : step.log == .counter
    // Where no papers are asked for there is nothing to bring; that is a fact like any other.
    if papers.isEmpty { facts += accepted.prefix(1).filter { !facts.contains($0) } }
    switch step.waiting {
    case .span(let span): waiting = span
    case .fact(let key):
      waiting =
        situation.resolve(key).lazy.compactMap { fact in
          if case .duration(let span)? = fact.variant?.value { span } else { nil }
        }.first
    case nil: waiting = nil
    }
  }

  private static func ways(of step: Step, _ situation: Situation) -> [PlanWay] {
    var ways: [PlanWay] = []
    for way in step.ways {
      let holds = situation.verdict(way.when)
      if holds == .no { continue }
      let needs = situation.verdict(needs: way.needs)
      let usable: Verdict = needs == .no ? .no : (needs == .yes && holds == .yes ? .yes : .maybe)
      ways.append(
        PlanWay(
          way: way, usable: usable, missing: situation.missing(from: way.needs),
          facts: way.facts.flatMap { situation.resolve($0) },
          phrases: way.phrases.compactMap { situation.catalog.phrase($0) }))
    }
    // Open ways first, then those that may be open, then the way out, then those that are lost.
    let groups: [(PlanWay) -> Bool] = [
      { $0.usable == .yes && !$0.way.isLast }, { $0.usable == .maybe && !$0.way.isLast },
      { $0.usable != .no && $0.way.isLast }, { $0.usable == .no },
    ]
    return groups.flatMap { ways.filter($0) }
  }

  /// A telephone or a shop among the needs of the first open way tells of a talk, other needs of none; a
  /// way that needs nothing is what the step says.
  private static func talk(of step: Step, _ ways: [PlanWay], _ catalog: Catalog) -> Step.Log? {
    guard let log = step.log, !ways.isEmpty else { return step.log }
    guard let first = ways.first, first.usable != .no else { return nil }
    let needs = catalog.needs(of: first.way)
    if needs.contains("voice-call") { return .call }
    if needs.contains("shop") { return .counter }
    return needs.isEmpty ? log : nil
  }

  private static func papers(_ fact: PlanFact, _ situation: Situation) -> PlanPapers {
    var sets: [[String]] = []
    if case .papers(let known)? = fact.variant?.value { sets = known }
    return PlanPapers(
      fact: fact, sets: sets.map { $0.compactMap { situation.catalog.paper($0) } },
      enough: enough(sets, fact, situation))
  }

  private static func enough(_ sets: [[String]], _ fact: PlanFact, _ situation: Situation)
    -> Verdict
  {
    guard let variant = fact.variant, variant.by == .official, variant.marks.isEmpty,
      situation.verdict(variant.when) == .yes, let question = situation.catalog.question("papers"),
      case .chosen(let mask) = situation.answers[question]
    else { return .maybe }
    let held = situation.catalog.questions[question].options.enumerated()
      .filter { mask & (1 << UInt128($0.offset)) != 0 }.map { $0.element.id }
    return sets.contains { Set($0).isSubset(of: held) } ? .yes : .maybe
  }
}

extension Catalog {
  fileprivate func needs(of way: Way) -> [String] {
    way.needs.indices.filter { means.indices.contains($0) }.map { means[$0].id }
  }

  fileprivate func needsShop(_ way: Way) -> Bool { needs(of: way).contains("shop") }
}
