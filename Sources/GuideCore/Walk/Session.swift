/// A walk in progress: takes one input at a time and says what is asked next.
///
/// It knows no terminal and no clock.
package struct Session: Sendable {
  package let guide: Guide
  package let catalog: Catalog
  package let contentDate: Day
  package internal(set) var walk: Walk
  package internal(set) var state: WalkState
  package internal(set) var plan: Plan
  package private(set) var tally: Tally
  package internal(set) var prompt: Prompt
  /// Set by the driver before each input.
  package var moment: Moment
  var history: [Prompt] = []
  /// The prompt to go back to after an answer was changed.
  var resumeAfterChange: Prompt?
  /// When the talk began that is being written down.
  package internal(set) var contactSince: Moment?
  /// Questions that were answered when the walk was left, none of a walk that has just begun.
  private let earlierAnswers: Int
  private let carrier: @Sendable (String) -> Carrier?

  package init(
    guide: Guide, catalog: Catalog, contentDate: Day, walk: Walk, moment: Moment,
    carrier: @escaping @Sendable (String) -> Carrier?
  ) {
    self.guide = guide
    self.catalog = catalog
    self.contentDate = contentDate
    self.walk = walk
    self.moment = moment
    self.carrier = carrier
    state = WalkState(walk)
    earlierAnswers = walk.plan.isEmpty ? 0 : state.answers.count
    plan = Plan(
      guide: guide,
      situation: Situation(
        catalog: catalog, answers: catalog.answers(state.answers), carrier: nil,
        moment: moment, contentDate: contentDate),
      contentDate: contentDate)
    tally = Tally(plan, state)
    prompt = .finished
    replan()
    prompt = nextPrompt(after: nil)
  }

  package var language: Language { state.languages.first ?? .en }

  package func entry(_ step: PlanStep) -> WalkState.Entry { state.entry(of: step.step) }

  /// Steps of the plan that are still to do.
  package var openSteps: [PlanStep] { plan.steps.filter { entry($0).mark == .todo } }

  package var currentStep: PlanStep? { prompt.step.flatMap { plan.step($0) } }

  /// Lists the options that a question offers in this guide, after the answers given so far.
  package func options(of place: Int) -> [QuestionOption] {
    let asked = guide.questions.first { $0.question == place }
    return catalog.choices(place, in: asked, after: plan.situation.answers)
  }

  /// Gives the place of the question asked now on the way through the questions, counted from 1, and
  /// how many may still come after it; nil where an answer is changed, which is no place on the way.
  package var questionPlace: (number: Int, left: Int)? {
    guard case .question(let place) = prompt else { return nil }
    if resumeAfterChange != nil, plan.situation.answers[place] != .unset { return nil }
    var asked: Set<Int> = []
    for case .question(let earlier) in history where earlier != place { asked.insert(earlier) }
    let left = plan.liveQuestions.filter { $0.question != place }.count
    return (earlierAnswers + asked.count + 1, left)
  }

  mutating func record(
    _ action: WalkEvent.Action, step: PlanStep? = nil, at begin: Moment? = nil
  ) {
    let event = WalkEvent(
      at: begin ?? moment, step: step?.id, revision: step?.revision, action: action)
    walk.events.append(event)
    walk.updated = moment
    let before = step.map { entry($0).mark }
    state.apply(event)
    if let step, let before, let place = plan.place(of: step.id) {
      tally.move(from: before, to: entry(step).mark, section: plan.home(ofStepAt: place).section)
    }
    if case .language(let languages) = action { walk.languages = languages }
    switch action {
    case .answer, .language: replan()
    default: break
    }
  }

  mutating func replan() {
    let answers = catalog.answers(state.answers)
    var chosen: Carrier?
    if let place = catalog.question("carrier"),
      let id = catalog.optionIDs(answers[place], question: place)?.first
    {
      chosen = carrier(id)
    }
    plan = Plan(
      guide: guide,
      situation: Situation(
        catalog: catalog, answers: answers, carrier: chosen, moment: moment,
        contentDate: contentDate, reader: language),
      contentDate: contentDate)
    walk.content = contentDate.iso
    tally = Tally(plan, state)
    walk.plan = plan.steps.map { Walk.Planned(id: $0.id, revision: $0.revision) }
  }

  /// Asks the next question that can still change the plan, or goes to the next open step.
  func nextPrompt(after step: String?) -> Prompt {
    if let asked = plan.liveQuestions.first { return .question(asked.question) }
    let steps = plan.steps
    let place = step.flatMap { plan.place(of: $0) }
    let later = steps[(place.map { $0 + 1 } ?? 0)...].first { entry($0).mark == .todo }
    return later.map { present($0) } ?? .finished
  }

  /// A danger is met at its door until the word was typed.
  func present(_ step: PlanStep) -> Prompt {
    let isShut = step.isWithheld || !entry(step).isUnlocked(step)
    return step.step.danger != nil && isShut ? .door(step.id) : .step(step.id, full: false)
  }

  /// Goes to another prompt and remembers the step, question or end that it leaves.
  mutating func move(to next: Prompt) {
    if next == prompt { return }
    switch prompt {
    case .question, .finished: history.append(prompt)
    case .chooseAnswer, .chooseStep: break
    default:
      if let id = prompt.step, next.step != id { history.append(.step(id, full: false)) }
    }
    prompt = next
  }
}
