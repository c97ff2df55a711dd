/// What the rules look at beside the guide or file they judge: the catalog, all carriers, the day.
///
/// It holds much and never changes, so that it is shared where it is handed on.
package final class CheckContext: Sendable {
  /// Words that ids must not take: they would hide a command or a flag.
  package struct Reserved: Equatable, Sendable {
    package var commands: Set<String>
    package var flags: Set<String>

    package init(commands: Set<String> = [], flags: Set<String> = []) {
      self.commands = commands
      self.flags = flags
    }
  }

  package let catalog: Catalog
  /// All carriers with all their facts, in the order of the options of the question about them.
  package let carriers: [Carrier]
  package let today: Day
  package let carrierQuestion: Int?
  let effects: [String: FactEffect]
  /// Nothing is answered.
  let blank: Situation
  /// Kinds of carriers that settle the answer to a question, or open answers to their customers.
  let decidingKinds: Set<Carrier.Kind>
  /// What stands behind the answers and facts that conditions test.
  private let leaves: ConditionLeaves

  package init(catalog: Catalog, carriers: [Carrier], today: Day) {
    self.catalog = catalog
    self.today = today
    let place = catalog.question("carrier")
    carrierQuestion = place
    if let place {
      self.carriers = catalog.questions[place].options.map { option in
        carriers.first { $0.id == option.id }
          ?? Carrier(id: option.id, names: option.label, kind: .other)
      }
    } else {
      self.carriers = []
    }
    var effects: [String: FactEffect] = [:]
    for key in catalog.factKeys {
      effects[key.key] = FactEffect(key, catalog.general, self.carriers, on: today)
    }
    self.effects = effects
    blank = Situation(
      catalog: catalog, answers: Answers(count: catalog.questions.count), carrier: nil,
      moment: Moment(seconds: today.daysSinceEpoch * 86_400), contentDate: today)
    decidingKinds = Set(
      catalog.questions.lazy.flatMap { $0.options }
        .flatMap { $0.onlyFor + ($0.settledBy.map { [$0] } ?? []) })
    leaves = ConditionLeaves(effects, catalog, carrier: place)
  }

  /// Collects the questions (bits) on which a condition depends, those behind the facts that it tests too.
  func questions(of condition: Condition) -> UInt64 { condition.questions(behind: leaves) }

  /// Makes the plan for answers, with the chosen carrier's facts.
  package func plan(_ guide: Guide, _ answers: Answers) -> Plan {
    var situation = blank
    situation.answers = answers
    if let place = carrierQuestion, case .chosen(let mask) = answers[place] {
      situation.carrier = carriers[mask.trailingZeroBitCount]
    }
    return Plan(guide: guide, situation: situation, contentDate: guide.date)
  }
}

/// The questions (bits) behind the answers and facts that conditions test.
private struct ConditionLeaves {
  /// By the keys of facts.
  var facts: [String: UInt64]
  /// By question, the options that only customers of some kinds of carriers can have.
  let narrowed: [UInt128]
  let carrierBit: UInt64

  /// Follows facts to the questions behind them until no more are found, since facts can depend on facts.
  init(_ effects: [String: FactEffect], _ catalog: Catalog, carrier: Int?) {
    let carrierBit: UInt64 = carrier.map { 1 << UInt64($0) } ?? 0
    facts = effects.mapValues { $0.isGeneral ? 0 : carrierBit }
    narrowed = catalog.questions.map { $0.narrowed }
    self.carrierBit = carrierBit
    var isComplete = false
    while !isComplete {
      isComplete = true
      for (key, effect) in effects {
        let before = facts[key] ?? 0
        let bits = effect.conditions.reduce(before) { $0 | $1.questions(behind: self) }
        if bits != before {
          facts[key] = bits
          isComplete = false
        }
      }
    }
  }
}

extension Condition {
  /// Collects the questions (bits) that the condition mentions, and those behind what it tests.
  fileprivate func questions(behind leaves: ConditionLeaves) -> UInt64 {
    switch self {
    case .always, .never: 0
    case .answer(let question, let options):
      1 << UInt64(question)
        | (options & ~leaves.narrowed[question] == 0 ? leaves.carrierBit : 0)
    case .unknown(let question): 1 << UInt64(question)
    case .fact(let key, _): leaves.facts[key] ?? 0
    case .all(let parts), .any(let parts):
      parts.reduce(0) { $0 | $1.questions(behind: leaves) }
    case .not(let part): part.questions(behind: leaves)
    }
  }
}
