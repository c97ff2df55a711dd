/// What the rules look at beside the guide or file they judge: the catalog, all carriers, the day.
package struct CheckContext: Sendable {
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
  }

  /// Makes the plan for answers, with the chosen carrier's facts.
  package func plan(_ guide: Guide, _ answers: Answers) -> Plan {
    var situation = blankSituation()
    situation.answers = answers
    if let place = carrierQuestion, case .chosen(let mask) = answers[place] {
      situation.carrier = carriers[mask.trailingZeroBitCount]
    }
    return Plan(guide: guide, situation: situation, contentDate: guide.date)
  }

  /// Starts with nothing answered.
  func blankSituation() -> Situation {
    Situation(
      catalog: catalog, answers: Answers(count: catalog.questions.count), carrier: nil,
      moment: Moment(seconds: today.daysSinceEpoch * 86_400), contentDate: today)
  }
}
