/// A fact as a plan carries it: what is known, or what to say where it is not.
///
/// A class, since steps, ways and passages hand the same one around.
package final class PlanFact: Sendable {
  package enum State: String, Equatable, Sendable {
    case known
    case none
    case unconfirmed
  }

  package let key: FactKey
  /// Nil where nothing was ever gathered under the key.
  package let variant: FactVariant?
  /// Tells whether a number can be called from where the person is, with what is left.
  package let reachable: Verdict
  /// Tells whether a desk is open at the plan's moment; maybe where the hours are not known.
  package let open: Verdict
  /// The check date has passed: the fact says "check this first".
  package let isDue: Bool

  package init(
    key: FactKey, variant: FactVariant?, reachable: Verdict, open: Verdict, isDue: Bool
  ) {
    self.key = key
    self.variant = variant
    self.reachable = reachable
    self.open = open
    self.isDue = isDue
  }

  /// A number that is meant for calls from abroad and for no others.
  package var isForCallsFromAbroad: Bool {
    guard case .phone(let phone)? = variant?.value else { return false }
    return phone.from == [.abroad]
  }

  package var state: State {
    switch variant?.statement {
    case .value: .known
    case nil, .unconfirmed?: .unconfirmed
    case FactVariant.Statement.none?: .none
    }
  }
}

extension PlanFact: Equatable {
  package static func == (one: PlanFact, other: PlanFact) -> Bool {
    one === other
      || (one.key == other.key && one.variant == other.variant
        && one.reachable == other.reachable && one.open == other.open && one.isDue == other.isDue)
  }
}

extension Situation {
  /// Resolves a key to the facts that may hold, the most useful first.
  package func resolve(_ key: String) -> [PlanFact] {
    guard let register = catalog.factKey(key) else { return [] }
    var facts: [PlanFact] = []
    for variant in self.facts(owning: key)?[key] ?? []
    where variant.holds(on: today) && verdict(variant.when) != .no {
      facts.append(
        PlanFact(
          key: register, variant: variant, reachable: reachable(variant), open: open(variant),
          isDue: isDue(variant, register)))
    }
    if facts.isEmpty {
      guard register.critical, carrier != nil || answers[carrierQuestion ?? -1] == .unknown
      else { return [] }
      return [
        PlanFact(key: register, variant: nil, reachable: .maybe, open: .maybe, isDue: false)
      ]
    }
    guard register.kind == .phone, facts.count > 1 else { return facts }
    let ranks = facts.map { rank($0) }
    return facts.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { facts[$0] }
  }

  /// Orders numbers by: reachable with the means left, the reader's language, open now; the best is 0.
  private func rank(_ fact: PlanFact) -> Int {
    guard case .phone(let phone)? = fact.variant?.value else { return 3 * 6 }
    let reach = fact.reachable == .yes ? 0 : fact.reachable == .maybe ? 1 : 2
    let spoken = phone.languages.contains
    let speaks = spoken(reader.rawValue) ? 0 : spoken("ja") || spoken("en") ? 1 : 2
    let open = fact.open == .no ? 1 : 0
    return reach * 6 + speaks * 2 + open
  }

  private func isDue(_ variant: FactVariant, _ register: FactKey) -> Bool {
    guard let gathered = variant.gathered else { return false }
    return gathered.adding(months: register.checkAfterMonths) < today
  }

  private func open(_ variant: FactVariant) -> Verdict {
    guard case .phone(let phone)? = variant.value, !phone.hours.isEmpty else { return .maybe }
    return phone.hours.map { $0.isOpen(at: moment) }.any
  }

  private func reachable(_ variant: FactVariant) -> Verdict {
    guard case .phone(let phone)? = variant.value else { return .yes }
    let verdicts = phone.from.map { callable(from: $0) }
    let best: Verdict = verdicts.contains(.yes) ? .yes : verdicts.contains(.maybe) ? .maybe : .no
    guard phone.notFrom.contains(.abroad) else { return best }
    switch isAbroad {
    case .yes: return .no
    case .maybe: return best == .yes ? .maybe : best
    case .no: return best
    }
  }

  private func callable(from place: Phone.Place) -> Verdict {
    let abroad = isAbroad
    switch place {
    case .ownLine: return catalog.mean("call-here").map { verdict(mean: $0) } ?? .maybe
    case .japan: return !abroad
    case .abroad: return abroad == .no ? .maybe : abroad
    }
  }

  /// Tells whether the person is abroad.
  package var isAbroad: Verdict { verdict(of: "abroad", to: "place") }

  /// Tells whether an option was answered to a question; maybe where the content has none of that name.
  package func verdict(of option: String, to question: String) -> Verdict {
    guard let place = catalog.question(question),
      let option = catalog.questions[place].index(of: option)
    else { return .maybe }
    return verdict(.answer(question: place, options: 1 << UInt128(option)))
  }
}
