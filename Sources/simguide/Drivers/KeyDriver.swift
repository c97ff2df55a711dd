internal import GuideCore
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
  private var picker: QuestionPicker?
  private var field: TextField?

  init(run: consuming WalkRun) {
    self.run = run
  }

  /// Asks until the walk is left; the terminal is as it was, whatever happened.
  mutating func drive() throws -> WalkRun.Outcome {
    let catcher = try SignalCatcher()
    raw = try RawTerminal()
    run.console.control(EscapeCodes.pasteOn)
    defer { giveBack() }
    if !run.session.walk.events.isEmpty { run.save() }
    draw()
    while true {
      // What kept it from being written decides on the exit status.
      if run.console.isBroken { return .left }
      let wait = decoder.isWaiting ? KeyDriver.patience : nil
      let keys: [Key]
      switch try InputReader.next(catcher, milliseconds: wait) {
      case .bytes(let bytes): keys = decoder.feed(bytes)
      case .timeout: keys = decoder.flush()
      case .endOfInput: return leave(.left)
      case .interrupted(.windowChange):
        redraw()
        continue
      case .interrupted(.suspend):
        try suspend(catcher)
        continue
      case .interrupted(.resume): continue
      case .interrupted(let signal): return leave(.signal(signal))
      }
      for key in keys {
        switch key {
        case .control("c"): return leave(.signal(.interrupt))
        case .control("d"): return leave(.left)
        case .control("z"): try suspend(catcher)
        case .control("l"): redraw()
        default:
          if let outcome = take(key) { return outcome }
        }
      }
    }
  }

  private func leave(_ outcome: WalkRun.Outcome) -> WalkRun.Outcome {
    run.console.show("")
    if outcome != .signal(.hangUp) { run.goodbye() }
    return outcome
  }

  private mutating func giveBack() {
    run.console.control(EscapeCodes.pasteOff)
    run.console.flush()
    raw = nil
  }

  /// Gives the terminal back, stops as the shell expects, and takes it again afterwards.
  private mutating func suspend(_ catcher: borrowing SignalCatcher) throws {
    run.console.show("")
    giveBack()
    catcher.stopProcess()
    raw = try RawTerminal()
    run.console.control(EscapeCodes.pasteOn)
    area = DrawnArea()
    draw()
  }

  private mutating func take(_ key: Key) -> WalkRun.Outcome? {
    if var list = picker {
      let result = list.accept(key)
      picker = list
      switch result {
      case .redraw:
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
      return KeyMap.input(for: String(character)) ?? .text(String(character))
    default: return nil
    }
  }

  private mutating func act(_ input: WalkInput) -> WalkRun.Outcome? {
    let before = run.session.prompt
    area.close(run.console)
    let response = run.accept(input)
    if let outcome = run.perform(response.effect) { return outcome }
    let isSame = before == run.session.prompt && !response.changed
    if isSame, response.effect == nil, picker == nil, field == nil { return nil }
    draw()
    return nil
  }

  // MARK: - Drawing

  private var height: Int { TerminalSize.of(.output)?.rows ?? 24 }

  /// Draws the prompt that is due below everything that was drawn before.
  private mutating func draw() {
    run.width = KeyDriver.width(run.width)
    prepare()
    let head = picker == nil ? run.screen.prompt : run.screen.questionHead
    run.console.show(head)
    area = DrawnArea(head: head)
    area.draw(active, cursor: cursor, run.console)
  }

  /// Draws the same prompt anew after the window has changed.
  private mutating func redraw() {
    let width = TerminalSize.of(.output)?.columns ?? run.width
    area.erase(width: width, height: height, run.console)
    let (list, line) = (picker, field)
    draw()
    (picker, field) = (list ?? picker, line ?? field)
    redrawActive()
  }

  private mutating func redrawActive() {
    area.draw(active, cursor: cursor, run.console)
  }

  private mutating func prepare() {
    picker = nil
    field = nil
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
    if let picker {
      return picker.lines(width: run.width, height: max(5, height - 10))
        + run.screen.questionHint(filters: picker.filters, isMany: picker.isMany)
    }
    return field.map { [$0.line(width: run.width).line] } ?? []
  }

  private var cursor: Int? { field.map { $0.line(width: run.width).column } }

  private static func width(_ old: Int) -> Int {
    guard let columns = TerminalSize.of(.output)?.columns else { return old }
    return min(max(columns, Settings.narrowest), Settings.widest)
  }
}

extension Prompt {
  /// A digit alone is an answer here.
  fileprivate var isNumbered: Bool {
    if case .skipReason = self { true } else { false }
  }
}
