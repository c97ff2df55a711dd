internal import GuideCore
internal import GuideExport
internal import TextLayout

extension WalkScreen {
  /// The prompt without its line of keys, right below another one: of a step, what that one did not show.
  func head(after before: Prompt) -> [StyledText] {
    if case .question = before, session.currentStep != nil {
      // The last answer has told which special cases there are.
      return specialNotes + head
    }
    guard case .step(let id, let full) = session.prompt, let step = session.plan.step(id) else {
      return head
    }
    var entry = session.entry(step)
    let all = passages(of: step, entry, full: full)
    switch before {
    case .door(id): entry.unlocked = nil
    case .step(id, full: false) where full: break
    default: return head
    }
    let rest = all.beyond(passages(of: step, entry, full: false))
    guard rest.contains(where: { !$0.isStepTitle }) else { return head }
    return [""] + practice + count(of: step)
      + PassageLayout(width: width, isPlain: isPlain).lines(rest)
  }

  /// The prompt with what can be typed, right below another one.
  func prompt(after before: Prompt) -> [StyledText] {
    if case .question = session.prompt { return prompt }
    return head(after: before) + hint
  }

  private func passages(of step: PlanStep, _ entry: WalkState.Entry, full: Bool) -> [Passage] {
    StepPassages.make(
      step, plan: session.plan, entry: entry, state: session.state,
      options: StepOptions(
        languages: [language], detail: full ? .full : .brief, listsSources: full))
  }
}
