extension Wording {
  /// Says on which answers a step depends that is only "maybe"; nil if it depends on no answer.
  package func onlyIf(_ condition: Condition, in situation: Situation) -> String? {
    guard situation.verdict(condition) == .maybe else { return nil }
    return phrase(open(condition, in: situation), situation)
  }

  /// Says why a step is (not) in the plan: the answers on which its condition rests.
  package func because(_ condition: Condition, in situation: Situation) -> String {
    if situation.verdict(condition) == .maybe {
      return onlyIf(condition, in: situation).map { text(Interface.onlyIf, ("condition", $0)) }
        ?? text(Interface.notConfirmedHere)
    }
    let reasons = decided(condition, in: situation)
    if reasons.isEmpty { return text(Interface.appliesToAll) }
    return list(reasons)
  }

  /// Writes an answer as the options' labels.
  package func answer(_ answer: Answer, to question: Question) -> String {
    switch answer {
    case .unset: text(Interface.notAnswered)
    case .unknown: text(Interface.dontKnow)
    case .chosen(0): text(Interface.noneOfThese)
    case .chosen(let mask): list(question.options(in: mask).map { $0.label[language] })
    }
  }

  /// Keeps only the parts that are still maybe, however deep they stand.
  private func open(_ condition: Condition, in situation: Situation) -> Condition {
    switch condition {
    case .always, .never: return condition
    case .answer, .unknown, .fact:
      switch situation.verdict(condition) {
      case .yes: return .always
      case .no: return .never
      case .maybe: return condition
      }
    case .all(let parts):
      let rest = parts.flatMap { open($0, in: situation).partsOfAll }.eachOnce
      if rest.contains(.never) { return .never }
      return rest.isEmpty ? .always : rest.count == 1 ? rest[0] : .all(rest)
    case .any(let parts):
      let rest = parts.flatMap { open($0, in: situation).partsOfAny }.eachOnce
      if rest.contains(.always) { return .always }
      return rest.isEmpty ? .never : rest.count == 1 ? rest[0] : .any(rest)
    case .not(let part):
      switch open(part, in: situation) {
      case .always: return .never
      case .never: return .always
      case .not(let inner): return inner
      case let rest: return .not(rest)
      }
    }
  }

  private func phrase(_ condition: Condition, _ situation: Situation) -> String? {
    switch condition {
    case .always, .never: return nil
    case .answer(let place, let mask):
      guard situation.catalog.questions.indices.contains(place) else { return nil }
      return clause(mask, of: situation.catalog.questions[place])
    case .unknown(let place):
      guard situation.catalog.questions.indices.contains(place) else { return nil }
      return notKnown(situation.catalog.questions[place])
    case .fact(let key, let test):
      return clause(key, test, situation)
    case .all(let parts): return joined(parts, situation, both)
    case .any(let parts): return choice(parts, situation)
    case .not(let part): return negated(part, situation)
    }
  }

  /// Says the opposite without a "not" before a bracket: it moves to where it can be read (De Morgan).
  private func negated(_ condition: Condition, _ situation: Situation) -> String? {
    switch condition {
    case .answer(let place, let mask):
      guard situation.catalog.questions.indices.contains(place) else { return nil }
      return otherwise(mask, of: situation.catalog.questions[place])
    case .fact(let key, .value(let value)):
      return phrase(.fact(key: key, test: .value(!value)), situation)
    case .fact(let key, .known): return phrase(.fact(key: key, test: .none), situation)
    case .fact(let key, .none): return phrase(.fact(key: key, test: .known), situation)
    case .all(let parts): return phrase(.any(parts.map { .not($0) }), situation)
    case .any(let parts): return phrase(.all(parts.map { .not($0) }), situation)
    case .not(let part): return phrase(part, situation)
    case .always, .never, .unknown:
      return phrase(condition, situation).map { text(Interface.notThis, ("condition", $0)) }
    }
  }

  /// Says what is asked of a fact, and where a company is chosen that nobody knows it there.
  private func clause(_ key: String, _ test: Condition.FactTest, _ situation: Situation) -> String {
    let register = situation.catalog.factKey(key)
    let label = register?.label ?? LocalText(same: key)
    let (own, form) =
      switch test {
      case .value(true): (register?.clause, Interface.clauseFactYes)
      case .value(false): (register?.otherwise, Interface.clauseFactNo)
      case .known: (register?.clause, Interface.clauseFactKnown)
      case .none: (register?.otherwise, Interface.clauseFactNone)
      }
    let words = own?[language] ?? text(form, ("label", trimmed(label[language])))
    guard situation.carrier != nil,
      situation.resolve(key).allSatisfy({ $0.state == .unconfirmed })
    else { return words }
    return words + text(Interface.inBrackets, ("text", text(Interface.notConfirmed)))
  }

  /// Says that one of the options was answered: "it was lost or it was stolen".
  private func clause(_ mask: UInt128, of question: Question) -> String {
    let or = Interface.orOptions
    if let clauses = clauses(mask, of: question, negated: false) {
      return alternatives(clauses, by: or)
    }
    let labels = question.options(in: mask).map { $0.label[language] }
    return said(question.text, alternatives(labels, by: or), Interface.questionIs)
  }

  /// Says that none of the options was answered: "it was not lost, and it was not stolen".
  private func otherwise(_ mask: UInt128, of question: Question) -> String {
    if let clauses = clauses(mask, of: question, negated: true) { return both(clauses) }
    let labels = question.options(in: mask).map { $0.label[language] }
    return said(
      question.text, alternatives(labels, by: Interface.orOptions), Interface.questionIsNot)
  }

  /// Gives a clause for each option, or for all carriers of a kind; nil if an option has none.
  private func clauses(_ mask: UInt128, of question: Question, negated: Bool) -> [String]? {
    var rest = question.options(in: mask)
    var clauses: [String] = []
    switch question.source {
    case .own:
      let own = rest.compactMap { (negated ? $0.otherwise : $0.clause)?[language] }
      return own.count == rest.count ? own : nil
    case .papers:
      let form = negated ? Interface.clausePaperNot : Interface.clausePaper
      guard negated, rest.count > 1 else {
        return rest.map { text(form, ("paper", $0.label[language])) }
      }
      return [text(Interface.clausePapersNot, ("papers", list(rest.map { $0.label[language] })))]
    case .carriers:
      for (kind, name) in Wording.kinds {
        let whole = question.options.filter { $0.kind == kind }
        guard whole.count > 1, whole.allSatisfy(rest.contains) else { continue }
        rest.removeAll { $0.kind == kind }
        let form = negated ? Interface.clauseKindNot : Interface.clauseKind
        clauses.append(text(form, ("kind", text(name))))
      }
      let form = negated ? Interface.clauseCarrierNot : Interface.clauseCarrier
      return clauses + rest.map { text(form, ("carrier", $0.label[language])) }
    }
  }

  /// What each kind of carrier is called.
  package static let kinds: [(Carrier.Kind, LocalText)] = [
    (.network, Interface.kindNetwork), (.brand, Interface.kindBrand), (.mvno, Interface.kindMVNO),
    (.visitor, Interface.kindVisitor), (.travelESIM, Interface.kindTravel),
    (.other, Interface.kindOther),
  ]

  private func notKnown(_ question: Question) -> String {
    text(Interface.clauseNotKnown, ("question", question.text[language]))
  }

  /// Joins clauses that hold together; a comma of a list would be lost among the words "or".
  private func both(_ clauses: [String]) -> String {
    clauses.joined(separator: text(Interface.clauseAnd))
  }

  private func said(_ question: LocalText, _ answer: String, _ form: LocalText) -> String {
    text(form, ("question", trimmed(question[language])), ("options", answer))
  }

  /// Joins parts that exclude nobody who fits one of them; "or you do not know" stays with its question.
  private func choice(_ parts: [Condition], _ situation: Situation) -> String? {
    let unknown = parts.compactMap { part -> Int? in
      guard case .unknown(let place) = part else { return nil }
      return place
    }
    let asked = parts.compactMap(\.place)
    let phrases = parts.compactMap { part -> String? in
      if case .unknown(let place) = part, asked.contains(place) { return nil }
      guard let words = phrase(part, situation) else { return nil }
      guard let place = part.place, unknown.contains(place) else {
        return grouped(words, part.isConjunction)
      }
      return text(Interface.clauseOrNotKnown, ("clause", words))
    }
    return phrases.isEmpty ? nil : alternatives(phrases, by: Interface.orSeparator)
  }

  /// Joins parts that hold together.
  private func joined(
    _ parts: [Condition], _ situation: Situation, _ join: ([String]) -> String
  ) -> String? {
    let phrases = parts.compactMap { part in
      phrase(part, situation).map {
        grouped($0, parts.count > 1 && (part.isChoice || hasCommas(part, situation)))
      }
    }
    return phrases.isEmpty ? nil : join(phrases)
  }

  /// Tells whether a part comes out as "a, b or c".
  private func hasCommas(_ part: Condition, _ situation: Situation) -> Bool {
    guard case .answer(let place, let mask) = part,
      situation.catalog.questions.indices.contains(place)
    else { return false }
    let question = situation.catalog.questions[place]
    return (clauses(mask, of: question, negated: false)?.count ?? mask.nonzeroBitCount) > 2
  }

  /// Puts a list inside another list in brackets, so that the two cannot be confused.
  private func grouped(_ words: String, _ isList: Bool) -> String {
    isList ? text(Interface.grouped, ("text", words)) : words
  }

  /// Lists the answers and facts that a decided condition looked at.
  private func decided(_ condition: Condition, in situation: Situation) -> [String] {
    let questions = situation.catalog.questions
    switch condition {
    case .always, .never: return []
    case .answer(let place, _), .unknown(let place):
      guard questions.indices.contains(place), situation.answers[place] != .unset else {
        return []
      }
      return answered(situation.answers[place], questions[place])
    case .fact(let key, _):
      guard let fact = situation.resolve(key).first else { return [] }
      return [
        text(
          Interface.questionIs, ("question", trimmed(fact.key.label[language])),
          ("options", shown(fact)))
      ]
    case .all(let parts), .any(let parts):
      let verdict = situation.verdict(condition)
      var seen: [String] = []
      for part in parts where situation.verdict(part) == verdict {
        for reason in decided(part, in: situation) where !seen.contains(reason) {
          seen.append(reason)
        }
      }
      return seen
    case .not(let part): return decided(part, in: situation)
    }
  }

  /// Says what was answered, an item for each option chosen.
  private func answered(_ given: Answer, _ question: Question) -> [String] {
    switch given {
    case .unset: return []
    case .unknown: return [notKnown(question)]
    case .chosen(0):
      return [said(question.text, text(Interface.noneOfThese), Interface.questionIs)]
    case .chosen(let mask):
      if let clauses = clauses(mask, of: question, negated: false) { return clauses }
      let labels = question.options(in: mask).map { $0.label[language] }
      return [said(question.text, list(labels), Interface.questionIs)]
    }
  }

  /// Drops the question mark so that the question can stand before a colon.
  private func trimmed(_ question: String) -> String {
    var scalars = question.unicodeScalars[...]
    while let last = scalars.last {
      switch last {
      case "?", "？", "。", ".", "吗", " ": scalars.removeLast()
      default: return String(scalars)
      }
    }
    return ""
  }
}

extension [Condition] {
  /// The parts without repetition, in their order.
  fileprivate var eachOnce: [Condition] {
    var seen: [Condition] = []
    for part in self where !seen.contains(part) { seen.append(part) }
    return seen
  }
}

extension Condition {
  /// What has to hold, where it stands among other such parts.
  fileprivate var partsOfAll: [Condition] {
    switch self {
    case .always: []
    case .all(let parts): parts
    default: [self]
    }
  }

  /// What may hold, where it stands among other such parts.
  fileprivate var partsOfAny: [Condition] {
    switch self {
    case .never: []
    case .any(let parts): parts
    default: [self]
    }
  }

  /// The question of a plain answer.
  fileprivate var place: Int? {
    guard case .answer(let place, _) = self else { return nil }
    return place
  }

  /// Several things that have to hold together.
  fileprivate var isConjunction: Bool {
    switch self {
    case .all(let parts): parts.count > 1
    case .not(.any(let parts)): parts.count > 1
    case .not(.answer(_, let mask)): mask.nonzeroBitCount > 1
    default: false
    }
  }

  /// Several things of which one has to hold; more than an answer and "or you do not know".
  fileprivate var isChoice: Bool {
    switch self {
    case .any(let parts):
      parts.count > 1
        && !parts.dropFirst().allSatisfy { $0.asked == parts[0].asked && $0.asked != nil }
    case .not(.all(let parts)): parts.count > 1
    default: false
    }
  }

  /// The question of a plain answer or of "I don't know".
  private var asked: Int? {
    guard case .unknown(let place) = self else { return place }
    return place
  }
}
