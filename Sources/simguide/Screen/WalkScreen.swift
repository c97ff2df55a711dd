internal import GuideCore
internal import GuideExport
internal import TextLayout

/// What the walk shows: a function of the session and the width, drawn line after line.
struct WalkScreen {
  var session: Session
  var width: Int
  var isPlain: Bool
  var isPractice: Bool

  var language: Language { session.language }
  var words: Wording { Wording(language) }

  /// Draws the prompt that is due now.
  var prompt: [StyledText] {
    let body: [StyledText] =
      switch session.prompt {
      case .question(let place): question(place)
      case .step(let id, let full): step(id, full: full)
      case .door(let id): door(id)
      case .skipReason: skipReasons
      case .note: asked(Interface.promptNote, Interface.promptText)
      case .reference: asked(Interface.promptReference, Interface.promptText)
      case .waiting: asked(Interface.promptWaiting, Interface.promptText)
      case .contactWho: asked(Interface.promptWho, Interface.promptText)
      case .contactReference: asked(Interface.promptContactReference, Interface.promptText)
      case .contactPromised: asked(Interface.promptPromised, Interface.promptText)
      case .chooseAnswer: answers + line(Interface.promptChooseAnswer, .label)
      case .chooseStep: list + line(Interface.promptChooseStep, .label)
      case .finished: finished
      }
    return [""] + practice + body
  }

  private var practice: [StyledText] {
    isPractice ? [StyledText(words.text(Interface.walkPractice), .warning)] : []
  }

  func line(_ text: LocalText, _ style: TextStyle = .plain) -> [StyledText] {
    wrapped(words.text(text), style)
  }

  func wrapped(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) -> [StyledText] {
    StyledText(text, style).wrapped(to: width, firstIndent: indent, indent: indent)
  }

  private func asked(_ question: LocalText, _ hint: LocalText) -> [StyledText] {
    line(question, .label) + line(hint, .hint)
  }

  /// Draws a numbered list; the number stands before a bracket so that it is read aloud first.
  func numbered(_ items: [String], from first: Int = 1, column: Int? = nil) -> [StyledText] {
    let column = column ?? String(items.count + first).count + 3
    return items.enumerated().flatMap { place, item in
      StyledText(item).wrapped(
        to: width,
        hanging: StyledText("\(place + first))", .label).padded(to: column))
    }
  }

  private func question(_ place: Int) -> [StyledText] {
    let options = session.options(of: place)
    var lines = questionBody(place)
    let column = String(options.count).count + 3
    lines += numbered(options.map { $0.label[language] }, column: column)
    lines += numbered([words.text(Interface.dontKnow)], from: 0, column: column)
    let question = session.catalog.questions[place]
    let hint =
      question.source == .carriers
      ? Interface.chooseCarrier : question.many ? Interface.chooseMany : Interface.chooseOne
    return lines + line(hint, .hint) + line(Interface.promptQuestion, .hint)
  }

  /// The question without its options, for the face that draws these itself.
  var questionHead: [StyledText] {
    guard case .question(let place) = session.prompt else { return prompt }
    return [""] + practice + questionBody(place)
  }

  /// The keys that choose among options.
  func questionHint(filters: Bool, isMany: Bool) -> [StyledText] {
    let hint =
      filters ? Interface.keysFilter : isMany ? Interface.keysMany : Interface.keysOne
    return line(hint, .hint)
  }

  private func questionBody(_ place: Int) -> [StyledText] {
    let question = session.catalog.questions[place]
    let (asked, left) = session.questionCount
    var head = words.text(Interface.questionNumber, ("n", String(asked + 1)))
    if left > 1 {
      head += words.text(
        Interface.inBrackets,
        ("text", words.text(Interface.questionsLeft, ("n", String(left - 1)))))
    }
    return wrapped(head, .hint) + wrapped(question.text[language], .title)
      + wrapped(words.text(Interface.howToFind, ("how", question.how[language])), .hint)
  }

  private func step(_ id: String, full: Bool) -> [StyledText] {
    guard let step = session.plan.step(id) else { return [] }
    var lines = place(of: step)
    lines += StepText.lines(
      step, plan: session.plan, entry: session.entry(step), state: session.state,
      detail: full ? .full : .brief, width: width, language: language, isPlain: isPlain)
    return lines + [""] + line(Interface.promptStep, .hint)
  }

  /// The red stop: what is lost, what to do instead, what is still open, and the word; no instructions.
  private func door(_ id: String) -> [StyledText] {
    guard let step = session.plan.step(id) else { return [] }
    var lines = place(of: step)
    lines += StepText.lines(
      step, plan: session.plan, entry: session.entry(step), state: session.state,
      detail: .brief, width: width, language: language, isPlain: isPlain)
    return lines + line(Interface.promptDoor, .hint)
  }

  /// Says which step this is, in words, and how the whole stands.
  private func place(of step: PlanStep) -> [StyledText] {
    let steps = session.plan.steps
    let count = words.text(
      Interface.stepOf, ("n", String(step.number)), ("m", String(steps.count)))
    let section = session.plan.sections.first { $0.steps.contains { $0.id == step.id } }
    let name = section.map { $0.title[language] } ?? ""
    let bar = isPlain ? "" : progressBar
    let text = [count, bar, name].filter { !$0.isEmpty }.joined(separator: "  ")
    return wrapped(text, .hint)
  }

  /// Draws done steps as `#`, the others as `.`, at most twenty columns.
  private var progressBar: String {
    let steps = session.plan.steps
    guard !steps.isEmpty else { return "" }
    let columns = min(20, steps.count)
    let done = steps.filter { session.entry($0).mark == .done }.count
    let filled = done * columns / steps.count
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: columns - filled) + "]"
  }

  private var skipReasons: [StyledText] {
    line(Interface.promptSkip, .label)
      + numbered(WalkEvent.SkipReason.allCases.map { words.reason($0) })
      + line(Interface.chooseReason, .hint)
  }

  private var finished: [StyledText] {
    let open = session.openSteps
    var lines = line(Interface.finishedAll, .title) + counts
    if open.isEmpty {
      lines += wrapped(session.guide.outro[language])
      return lines + [""] + line(Interface.promptFinished, .hint)
    }
    lines += wrapped(words.text(Interface.finishedOpen, ("n", String(open.count))))
    lines += open.flatMap { wrapped("\($0.number). \($0.step.title[language])", indent: 2) }
    return lines + [""] + line(Interface.promptFinishedOpen, .hint)
  }

  var counts: [StyledText] {
    wrapped(words.counts(session.plan, session.state))
  }
}
