internal import GuideCore
internal import GuideExport
internal import TextLayout

/// What the walk shows: a function of the session and the width, drawn line after line.
struct WalkScreen {
  var session: Session
  var width: Int
  var isPlain: Bool
  var isPractice: Bool
  /// The face with single keys, as opposed to the one that reads lines.
  var usesKeys = false
  /// Rows of the window; nil where lines just follow each other.
  var height: Int?

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
      case .contactWho: contactSince + line(Interface.promptWho, .label)
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

  var keyPlace: KeyPlace { KeyPlace(session) }

  /// The keys that work at this prompt.
  var hint: [StyledText] {
    var lines: [StyledText] = []
    switch session.prompt {
    case .step: lines = [""]
    case .skipReason where !usesKeys: lines = line(Interface.chooseReason, .hint)
    default: break
    }
    return lines
      + KeyLine(
        place: keyPlace, usesKeys: usesKeys, language: language,
        log: session.currentStep?.talk, hasMore: hasMore
      ).lines(width: width)
  }

  /// Enter shows more of the step before it moves on.
  private var hasMore: Bool {
    guard case .step(let id, full: false) = session.prompt else { return false }
    return session.plan.step(id)?.hasMore ?? false
  }

  /// The time under which a talk is written down.
  private var contactSince: [StyledText] {
    let moment = words.moment(session.contactSince ?? session.moment)
    return wrapped(words.text(Interface.contactSince, ("moment", moment)), .hint)
  }

  var practice: [StyledText] {
    isPractice ? [StyledText(words.text(Interface.walkPractice), .warning)] : []
  }

  func line(_ text: LocalText, _ style: TextStyle = .plain) -> [StyledText] {
    wrapped(words.text(text), style)
  }

  /// Says something about an address, which no line break divides.
  func line(_ text: LocalText, with address: String) -> [StyledText] {
    let words = text[language]
    let clean = StyledText.unbreakable(address.withoutControls(), .fact)
    guard let start = words.firstIndex(of: "{"), let end = words.firstIndex(of: "}") else {
      return (StyledText(words) + clean).wrapped(to: width)
    }
    let before = StyledText(String(words[..<start]))
    let after = StyledText(String(words[words.index(after: end)...]))
    return (before + clean + after).wrapped(to: width)
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
    return lines + line(hint, .hint) + self.hint
  }

  private func questionBody(_ place: Int) -> [StyledText] {
    questionTop(place) + (foldsHow ? line(Interface.howFolded, .hint) : how(place))
  }

  private func questionTop(_ place: Int) -> [StyledText] {
    questionNumber + wrapped(session.catalog.questions[place].text[language], .title)
  }

  private func how(_ place: Int) -> [StyledText] {
    let how = session.catalog.questions[place].how[language]
    return wrapped(words.text(Interface.howToFind, ("how", how)), .hint)
  }

  /// Rows that a list of options and its keys need in a window.
  func rowsOfOptions(_ height: Int) -> Int {
    let rows = picker.lines(width: width, height: height).count
    return min(height - 2, hint.count + min(rows, max(5, height / 2)))
  }

  /// How to find out stands behind `?` in a window where it would push the options off.
  private var foldsHow: Bool {
    guard let height, case .question(let place) = session.prompt else { return false }
    // A free line and what came of the last answer stand above.
    let rows = 3 + practice.count + questionTop(place).count + how(place).count
    return rows > height - 1 - rowsOfOptions(height)
  }

  /// How to find out, if the question itself does not say it.
  var foldedHow: [StyledText] {
    guard foldsHow, case .question(let place) = session.prompt else { return [] }
    return how(place) + [""]
  }

  private var questionNumber: [StyledText] {
    guard let (number, left) = session.questionPlace else { return [] }
    var head = words.text(Interface.questionNumber, ("n", String(number)))
    if left > 0 {
      head += words.text(
        Interface.inBrackets, ("text", words.text(Interface.questionsLeft, ("n", String(left)))))
    }
    return wrapped(head, .hint)
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

  /// Says which step this is, in words, and how much is done.
  func count(of step: PlanStep, name: String = "") -> [StyledText] {
    let count = words.text(
      Interface.stepOf, ("n", String(step.number)), ("m", String(session.plan.steps.count)))
    let parts = [count, isPlain ? "" : progressBar, name].filter { !$0.isEmpty }
    return KeyLine.lines(parts, width: width)
  }

  /// Says which step this is, and how the whole stands.
  private func place(of step: PlanStep, withTitle: Bool = false) -> [StyledText] {
    let lines = count(of: step, name: withTitle ? step.step.title[language] : sectionName(of: step))
    return isPlain || withTitle ? lines : lines + sections(around: step)
  }

  /// Names the section of a step, and the place of the step in it.
  private func sectionName(of step: PlanStep) -> String {
    guard let place = session.plan.place(of: step.id) else { return "" }
    let home = session.plan.home(ofStepAt: place)
    let section = session.plan.sections[home.section]
    let part = words.text(
      Interface.partOf, ("n", String(home.before + 1)), ("m", String(section.steps.count)))
    return section.title[language] + words.text(Interface.inBrackets, ("text", part))
  }

  /// Folds the list of sections to one line: how many steps of each are done.
  ///
  /// Numbers without names say nothing; where a section stands is said above in any case.
  private func sections(around step: PlanStep) -> [StyledText] {
    let sections = session.plan.sections
    guard sections.count > 1, let place = session.plan.place(of: step.id) else { return [] }
    let here = session.plan.home(ofStepAt: place).section
    let parts = sections.indices.map { number in
      let done = "\(session.tally.sections[number])/\(sections[number].steps.count)"
      let part = "\(sections[number].title[language]) \(done)"
      return number == here ? "[\(part)]" : part
    }
    let line = parts.joined(separator: " > ")
    return line.columns <= width ? [StyledText(line, .hint)] : []
  }

  /// Draws done steps as `#`, the others as `.`, at most twenty columns.
  private var progressBar: String {
    let count = session.plan.steps.count
    guard count > 0 else { return "" }
    let columns = min(20, count)
    let filled = session.tally.done * columns / count
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
