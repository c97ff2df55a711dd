/// All that conditions look at: the answers, the chosen carrier's facts and the day.
package struct Situation: Sendable {
  package var catalog: Catalog
  package var answers: Answers
  /// The chosen carrier with its facts; nil while it is unset or unknown.
  package var carrier: Carrier?
  package var moment: Moment
  /// The day by which facts are judged; never before the content's own date.
  package var today: Day
  /// The reader's language: numbers answered in it come first.
  package var reader: Language
  /// Place of the question about the carrier.
  package let carrierQuestion: Int?

  package init(
    catalog: Catalog, answers: Answers, carrier: Carrier?, moment: Moment, contentDate: Day,
    reader: Language = .en
  ) {
    self.catalog = catalog
    self.answers = answers
    self.carrier = carrier
    self.moment = moment
    self.reader = reader
    today = max(moment.day(), contentDate)
    carrierQuestion = catalog.question("carrier")
  }

  /// Bit of the question about the carrier.
  package var carrierBit: UInt64 { carrierQuestion.map { 1 << UInt64($0) } ?? 0 }

  package func verdict(_ condition: Condition) -> Verdict {
    switch condition {
    case .always: return .yes
    case .never: return .no
    case .answer(let question, let options):
      guard case .chosen(let mask) = answers[question] else {
        return isClosed(question, options) ? .no : .maybe
      }
      return mask & options != 0 ? .yes : .no
    case .unknown(let question):
      switch answers[question] {
      case .unset: return .maybe
      case .unknown: return .yes
      case .chosen: return .no
      }
    case .fact(let key, let test): return verdict(fact: key, test)
    case .all(let parts):
      var result = Verdict.yes
      for part in parts {
        switch verdict(part) {
        case .no: return .no
        case .maybe: result = .maybe
        case .yes: break
        }
      }
      return result
    case .any(let parts):
      var result = Verdict.no
      for part in parts {
        switch verdict(part) {
        case .yes: return .yes
        case .maybe: result = .maybe
        case .no: break
        }
      }
      return result
    case .not(let part): return !verdict(part)
    }
  }

  /// Collects the questions (bits) whose answer could still decide a condition that is maybe.
  package func undecided(_ condition: Condition) -> UInt64 {
    switch condition {
    case .always, .never: return 0
    case .answer(let question, let options):
      return answers[question].isChosen || isClosed(question, options) ? 0 : 1 << UInt64(question)
    case .unknown(let question):
      return answers[question] == .unset ? 1 << UInt64(question) : 0
    case .fact(let key, let test):
      guard verdict(fact: key, test) == .maybe else { return 0 }
      guard let facts = facts(owning: key) else { return carrierBit }
      return facts[key].reduce(0) { $1.holds(on: today) ? $0 | undecided($1.when) : $0 }
    case .all(let parts), .any(let parts):
      guard verdict(condition) == .maybe else { return 0 }
      return parts.reduce(0) { verdict($1) == .maybe ? $0 | undecided($1) : $0 }
    case .not(let part): return undecided(part)
    }
  }

  /// Tells whether the carrier's customers can give none of these answers.
  private func isClosed(_ question: Int, _ options: UInt128) -> Bool {
    carrier != nil && catalog.questions.indices.contains(question)
      && catalog.questions[question].isClosed(options, to: carrier?.kind)
  }

  /// Judges a test of a fact over all variants that may hold.
  private func verdict(fact key: String, _ test: Condition.FactTest) -> Verdict {
    guard let owner = facts(owning: key) else { return .maybe }
    var verdicts: [Verdict] = []
    for variant in owner[key] where variant.holds(on: today) {
      switch verdict(variant.when) {
      case .no: continue
      case .maybe: verdicts.append(.maybe)
      case .yes: verdicts.append(judge(variant, test))
      }
    }
    // Nothing is written under the key: there is no value, and whether the thing exists is open.
    guard let first = verdicts.first else { return test == .known ? .no : .maybe }
    switch test {
    case .known where verdicts.contains(.yes): return .yes
    case .none where verdicts.contains(.no): return .no
    default: return verdicts.allSatisfy { $0 == first } ? first : .maybe
    }
  }

  /// Gives the facts among which a key belongs; nil while no carrier is chosen.
  package func facts(owning key: String) -> FactSet? {
    catalog.factKey(key)?.owner == .general ? catalog.general : carrier?.facts
  }

  private func judge(_ variant: FactVariant, _ test: Condition.FactTest) -> Verdict {
    switch (variant.statement, test) {
    case (.unconfirmed, _): .maybe
    case (.none, .value(let wanted)): wanted ? .no : .yes
    case (.none, .known): .no
    case (.none, .none): .yes
    case (.value(.yesNo(let value)), .value(let wanted)): value == wanted ? .yes : .no
    case (.value, .value(let wanted)): wanted ? .yes : .no
    case (.value, .known): .yes
    case (.value, .none): .no
    }
  }
}
