/// Names the signals that the program meets, whatever their numbers on this system.
package enum Signal: Sendable, Hashable {
  case hangUp
  case interrupt
  case terminate
  case quit
  case kill
  case brokenPipe
  /// SIGTSTP: Ctrl-Z pressed where the terminal is not raw, or sent by a shell.
  case suspend
  /// SIGCONT.
  case resume
  case windowChange
  case other(Int32)

  package init(_ number: Int32) {
    self = CLibrary.signalNumbers.first { $0.1 == number }?.0 ?? .other(number)
  }

  package var number: Int32 {
    if case .other(let number) = self { return number }
    return CLibrary.signalNumbers.first { $0.0 == self }?.1 ?? 0
  }
}
