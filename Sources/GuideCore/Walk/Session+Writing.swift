extension Session {
  mutating func skip(_ id: String, _ input: WalkInput, _ response: inout WalkResponse) {
    let reasons = WalkEvent.SkipReason.allCases
    guard let step = plan.step(id), case .choose(let numbers) = input, numbers.count == 1,
      reasons.indices.contains(numbers[0])
    else {
      response.notices.append(.chooseNumber(reasons.count))
      return
    }
    let reason = reasons[numbers[0]]
    record(.skip(reason), step: step)
    response.notices.append(.marked(step.step.title, .skipped(reason)))
    move(to: nextPrompt(after: id))
  }

  /// Takes a note, a reference number or what is waited for; Enter alone writes nothing.
  mutating func write(_ input: WalkInput, _ response: inout WalkResponse) {
    guard let step = currentStep else { return }
    guard input != .next else {
      leaveWriting(step)
      return
    }
    guard let text = written(input, &response) else { return }
    switch prompt {
    case .note: record(.note(text), step: step)
    case .reference: record(.reference(text), step: step)
    case .waiting:
      record(.waiting(text), step: step)
      response.notices.append(.marked(step.step.title, .waiting(text)))
      move(to: nextPrompt(after: step.id))
      return
    default: return
    }
    response.notices.append(.noted)
    leaveWriting(step)
  }

  /// Goes back to the step, but on from one that was just done and asked for its number.
  private mutating func leaveWriting(_ step: PlanStep) {
    if case .reference = prompt, step.step.log != nil, entry(step).mark == .done {
      move(to: nextPrompt(after: step.id))
    } else {
      prompt = present(step)
    }
  }

  /// The word that saves a text that looks personal.
  package static let keepWord = "SAVE"

  /// Gives what is to be written down; a text that looks personal only after the word was typed.
  private mutating func written(_ input: WalkInput, _ response: inout WalkResponse) -> String? {
    guard case .text(let text) = input else {
      response.notices.append(.notUnderstood)
      return nil
    }
    if let pending = prompt.pending, Session.matches(text, Session.keepWord) { return pending }
    guard let kind = PersonalData.find(in: text) else { return text }
    response.notices.append(.looksPersonal(kind))
    prompt = prompt.holding(text)
    return nil
  }

  /// Asks whom the person spoke to, the reference number and what was promised; Enter leaves a field empty.
  ///
  /// The entry bears the time at which the talk began.
  mutating func contact(_ input: WalkInput, _ response: inout WalkResponse) {
    let typed: String
    if input == .next {
      typed = ""
    } else {
      guard let text = written(input, &response) else { return }
      typed = text
    }
    switch prompt {
    case .contactWho(let id, _): prompt = .contactReference(id, who: typed, pending: nil)
    case .contactReference(let id, let who, _):
      prompt = .contactPromised(id, who: who, reference: typed, pending: nil)
    case .contactPromised(let id, let who, let reference, _):
      if !(who + reference + typed).isEmpty, let step = plan.step(id) {
        let entry = WalkEvent.Contact(who: who, reference: reference, promised: typed)
        record(.contact(entry), step: step, at: contactSince)
        response.notices.append(.noted)
      }
      afterContact(id)
    default: break
    }
  }

  private mutating func afterContact(_ id: String) {
    guard let step = plan.step(id) else {
      prompt = nextPrompt(after: nil)
      return
    }
    move(to: entry(step).mark == .todo ? present(step) : nextPrompt(after: id))
  }

  mutating func chooseAnswer(_ input: WalkInput, _ response: inout WalkResponse) {
    guard case .choose(let numbers) = input, numbers.count == 1,
      guide.questions.indices.contains(numbers[0])
    else {
      if input == .next {
        goBack(&response)
      } else {
        response.notices.append(.chooseNumber(guide.questions.count))
      }
      return
    }
    resumeAfterChange = history.last
    prompt = .question(guide.questions[numbers[0]].question)
  }

  mutating func chooseStep(_ input: WalkInput, _ response: inout WalkResponse) {
    let steps = plan.steps
    guard case .choose(let numbers) = input, numbers.count == 1 else {
      if input == .next {
        goBack(&response)
      } else {
        response.notices.append(.chooseNumber(steps.count))
      }
      return
    }
    guard steps.indices.contains(numbers[0]) else {
      response.notices.append(.noSuchStep(min(numbers[0], Int.max - 1) + 1))
      return
    }
    let target = steps[numbers[0]]
    let dangers = steps[..<numbers[0]].filter {
      $0.step.danger != nil && entry($0).mark == .todo
    }
    if !dangers.isEmpty {
      response.notices.append(.earlierOpen(dangers.map { $0.step.title }))
    }
    move(to: present(target))
  }
}

extension Prompt {
  var pending: String? {
    switch self {
    case .note(_, let pending), .reference(_, let pending), .waiting(_, let pending),
      .contactWho(_, let pending), .contactReference(_, _, let pending),
      .contactPromised(_, _, _, let pending):
      pending
    default: nil
    }
  }

  func holding(_ text: String) -> Prompt {
    switch self {
    case .note(let id, _): .note(id, pending: text)
    case .reference(let id, _): .reference(id, pending: text)
    case .waiting(let id, _): .waiting(id, pending: text)
    case .contactWho(let id, _): .contactWho(id, pending: text)
    case .contactReference(let id, let who, _): .contactReference(id, who: who, pending: text)
    case .contactPromised(let id, let who, let reference, _):
      .contactPromised(id, who: who, reference: reference, pending: text)
    default: self
    }
  }
}

extension PlanStep {
  /// There is more to show than fits the first look.
  package var hasMore: Bool {
    ways.count > 1 || !step.sources.isEmpty
      || (facts + ways.flatMap { $0.facts }).contains { !($0.variant?.sources.isEmpty ?? true) }
  }

  /// Phrases of the step and of its ways, each once.
  package var allPhrases: [Phrase] {
    var seen: [Phrase] = []
    for phrase in phrases + ways.flatMap({ $0.phrases }) where !seen.contains(phrase) {
      seen.append(phrase)
    }
    return seen
  }

  /// The first address by the official party over https; nothing else is ever opened.
  package var officialAddress: String? {
    for fact in facts + ways.flatMap({ $0.facts }) {
      if let address = fact.officialAddress { return address }
    }
    return nil
  }
}

extension PlanFact {
  /// The address if it is the official party's own and begins with https.
  package var officialAddress: String? {
    guard variant?.by == .official, case .address(let address)? = variant?.value,
      address.hasPrefix("https://")
    else { return nil }
    return address
  }
}
