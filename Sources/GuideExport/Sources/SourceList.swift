package import GuideCore

/// Every fact with where it comes from, for those who keep the content true.
package struct SourceList: Sendable {
  /// A fact with its owner and the day by which it should be looked at again.
  package struct Entry: Equatable, Sendable {
    /// Nil for facts of no carrier.
    package let carrier: Carrier?
    package let fact: PlanFact
    package let checkBy: Day?
  }

  package let entries: [Entry]
  package let situation: Situation

  /// Collects the facts of no carrier, then those of each carrier in the order given.
  package init(catalog: Catalog, carriers: [Carrier], moment: Moment, contentDate: Day) {
    let empty = Situation(
      catalog: catalog, answers: Answers(count: catalog.questions.count), carrier: nil,
      moment: moment, contentDate: contentDate)
    let general = catalog.factKeys.filter { $0.owner == .general }
    var entries = general.flatMap { empty.resolve($0.key) }
      .map { SourceList.entry(nil, $0) }
    let own = catalog.factKeys.filter { $0.owner == .carrier }
    for carrier in carriers {
      let situation = Situation.of(
        carrier, catalog: catalog, moment: moment, contentDate: contentDate)
      entries += own.flatMap { situation.resolve($0.key) }.map { SourceList.entry(carrier, $0) }
    }
    self.init(entries: entries.filter { $0.fact.variant != nil }, situation: empty)
  }

  private init(entries: [Entry], situation: Situation) {
    self.entries = entries
    self.situation = situation
  }

  /// Keeps the facts gathered more than so many days ago.
  package func olderThan(days: Int) -> SourceList {
    let limit = situation.today.adding(days: -days)
    return filtered { entry in
      entry.fact.variant?.gathered.map { $0 < limit } ?? true
    }
  }

  /// Puts first what has to be looked at first.
  package func dueFirst() -> SourceList {
    let sorted = entries.enumerated().sorted { left, right in
      let (first, second) = (left.element.checkBy, right.element.checkBy)
      guard first != second else { return left.offset < right.offset }
      guard let first else { return true }
      return second.map { first < $0 } ?? false
    }
    return SourceList(entries: sorted.map { $0.element }, situation: situation)
  }

  /// Keeps the facts that are due on the plan's day.
  package func onlyDue() -> SourceList {
    filtered { $0.checkBy.map { $0 < situation.today } ?? true }
  }

  private func filtered(_ keeps: (Entry) -> Bool) -> SourceList {
    SourceList(entries: entries.filter(keeps), situation: situation)
  }

  private static func entry(_ carrier: Carrier?, _ fact: PlanFact) -> Entry {
    var owner = carrier
    owner?.facts = FactSet()
    let checkBy = fact.variant?.gathered?.adding(months: fact.key.checkAfterMonths)
    return Entry(carrier: owner, fact: fact, checkBy: checkBy)
  }
}
