extension Session {
  /// Takes one input and says what came of it; the state changes here and nowhere else.
  package mutating func accept(_ input: WalkInput) -> WalkResponse {
    var response = WalkResponse()
    let before = walk.events.count
    if !acceptAnywhere(input, &response) {
      switch prompt {
      case .question(let place): answer(place, input, &response)
      case .step(let id, let full): atStep(id, full: full, input, &response)
      case .door(let id): atDoor(id, input, &response)
      case .skipReason(let id): skip(id, input, &response)
      case .note, .reference, .waiting: write(input, &response)
      case .contactWho, .contactReference, .contactPromised: contact(input, &response)
      case .chooseAnswer: chooseAnswer(input, &response)
      case .chooseStep: chooseStep(input, &response)
      case .finished: atEnd(input, &response)
      }
    }
    response.changed = walk.events.count != before
    return response
  }

  /// Handles what works at every prompt.
  private mutating func acceptAnywhere(_ input: WalkInput, _ response: inout WalkResponse)
    -> Bool
  {
    switch input {
    case .back:
      goBack(&response)
    case .help: response.effect = .showHelp
    case .quit: response.effect = .quit
    case .list: response.effect = .showList
    case .notes: response.effect = .showNotes
    case .language:
      let all = Language.allCases
      let place = all.firstIndex(of: language) ?? 0
      let next = all[(place + 1) % all.count]
      // Of two languages beside each other the second one gives way to the one left.
      let others = state.languages.dropFirst().map { $0 == next ? language : $0 }
      record(.language([next] + others))
    case .answers: move(to: .chooseAnswer)
    case .goTo: move(to: .chooseStep)
    case .why: response.effect = .showWhy(prompt.step)
    default: return false
    }
    return true
  }

  /// Goes to what was left last; a step is met at its door again if it has one.
  mutating func goBack(_ response: inout WalkResponse) {
    switch prompt {
    case .step(let id, full: true):
      prompt = .step(id, full: false)
      return
    case .skipReason, .note, .reference, .waiting, .contactWho, .contactReference,
      .contactPromised:
      if let step = currentStep { prompt = present(step) }
      return
    default: break
    }
    while let last = history.popLast() {
      if let id = last.step {
        guard let step = plan.step(id) else { continue }
        prompt = present(step)
        resumeAfterChange = nil
      } else {
        prompt = last
      }
      return
    }
    switch prompt {
    case .chooseAnswer, .chooseStep: prompt = nextPrompt(after: nil)
    default: response.notices.append(.nothingEarlier)
    }
  }

  private mutating func answer(
    _ place: Int, _ input: WalkInput, _ response: inout WalkResponse
  ) {
    let question = catalog.questions[place]
    let offered = options(of: place)
    let chosen: [String]?
    switch input {
    case .unknown: chosen = nil
    case .choose(let numbers):
      guard !numbers.isEmpty, numbers.allSatisfy({ offered.indices.contains($0) }),
        question.many || numbers.count == 1
      else {
        response.notices.append(.chooseNumber(offered.count))
        return
      }
      chosen = QuestionOption.telling(numbers.map { offered[$0].id })
    case .text:
      response.notices.append(.noSuchName(offered.count))
      return
    default:
      response.notices.append(.chooseNumber(offered.count))
      return
    }
    let labels = offered.filter { chosen?.contains($0.id) ?? false }.map { $0.label }
    response.notices.append(.answered(LocalText.list(labels) ?? Interface.dontKnow))
    let old = plan
    let changing = plan.situation.answers[place] != .unset
    record(.answer(question: question.id, options: chosen))
    if changing { response.notices.append(difference(from: old)) }
    guard plan.liveQuestions.isEmpty, let back = resumeAfterChange else {
      move(to: nextPrompt(after: nil))
      return
    }
    resumeAfterChange = nil
    move(to: back.step.flatMap { plan.step($0) }.map { present($0) } ?? nextPrompt(after: nil))
  }

  /// Says what a changed answer did to the plan; every tick that still applies is kept.
  private func difference(from old: Plan) -> WalkResponse.Notice {
    let before = Set(old.steps.map { $0.id })
    let now = Set(plan.steps.map { $0.id })
    let added = plan.steps.filter { !before.contains($0.id) }.map { $0.step.title }
    let removed = old.steps.filter { !now.contains($0.id) }.map { $0.step.title }
    let kept = plan.steps.filter { before.contains($0.id) && entry($0).mark != .todo }.count
    guard added.isEmpty, removed.isEmpty else {
      return .changed(added: added, removed: removed, kept: kept)
    }
    let revisions = Set(old.steps.map { $0.revision })
    return plan.steps.allSatisfy { revisions.contains($0.revision) } ? .unchanged : .revised
  }

  private mutating func atStep(
    _ id: String, full: Bool, _ input: WalkInput, _ response: inout WalkResponse
  ) {
    guard let step = plan.step(id) else {
      prompt = nextPrompt(after: nil)
      return
    }
    switch input {
    case .next:
      if !full, step.hasMore {
        prompt = .step(id, full: true)
      } else {
        move(to: nextPrompt(after: id))
      }
    case .done:
      record(.done, step: step)
      response.notices.append(.marked(step.step.title, .done))
      if step.talk != nil {
        contactSince = moment
        move(to: .contactWho(id, pending: nil))
      } else if step.step.log != nil {
        // Nobody was talked to, but a form or a page gives a number too.
        move(to: .reference(id, pending: nil))
      } else {
        move(to: nextPrompt(after: id))
      }
    default: common(step, input, &response)
    }
  }

  /// Handles what a step and the red stop before it have in common.
  private mutating func common(
    _ step: PlanStep, _ input: WalkInput, _ response: inout WalkResponse
  ) {
    let id = step.id
    switch input {
    case .skip: prompt = .skipReason(id)
    case .note: prompt = .note(id, pending: nil)
    case .reference: prompt = .reference(id, pending: nil)
    case .waiting: prompt = .waiting(id, pending: nil)
    case .contact:
      contactSince = moment
      prompt = .contactWho(id, pending: nil)
    case .reopen:
      record(.reopen, step: step)
      response.notices.append(.marked(step.step.title, .todo))
    case .phrases:
      if step.allPhrases.isEmpty {
        response.notices.append(.noPhrases)
      } else {
        response.effect = .showPhrases(id)
      }
    case .open:
      if let address = step.officialAddress {
        response.effect = .open(address)
      } else {
        response.notices.append(.nothingToOpen)
      }
    case .handOver:
      if let guide = step.step.guide {
        response.effect = .handOver(guide)
      } else {
        response.notices.append(.noOtherGuide)
      }
    case .choose: chooseStep(input, &response)
    default: response.notices.append(.notUnderstood)
    }
  }

  private mutating func atDoor(
    _ id: String, _ input: WalkInput, _ response: inout WalkResponse
  ) {
    guard let step = plan.step(id), let danger = step.step.danger else {
      prompt = nextPrompt(after: nil)
      return
    }
    switch input {
    case .next: move(to: nextPrompt(after: id))
    case .text, .done, .phrases, .open:
      // A danger that may not apply has no word yet: the next question comes first.
      if step.isWithheld {
        if plan.liveQuestions.isEmpty { response.notices.append(.notUnderstood) }
        if let asked = plan.liveQuestions.first { move(to: .question(asked.question)) }
        return
      }
      guard case .text(let text) = input else {
        response.notices.append(.wordFirst(danger.word))
        return
      }
      guard Session.matches(text, danger.word) else {
        response.notices.append(.wrongWord(danger.word))
        return
      }
      record(.unlock, step: step)
      prompt = .step(id, full: false)
    default: common(step, input, &response)
    }
  }

  /// Compares a typed word without regard to case or full-width letters of an input method.
  static func matches(_ text: String, _ word: String) -> Bool {
    var plain = ""
    for scalar in text.unicodeScalars {
      let value = (0xff01...0xff5e).contains(scalar.value) ? scalar.value - 0xfee0 : scalar.value
      if let ascii = Unicode.Scalar(value) { plain.unicodeScalars.append(ascii) }
    }
    return plain.split { $0.isWhitespace }.joined().uppercased() == word.uppercased()
  }

  private mutating func atEnd(_ input: WalkInput, _ response: inout WalkResponse) {
    switch input {
    case .next:
      if let first = openSteps.first {
        move(to: present(first))
      } else {
        response.effect = .finish
      }
    default: response.notices.append(.notUnderstood)
    }
  }
}
