import Foundation
import Platform
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite struct `A terminal` {
  @Test func `is raw while owned and as before afterwards`() async {
    await #expect(processExitsWith: .success) {
      var ends: (Int32, Int32) = (0, 0)
      var size = winsize(ws_row: 24, ws_col: 72, ws_xpixel: 0, ws_ypixel: 0)
      guard openpty(&ends.0, &ends.1, nil, nil, &size) == 0 else { exit(1) }
      dup2(ends.1, 0)
      guard Stream.input.isTerminal else { exit(2) }
      guard TerminalSize.of(.input) == TerminalSize(columns: 72, rows: 24) else { exit(3) }
      let before = settings()
      do {
        let raw = try RawTerminal()
        let during = settings()
        guard during.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0 else { exit(4) }
        guard during.c_oflag == before.c_oflag else { exit(5) }
        let catcher = try SignalCatcher()
        write(ends.0, "\u{3}\r", 2)
        guard try InputReader.next(catcher) == .bytes([3, 13]) else { exit(6) }
        raw.restore()
      }
      guard isSame(settings(), before) else { exit(7) }
      do {
        let raw = try RawTerminal()
        guard !isSame(settings(), before) else { exit(8) }
        _ = consume raw
      }
      guard isSame(settings(), before) else { exit(9) }
      ThisProcess.exit(0)
    }
  }

  @Test func `that hangs up is the end of input`() async {
    await #expect(processExitsWith: .success) {
      var ends: (Int32, Int32) = (0, 0)
      guard openpty(&ends.0, &ends.1, nil, nil, nil) == 0 else { exit(1) }
      dup2(ends.1, 0)
      close(ends.1)
      let catcher = try SignalCatcher()
      close(ends.0)
      guard try InputReader.next(catcher, milliseconds: 5000) == .endOfInput else { exit(2) }
      ThisProcess.exit(0)
    }
  }

  @Test func `is not what a pipe is`() async {
    await #expect(processExitsWith: .success) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      dup2(ends[0], 0)
      guard !Stream.input.isTerminal, TerminalSize.of(.input) == nil else { exit(1) }
      exit(kind { _ = try RawTerminal() } == .other ? 0 : 2)
    }
  }
}

private func settings() -> termios {
  var result = termios()
  tcgetattr(0, &result)
  return result
}

private func isSame(_ one: termios, _ other: termios) -> Bool {
  withUnsafeBytes(of: one.c_cc) { one in withUnsafeBytes(of: other.c_cc) { one.elementsEqual($0) } }
    && one.c_lflag == other.c_lflag && one.c_iflag == other.c_iflag
    && one.c_oflag == other.c_oflag && one.c_cflag == other.c_cflag
}
