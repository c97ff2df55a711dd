internal import GuideCore
internal import Platform
internal import TextLayout

/// Walks a guide line by line: over a pipe, on a dumb terminal, or for a screen reader.
struct LineDriver: ~Copyable {
  var run: WalkRun

  /// Asks until the walk is left; every change is on disk before the next prompt.
  mutating func drive() throws -> WalkRun.Outcome {
    var input = try LineInput(run.console)
    if !run.session.walk.events.isEmpty { run.save() }
    var redraw = true
    while true {
      if run.console.isBroken { return .signal(.hangUp) }
      if redraw { run.console.show(run.screen.prompt) }
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
        let before = run.session.prompt
        let response = run.accept(LineParser.input(line, at: run.session))
        if let outcome = run.perform(response.effect) { return outcome }
        redraw = response.changed || run.session.prompt != before
      }
    }
  }
}
