/// Owns the raw mode of the terminal on stdin, and gives the old mode back when it goes.
///
/// Keys arrive at once and unechoed, Ctrl-C as byte 3; output is processed as before. `deinit` does
/// not run on `exit` or a signal: let this go first.
package struct RawTerminal: ~Copyable {
  private let before: CLibrary.TerminalMode
  private let descriptor: Int32

  package init(_ stream: Stream = .input) throws(PlatformError) {
    let mode = try CLibrary.terminalMode(stream.rawValue)
    try CLibrary.setTerminalMode(CLibrary.keyMode(mode), stream.rawValue)
    before = mode
    descriptor = stream.rawValue
  }

  deinit {
    try? CLibrary.setTerminalMode(before, descriptor)
  }

  /// Gives the old mode back at once rather than at the end of the scope.
  package consuming func restore() {}
}
