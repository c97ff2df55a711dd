internal import GuideCore
internal import Platform
internal import TextLayout

/// Walks a guide line by line: over a pipe, on a dumb terminal, or for a screen reader.
struct LineDriver: ~Copyable {
  var run: WalkRun

  /// Asks until the walk is left; every change is on disk before the next prompt.
  mutating func drive() throws -> WalkRun.Outcome {
    var input = try LineInput(run.console)
    run.console.show(run.openingLines)
    if !run.session.walk.events.isEmpty { run.save() }
    if let outcome = try settleSaving(&input) { return outcome }
    var redraw = true
    var shown = Prompt.finished
    while true {
      // What kept it from being written decides on the exit status.
      if run.console.isBroken { return .left }
      if redraw { run.console.show(run.screen.prompt(after: shown)) }
      run.console.ask(StyledText(">", .label))
      switch try input.next() {
      case .end:
        run.console.show("")
        run.goodbye()
        return .left
      case .signal(let signal):
        run.console.show("")
        if signal != .hangUp { run.goodbye() }
        return .signal(signal)
      case .line(let line):
        shown = run.session.prompt
        let response = run.accept(LineParser.input(line, at: run.session))
        if let outcome = try settleSaving(&input) { return outcome }
        if let outcome = run.perform(response.effect) { return outcome }
        redraw = response.changed || run.session.prompt != shown
      }
    }
  }
  /// Asks whether to go on if saving has failed; without an answer the walk is left.
  private mutating func settleSaving(_ input: inout LineInput) throws -> WalkRun.Outcome? {
    guard let failure = run.unsaved else { return nil }
    run.console.show(run.unsavedQuestion(failure))
    while run.unsaved != nil {
      if run.console.isBroken { return .unsaved(failure) }
      run.console.show(run.screen.line(Interface.keysUnsaved, .hint))
      run.console.ask(StyledText(">", .label))
      switch try input.next() {
      case .end:
        run.console.show("")
        run.goodbye()
        return .unsaved(failure)
      case .signal(let signal):
        run.console.show("")
        if signal != .hangUp { run.goodbye() }
        return .signal(signal)
      case .line(let line):
        guard let answer = UnsavedAnswer(LineParser.trimmed(line)) else { continue }
        if let outcome = run.accept(answer, failure) { return outcome }
        if answer == .language {
          run.console.show(run.screen.line(Interface.walkUnsaved, .warning))
        }
      }
    }
    return nil
  }
}
