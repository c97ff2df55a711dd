@testable import GuideCore

extension PlanFact {
  /// Gives a fact that differs in something.
  func changed(key: FactKey? = nil, variant: FactVariant? = nil, open: Verdict? = nil) -> PlanFact {
    PlanFact(
      key: key ?? self.key, variant: variant ?? self.variant, reachable: reachable,
      open: open ?? self.open, isDue: isDue)
  }
}

extension FactVariant {
  /// Gives a fact that differs in something.
  func changed(by: Authority? = nil, gathered: Day? = nil, note: LocalText? = nil) -> FactVariant {
    FactVariant(
      statement: statement, when: when, purpose: purpose, from: from, until: until,
      by: by ?? self.by, marks: marks, sources: sources, gathered: gathered ?? self.gathered,
      against: against, inferredFrom: inferredFrom, note: note ?? self.note, inherited: inherited)
  }
}
