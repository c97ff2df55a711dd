internal import GuideCore
internal import GuideStore
internal import Platform
internal import TextLayout

/// Walks a guide with single keys on a terminal.
///
/// It alone owns the terminal and always gives it back.
struct KeyDriver: ~Copyable {
  var run: WalkRun
  var area = DrawnArea()
  var pager = Pager()
  /// How many lines at the end of what is shown belong to the prompt, not to help put above it.
  var promptLines = 0
  var picker: QuestionPicker?
  var field: TextField?
  /// What is said below a list without drawing it anew.
  var message: [StyledText] = []
  /// What waits until the person has said whether to go on without saving.
  private var delayed: WalkResponse.Effect?

  init(run: consuming WalkRun) {
    self.run = run
  }

  /// Asks until the walk is left; the terminal is as it was, whatever happened.
  mutating func drive() throws -> WalkRun.Outcome {
    var terminal = try KeyTerminal(run.console)
    defer { terminal.giveBack() }
    updateWidth()
    var opening = run.openingLines
    if !run.session.walk.events.isEmpty { opening += run.saving() }
    if !askUnsaved(opening, then: nil) { show(opening + run.screen.head) }
    while true {
      // What kept it from being written decides on the exit status.
      if run.console.isBroken { return .left }
      switch try terminal.next(takesText: field != nil) {
      case .keys(let keys):
        for key in keys {
          if key == .control("z") {
            try suspend(&terminal)
          } else if let outcome = take(key) {
            return outcome
          }
        }
      case .resized: redraw()
      case .suspend: try suspend(&terminal)
      case .resumed: comeBack()
      case .signal(let signal): return leave(.signal(signal))
      }
    }
  }

  private mutating func leave(_ outcome: WalkRun.Outcome) -> WalkRun.Outcome {
    closeArea()
    if outcome != .signal(.hangUp) { run.goodbye() }
    return outcome
  }

  private mutating func suspend(_ terminal: inout KeyTerminal) throws {
    closeArea()
    try terminal.stop()
    comeBack()
  }

  /// Draws below whatever a shell wrote meanwhile.
  private mutating func comeBack() {
    area = DrawnArea()
    refresh()
  }

  private mutating func take(_ key: Key) -> WalkRun.Outcome? {
    switch key {
    case .control("c"): return leave(.signal(.interrupt))
    case .control("d"): return leave(run.unsaved.map { .unsaved($0) } ?? .left)
    case .control("l"):
      redraw()
      return nil
    default:
      if let failure = run.unsaved { return take(key, failure) }
      return takeAtPrompt(key)
    }
  }

  private mutating func takeAtPrompt(_ key: Key) -> WalkRun.Outcome? {
    if !pager.isAtEnd, !endsPaging(key) { return takeWhilePaging(key) }
    if var list = picker {
      let result = list.accept(key)
      picker = list
      switch result {
      case .redraw:
        message = []
        redrawActive()
        return nil
      case .input(let input): return act(input)
      case .passed: break
      }
    } else if let line = field, line.text.isEmpty, let input = input(forEmptyField: key) {
      return act(input)
    } else if var line = field {
      let result = line.accept(key)
      field = line
      switch result {
      case .edited:
        redrawActive()
        return nil
      case .entered(let text): return act(LineParser.input(text, at: run.session))
      case .ignored:
        if key == .escape { return act(.back) }
        return nil
      }
    }
    return input(for: key).flatMap { act($0) }
  }

  /// Finds what a single key means where no text is typed; what means nothing is left alone.
  func input(for key: Key) -> WalkInput? {
    switch key {
    case .enter, .right: return .next
    case .escape, .left, .backspace: return .back
    case .character(" "), .character("\u{3000}"): return .done
    case .character(let character):
      if run.session.prompt.isNumbered, let digit = character.wholeNumberValue, digit > 0 {
        return .choose([digit - 1])
      }
      return KeyMap.input(forKey: character) ?? .text(String(character))
    default: return nil
    }
  }

  /// `?` asks for the keys at once; where a number is to be typed, letters are commands at once too.
  private func input(forEmptyField key: Key) -> WalkInput? {
    guard case .character(let character) = key, !character.isWholeNumber,
      let input = KeyMap.input(forKey: character)
    else { return nil }
    return input == .help || run.screen.keyPlace == .number ? input : nil
  }

  mutating func act(_ input: WalkInput) -> WalkRun.Outcome? {
    let before = run.session.prompt
    let (response, notices) = run.take(input)
    let isSame = before == run.session.prompt && !response.changed
    if isSame, response.effect == nil {
      if notices.isEmpty, field == nil { return nil }
      // A remark does not divide what is being read, nor does it turn the page.
      if picker != nil || !pager.isAtEnd {
        message = notices
        redrawActive()
        return nil
      }
    }
    // What was not read yet comes after help and the like; it may be the number to call.
    let below = isSame && !pager.isAtEnd ? unfinishedPrompt : run.screen.brief
    closeArea()
    if askUnsaved(notices, then: response.effect) { return nil }
    return follow(
      response.effect, notices, prompt: isSame ? below : run.screen.head(after: before),
      below: below)
  }

  /// Does what an input asks for, and shows the prompt that is due then; `below` stands under texts.
  private mutating func follow(
    _ effect: WalkResponse.Effect?, _ notices: [StyledText], prompt: [StyledText],
    below: [StyledText]
  ) -> WalkRun.Outcome? {
    guard let effect else {
      show(notices + prompt)
      return nil
    }
    if case .showPhrases(let id) = effect {
      show(notices, below, after: phrasePages(id))
      return nil
    }
    if let text = run.text(of: effect) {
      show(notices + text, below)
      return nil
    }
    run.console.show(notices)
    if let outcome = run.perform(effect) { return outcome }
    show(below)
    return nil
  }

  // MARK: - When saving has failed

  /// Asks whether to go on without saving, if it has failed; the effect waits for the answer.
  private mutating func askUnsaved(
    _ notices: [StyledText], then effect: WalkResponse.Effect?
  ) -> Bool {
    guard let failure = run.unsaved else { return false }
    delayed = effect
    let question = run.unsavedQuestion(failure)
    show(notices + question)
    return true
  }

  private mutating func take(_ key: Key, _ failure: WalkFolder.Failure) -> WalkRun.Outcome? {
    if !pager.isAtEnd {
      area.remove(run.console)
      showPage()
      return nil
    }
    guard case .character(let character) = key, let answer = UnsavedAnswer(String(character))
    else { return nil }
    closeArea()
    if let outcome = run.accept(answer, failure) { return outcome }
    if answer == .language {
      refresh()
      return nil
    }
    let effect = delayed
    delayed = nil
    return follow(effect, [], prompt: run.screen.head, below: run.screen.brief)
  }

  // MARK: - Drawing

  private var height: Int { TerminalSize.of(.output)?.rows ?? 24 }

  /// Shows lines and the prompt that is due below everything that was drawn before.
  mutating func show(
    _ above: [StyledText], _ prompt: [StyledText] = [], after pieces: [[StyledText]] = []
  ) {
    let lines = above + prompt
    promptLines = prompt.isEmpty ? lines.count : prompt.count
    updateWidth()
    prepare()
    message = []
    let height = height
    let reserve = reserved(height)
    pager = Pager(
      pieces: pieces,
      then: Pager(
        lines, width: TerminalSize.of(.output)?.columns ?? run.width, room: height - 2,
        last: height - 1 - reserve, whole: picker == nil ? 0 : run.screen.head.count))
    showPage()
  }

  mutating func showPage() { show(page: pager.next()) }

  mutating func show(page: [StyledText]) {
    message = []
    run.console.show(page)
    area = DrawnArea(head: page)
    redrawActive()
  }

  /// Lines that what changes needs below the text.
  private func reserved(_ height: Int) -> Int {
    guard picker == nil else { return run.screen.rowsOfOptions(height) }
    return run.screen.hint.count + (field == nil ? 0 : 1)
  }

  /// Each sentence alone on the screen, to hold up to a clerk.
  private func phrasePages(_ id: String) -> [[StyledText]] {
    let height = height
    return run.screen.phrases(id).map { lines in
      let free = max(0, height - 1 - lines.count)
      return Array(repeating: "", count: (free + 1) / 2) + lines
        + Array(repeating: "", count: free / 2)
    }
  }

  /// Takes lists and hints off the screen; what was typed stays.
  mutating func closeArea() {
    if field == nil || !pager.isAtEnd {
      area.remove(run.console)
    } else {
      area.close(run.console)
    }
  }

  /// Draws the same prompt anew after the window has changed.
  private mutating func redraw() {
    let width = TerminalSize.of(.output)?.columns ?? run.width
    area.erase(width: width, height: height, run.console)
    refresh()
  }

  private mutating func refresh() {
    let (list, line) = (picker, field)
    // Minute zero has not been read yet.
    let isOpening = run.isAtOpening && !pager.isAtEnd
    updateWidth()
    guard run.unsaved == nil else { return show(run.screen.line(Interface.walkUnsaved, .warning)) }
    show((isOpening ? run.openingLines : []) + run.screen.head)
    guard list != nil || line != nil else { return }
    (picker, field) = (list, line)
    redrawActive()
  }

  mutating func redrawActive() {
    let isField = field != nil && pager.isAtEnd
    area.draw(
      active, cursor: isField ? field.map { $0.line(width: run.width).column } : nil, run.console)
  }

  private mutating func prepare() {
    picker = nil
    field = nil
    if run.unsaved != nil { return }
    let session = run.session
    switch session.prompt {
    case .question:
      picker = run.screen.picker
    case .step, .finished, .skipReason: break
    default: field = TextField()
    }
  }

  private var active: [StyledText] {
    let most = max(3, height - 1)
    guard pager.isAtEnd else {
      let parts = KeyLine.page(
        linesLeft: pager.linesLeft, turnsBack: pager.turnsBack, isAside: isAside,
        run.session.language)
      return Array((message + KeyLine.lines(parts, width: run.width)).suffix(most))
    }
    if run.unsaved != nil { return KeyLine.unsaved(run.session.language, width: run.width) }
    let hint = run.screen.hint
    guard let picker else {
      return (hint + (field.map { [$0.line(width: run.width).line] } ?? [])).suffix(most)
    }
    // A list needs some rows of its own; on a very low screen the line of keys gives way.
    let below = (message + hint).prefix(max(0, most - 4))
    let room = most - min(area.headCount, most / 2) - below.count
    let rows = picker.lines(
      width: run.width, height: max(min(5, most - below.count), room))
    return Array((rows + below).prefix(most))
  }

  private mutating func updateWidth() {
    guard let size = TerminalSize.of(.output) else { return }
    run.width = min(max(size.columns, Settings.narrowest), Settings.widest)
    run.height = size.rows
  }
}

extension Prompt {
  /// A digit alone is an answer here.
  fileprivate var isNumbered: Bool {
    if case .skipReason = self { true } else { false }
  }
}
