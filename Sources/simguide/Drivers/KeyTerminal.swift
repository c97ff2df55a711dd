internal import Platform

/// The terminal while single keys are read: owns its raw mode, and gives it back at every stop.
struct KeyTerminal: ~Copyable {
  enum Event: Equatable, Sendable {
    case keys([Key])
    /// The window has another size.
    case resized
    /// Somebody wants the program to stop for a while.
    case suspend
    /// Somebody else stopped the program, and it goes on.
    case resumed
    case signal(Signal)
  }

  /// How long to wait for the rest of a key's bytes, in milliseconds.
  private static let patience = 50

  private let console: Console
  private let catcher: SignalCatcher
  private var raw: RawTerminal?
  private var decoder = KeyDecoder()
  /// The signal that follows upon our own stop is no news.
  private var stopped = false

  init(_ console: Console) throws {
    let catcher = try SignalCatcher()
    let raw = try RawTerminal()
    self.console = console
    self.catcher = catcher
    self.raw = consume raw
    console.control(EscapeCodes.pasteOn)
  }

  /// Waits for what happens next; `takesText` if a text is being typed.
  mutating func next(takesText: Bool) throws -> Event {
    while true {
      let keys: [Key]
      switch try InputReader.next(
        catcher, milliseconds: decoder.isWaiting ? KeyTerminal.patience : nil)
      {
      case .bytes(let bytes): keys = decoder.feed(bytes)
      case .timeout: keys = decoder.flush()
      // Raw mode knows no end of file: the terminal has gone, and SIGHUP may come a moment later.
      case .endOfInput: return .signal(.hangUp)
      case .interrupted(.windowChange): return .resized
      case .interrupted(.suspend): return .suspend
      case .interrupted(.resume):
        if stopped {
          stopped = false
          continue
        }
        // A terminal that hangs up sends SIGCONT too, and cannot be taken again.
        return (try? takeAgain()) == nil ? .signal(.hangUp) : .resumed
      case .interrupted(let signal): return .signal(signal)
      }
      return .keys(KeyBurst.joined(keys, takesText: takesText))
    }
  }

  /// Gives the terminal back, stops as the shell expects, and takes it again afterwards.
  mutating func stop() throws {
    giveBack()
    stopped = true
    catcher.stopProcess()
    try takeAgain()
  }

  /// Leaves the terminal as it was before.
  mutating func giveBack() {
    console.control(EscapeCodes.pasteOff)
    console.flush()
    raw = nil
  }

  /// Takes the terminal again, whatever a shell did to it meanwhile.
  private mutating func takeAgain() throws {
    raw = nil
    raw = try RawTerminal()
    console.control(EscapeCodes.pasteOn)
  }
}
