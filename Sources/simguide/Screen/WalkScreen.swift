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

  /// Draws the prompt that is due now, with what can be typed.
  var prompt: [StyledText] {
    guard case .question(let place) = session.prompt else { return head + hint }
    return [""] + practice + question(place)
  }

  /// The prompt without its line of keys and, at a question, without the options.
  var head: [StyledText] {
    let body: [StyledText] =
      switch session.prompt {
      case .question(let place): questionBody(place)
      case .step(let id, let full): step(id, full: full)
      case .door(let id): step(id, full: false)
      case .skipReason:
        line(Interface.promptSkip, .label)
          + numbered(WalkEvent.SkipReason.allCases.map { words.reason($0) })
      case .note: line(Interface.promptNote, .label)
      case .reference: line(Interface.promptReference, .label)
      case .waiting: line(Interface.promptWaiting, .label)
      case .contactWho: line(Interface.promptWho, .label)
      case .contactReference: line(Interface.promptContactReference, .label)
      case .contactPromised: line(Interface.promptPromised, .label)
      case .chooseAnswer: answers + line(Interface.promptChooseAnswer, .label)
      case .chooseStep: list + line(Interface.promptChooseStep, .label)
      case .finished: finished
      }
    return [""] + practice + body
  }

  /// The prompt said again in few lines, after a list or a message.
  var brief: [StyledText] {
    switch session.prompt {
    case .step(let id, _), .door(let id):
      [""] + practice + (session.plan.step(id).map { place(of: $0, withTitle: true) } ?? [])
    case .chooseStep: practice + line(Interface.promptChooseStep, .label)
    case .finished: [""] + practice
    default: head
    }
  }

  /// The keys that work at this prompt; at a question they stand below the options.
  var hint: [StyledText] {
    switch session.prompt {
    case .question, .chooseAnswer, .chooseStep: []
    case .step: [""] + wrapped(KeyMap.line(language), .hint)
    case .door: line(Interface.promptDoor, .hint)
    case .skipReason: line(Interface.chooseReason, .hint)
    case .note, .reference, .waiting, .contactWho, .contactReference, .contactPromised:
      line(Interface.promptText, .hint)
    case .finished:
      line(
        session.openSteps.isEmpty ? Interface.promptFinished : Interface.promptFinishedOpen, .hint)
    }
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

  /// The keys that choose among options, for the face that draws these itself.
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

  /// Draws a step; behind the red stop only what is lost, what to do instead, what is still open
  /// and the word.
  private func step(_ id: String, full: Bool) -> [StyledText] {
    guard let step = session.plan.step(id) else { return [] }
    return place(of: step)
      + StepText.lines(
        step, plan: session.plan, entry: session.entry(step), state: session.state,
        detail: full ? .full : .brief, width: width, language: language, isPlain: isPlain)
  }

  /// Says which step this is, in words, and how the whole stands.
  private func place(of step: PlanStep, withTitle: Bool = false) -> [StyledText] {
    let steps = session.plan.steps
    let count = words.text(
      Interface.stepOf, ("n", String(step.number)), ("m", String(steps.count)))
    let name = withTitle ? step.step.title[language] : sectionName(of: step)
    let text = [count, isPlain ? "" : progressBar, name].filter { !$0.isEmpty }
      .joined(separator: "  ")
    guard !isPlain, !withTitle else { return wrapped(text, .hint) }
    return wrapped(text, .hint) + sections(around: step)
  }

  private func sectionName(of step: PlanStep) -> String {
    let section = session.plan.sections.first { $0.steps.contains { $0.id == step.id } }
    return section.map { $0.title[language] } ?? ""
  }

  /// Folds the list of sections to one line: how many steps of each are dealt with.
  private func sections(around step: PlanStep) -> [StyledText] {
    let sections = session.plan.sections
    guard sections.count > 1 else { return [] }
    func parts(named: Bool) -> [String] {
      sections.map { section in
        let dealt = section.steps.filter { session.entry($0).mark != .todo }.count
        let isHere = section.steps.contains { $0.id == step.id }
        let name = named ? section.title[language] + " " : ""
        let part = "\(name)\(dealt)/\(section.steps.count)"
        return isHere ? "[\(part)]" : part
      }
    }
    let long = parts(named: true).joined(separator: " > ")
    let text = long.columns <= width ? long : parts(named: false).joined(separator: " > ")
    return [StyledText(text, .hint).truncated(to: width)]
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

  private var finished: [StyledText] {
    let open = session.openSteps
    var lines = line(Interface.finishedAll, .title) + counts
    if open.isEmpty {
      lines += wrapped(session.guide.outro[language])
      return lines + [""]
    }
    lines += wrapped(words.text(Interface.finishedOpen, ("n", String(open.count))))
    lines += open.flatMap { wrapped("\($0.number). \($0.step.title[language])", indent: 2) }
    return lines + [""]
  }

  var counts: [StyledText] {
    wrapped(words.counts(session.plan, session.state))
  }
}
