internal import GuideCore
internal import GuideStore
internal import Platform
internal import TextLayout

/// Walks a guide with single keys on a terminal.
///
/// It alone owns the terminal and always gives it back.
struct KeyDriver: ~Copyable {
  /// How long to wait for the rest of a key's bytes, in milliseconds.
  private static let patience = 50

  var run: WalkRun
  private var raw: RawTerminal?
  private var decoder = KeyDecoder()
  private var area = DrawnArea()
  private var pager = Pager()
  private var picker: QuestionPicker?
  private var field: TextField?
  /// What is said below a list without drawing it anew.
  private var message: [StyledText] = []
  /// What waits until the person has said whether to go on without saving.
  private var delayed: WalkResponse.Effect?
  /// The signal that follows upon our own stop is no news.
  private var stopped = false

  init(run: consuming WalkRun) {
    self.run = run
  }

  /// Asks until the walk is left; the terminal is as it was, whatever happened.
  mutating func drive() throws -> WalkRun.Outcome {
    let catcher = try SignalCatcher()
    try takeTerminal()
    defer { giveBack() }
    var opening = run.opening
    if !run.session.walk.events.isEmpty { opening += run.saving() }
    if !askUnsaved(opening, then: nil) { show(opening + run.screen.head) }
    while true {
      // What kept it from being written decides on the exit status.
      if run.console.isBroken { return .left }
      let wait = decoder.isWaiting ? KeyDriver.patience : nil
      var keys: [Key]
      switch try InputReader.next(catcher, milliseconds: wait) {
      case .bytes(let bytes): keys = decoder.feed(bytes)
      case .timeout: keys = decoder.flush()
      // Raw mode knows no end of file: the terminal has gone, and SIGHUP may come a moment later.
      case .endOfInput: return leave(.signal(.hangUp))
      case .interrupted(.windowChange):
        redraw()
        continue
      case .interrupted(.suspend):
        try suspend(catcher)
        continue
      case .interrupted(.resume):
        // A terminal that hangs up sends SIGCONT too, and cannot be taken again.
        if !stopped, (try? comeBack()) == nil { return leave(.signal(.hangUp)) }
        stopped = false
        continue
      case .interrupted(let signal): return leave(.signal(signal))
      }
      keys = KeyBurst.joined(keys, takesText: field != nil)
      for key in keys {
        switch key {
        case .control("c"): return leave(.signal(.interrupt))
        case .control("d"): return leave(run.unsaved.map { .unsaved($0) } ?? .left)
        case .control("z"): try suspend(catcher)
        case .control("l"): redraw()
        default:
          if let outcome = take(key) { return outcome }
        }
      }
    }
  }

  private mutating func leave(_ outcome: WalkRun.Outcome) -> WalkRun.Outcome {
    closeArea()
    if outcome != .signal(.hangUp) { run.goodbye() }
    return outcome
  }

  private mutating func takeTerminal() throws {
    raw = try RawTerminal()
    run.console.control(EscapeCodes.pasteOn)
  }

  private mutating func giveBack() {
    run.console.control(EscapeCodes.pasteOff)
    run.console.flush()
    raw = nil
  }

  /// Gives the terminal back, stops as the shell expects, and takes it again afterwards.
  private mutating func suspend(_ catcher: borrowing SignalCatcher) throws {
    closeArea()
    giveBack()
    stopped = true
    catcher.stopProcess()
    try comeBack()
  }

  /// Takes the terminal again, whatever a shell did to it meanwhile.
  private mutating func comeBack() throws {
    raw = nil
    try takeTerminal()
    area = DrawnArea()
    refresh()
  }

  private mutating func take(_ key: Key) -> WalkRun.Outcome? {
    if let failure = run.unsaved { return take(key, failure) }
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

  /// A digit is an answer at once, even if the list above has not been read to its end.
  private mutating func endsPaging(_ key: Key) -> Bool {
    guard case .character(let character) = key, character.isWholeNumber, field != nil else {
      return false
    }
    pager = Pager()
    area.remove(run.console)
    showPage()
    return true
  }

  /// Nothing but reading on, leaving and the like while a text is shown page by page.
  private mutating func takeWhilePaging(_ key: Key) -> WalkRun.Outcome? {
    switch key {
    case .enter, .right, .down, .pageDown:
      area.remove(run.console)
      showPage()
      return nil
    case .character(" "), .character("\u{3000}"): return nil
    default: break
    }
    guard let input = input(for: key), input != .next, !input.isText else { return nil }
    return act(input)
  }

  /// Finds what a single key means where no text is typed; what means nothing is left alone.
  private func input(for key: Key) -> WalkInput? {
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

  private mutating func act(_ input: WalkInput) -> WalkRun.Outcome? {
    let before = run.session.prompt
    let (response, notices) = run.take(input)
    let isSame = before == run.session.prompt && !response.changed
    if isSame, response.effect == nil {
      if notices.isEmpty, field == nil { return nil }
      if picker != nil, pager.isAtEnd {
        message = notices
        redrawActive()
        return nil
      }
    }
    closeArea()
    if askUnsaved(notices, then: response.effect) { return nil }
    return follow(
      response.effect, notices, prompt: isSame ? run.screen.brief : run.screen.head)
  }

  /// Does what an input asks for, and shows the prompt that is due then.
  private mutating func follow(
    _ effect: WalkResponse.Effect?, _ notices: [StyledText], prompt: [StyledText]
  ) -> WalkRun.Outcome? {
    guard let effect else {
      show(notices + prompt)
      return nil
    }
    if case .showPhrases(let id) = effect {
      show(notices + run.screen.brief, after: phrasePages(id))
      return nil
    }
    if let text = run.text(of: effect) {
      show(notices + text + run.screen.brief)
      return nil
    }
    run.console.show(notices)
    if let outcome = run.perform(effect) { return outcome }
    show(run.screen.brief)
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
    return follow(effect, [], prompt: run.screen.head)
  }

  // MARK: - Drawing

  private var height: Int { TerminalSize.of(.output)?.rows ?? 24 }

  /// Shows lines and the prompt that is due below everything that was drawn before.
  private mutating func show(_ lines: [StyledText], after pieces: [[StyledText]] = []) {
    updateWidth()
    prepare()
    message = []
    let height = height
    let reserve = reserved(height)
    pager = Pager(
      pieces: pieces,
      then: Pager(
        lines, width: TerminalSize.of(.output)?.columns ?? run.width, room: height - 2,
        last: height - 1 - reserve))
    showPage()
  }

  private mutating func showPage() {
    let page = pager.next()
    run.console.show(page)
    area = DrawnArea(head: page)
    redrawActive()
  }

  /// Lines that what changes needs below the text.
  private func reserved(_ height: Int) -> Int {
    guard let picker else { return run.screen.hint.count + (field == nil ? 0 : 1) }
    let hints = run.screen.questionHint(filters: picker.filters, isMany: picker.isMany).count
    let rows = picker.lines(width: run.width, height: height).count
    return hints + min(rows, max(5, height / 2))
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
  private mutating func closeArea() {
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
    updateWidth()
    guard run.unsaved == nil else { return show(run.screen.line(Interface.walkUnsaved, .warning)) }
    show(run.screen.head)
    guard list != nil || line != nil else { return }
    (picker, field) = (list, line)
    redrawActive()
  }

  private mutating func redrawActive() {
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
    case .question(let place):
      picker = QuestionPicker(
        options: session.options(of: place), isMany: session.catalog.questions[place].many,
        language: session.language)
    case .step, .finished, .skipReason: break
    default: field = TextField()
    }
  }

  private var active: [StyledText] {
    guard pager.isAtEnd else {
      let text = run.words.text(Interface.pagerMore, ("n", String(pager.linesLeft)))
      return [StyledText(text, .hint).truncated(to: run.width)]
    }
    if run.unsaved != nil { return run.screen.line(Interface.keysUnsaved, .hint) }
    if let picker {
      let hint = run.screen.questionHint(filters: picker.filters, isMany: picker.isMany)
      let room = height - 1 - min(area.headCount, height / 2) - hint.count - message.count
      return picker.lines(width: run.width, height: max(5, room)) + message + hint
    }
    if case .skipReason = run.session.prompt {
      return run.screen.line(Interface.keysReason, .hint)
    }
    return run.screen.hint + (field.map { [$0.line(width: run.width).line] } ?? [])
  }

  private mutating func updateWidth() {
    guard let columns = TerminalSize.of(.output)?.columns else { return }
    run.width = min(max(columns, Settings.narrowest), Settings.widest)
  }
}

extension WalkInput {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}

extension Prompt {
  /// A digit alone is an answer here.
  fileprivate var isNumbered: Bool {
    if case .skipReason = self { true } else { false }
  }
}
