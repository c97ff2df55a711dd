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
    case .chosen(let mask): list(options(mask, of: question))
    }
  }

  private func options(_ mask: UInt128, of question: Question) -> [String] {
    question.options.enumerated().filter { mask & (1 << UInt128($0.offset)) != 0 }
      .map { $0.element.label[language] }
  }

  /// Keeps only the parts that are still maybe.
  private func open(_ condition: Condition, in situation: Situation) -> Condition {
    switch condition {
    case .all(let parts):
      let rest = parts.filter { situation.verdict($0) == .maybe }
      return rest.count == 1 ? open(rest[0], in: situation) : .all(rest)
    case .any(let parts):
      let rest = parts.filter { situation.verdict($0) == .maybe }
      return rest.count == 1 ? open(rest[0], in: situation) : .any(rest)
    default: return condition
    }
  }

  private func phrase(_ condition: Condition, _ situation: Situation) -> String? {
    switch condition {
    case .always, .never: return nil
    case .answer(let place, let mask): return phrase(place, mask, Interface.questionIs, situation)
    case .unknown(let place):
      guard situation.catalog.questions.indices.contains(place) else { return nil }
      return said(
        situation.catalog.questions[place].text, text(Interface.dontKnow), Interface.questionIs)
    case .fact(let key, let test):
      let label = situation.catalog.factKey(key)?.label ?? LocalText(same: key)
      let wanted =
        switch test {
        case .value(let value): value ? Interface.yes : Interface.no
        case .known: Interface.exists
        case .none: Interface.existsNot
        }
      return said(label, text(wanted), Interface.questionIs)
    case .all(let parts): return joined(parts, situation, list, brackets: false)
    case .any(let parts): return joined(parts, situation, either, brackets: true)
    case .not(let part): return negated(part, situation)
    }
  }

  /// Says the opposite without a "not" before a bracket: it moves to where it can be read (De Morgan).
  private func negated(_ condition: Condition, _ situation: Situation) -> String? {
    switch condition {
    case .answer(let place, let mask):
      return phrase(place, mask, Interface.questionIsNot, situation)
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

  private func phrase(
    _ place: Int, _ mask: UInt128, _ form: LocalText, _ situation: Situation
  ) -> String? {
    let questions = situation.catalog.questions
    guard questions.indices.contains(place) else { return nil }
    let labels = options(mask, of: questions[place])
    return said(
      questions[place].text, labels.joined(separator: text(Interface.orOptions)), form)
  }

  private func said(_ question: LocalText, _ answer: String, _ form: LocalText) -> String {
    text(form, ("question", trimmed(question[language])), ("options", answer))
  }

  /// Joins parts; a list inside a choice stands in brackets, so that the two cannot be confused.
  private func joined(
    _ parts: [Condition], _ situation: Situation, _ join: ([String]) -> String, brackets: Bool
  ) -> String? {
    let phrases = parts.compactMap { part -> String? in
      guard let words = phrase(part, situation) else { return nil }
      guard brackets, part.isList else { return words }
      return text(Interface.grouped, ("text", words))
    }
    return phrases.isEmpty ? nil : join(phrases)
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
      let question = questions[place]
      return [
        text(
          Interface.questionIs, ("question", trimmed(question.text[language])),
          ("options", answer(situation.answers[place], to: question)))
      ]
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

  /// Drops the question mark so that the question can stand before a colon.
  private func trimmed(_ question: String) -> String {
    var text = question
    while let last = text.last, "?？。.吗 ".contains(last) { text.removeLast() }
    return text
  }
}

extension Condition {
  /// Several things that have to hold together.
  fileprivate var isList: Bool {
    switch self {
    case .all(let parts): parts.count > 1
    case .not(.any(let parts)): parts.count > 1
    default: false
    }
  }
}
