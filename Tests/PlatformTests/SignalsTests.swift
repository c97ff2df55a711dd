import Foundation
import Platform
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Undoes that the thread on which a test runs may be closed to signals.
func unblockSignals() {
  var none = sigset_t()
  sigemptyset(&none)
  sigprocmask(SIG_SETMASK, &none, nil)
}

@Suite struct `Signals` {
  @Test(arguments: [
    (Signal.interrupt, SIGINT), (.terminate, SIGTERM), (.hangUp, SIGHUP), (.suspend, SIGTSTP),
    (.resume, SIGCONT), (.windowChange, SIGWINCH), (.brokenPipe, SIGPIPE), (.other(31), 31),
  ])
  func `have the numbers of this system`(signal: Signal, number: Int32) {
    #expect(signal.number == number)
    #expect(Signal(number) == signal)
  }

  @Test func `are handed over in order instead of ending the process`() async {
    await #expect(processExitsWith: .success) {
      unblockSignals()
      let catcher = try SignalCatcher()
      for number in [SIGINT, SIGTERM, SIGWINCH, SIGHUP] { raise(number) }
      var seen: [Signal] = []
      while let signal = try catcher.next() { seen.append(signal) }
      guard seen == [.interrupt, .terminate, .windowChange, .hangUp] else { exit(1) }
      _ = consume catcher
      ThisProcess.exit(0)
    }
  }

  @Test func `have their old meaning once nobody catches them`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      unblockSignals()
      let catcher = try SignalCatcher()
      _ = consume catcher
      raise(SIGTERM)
    }
  }

  @Test func `that the parent ignores stay ignored`() async {
    await #expect(processExitsWith: .success) {
      _ = Foundation.signal(SIGHUP, SIG_IGN)
      unblockSignals()
      let catcher = try SignalCatcher()
      raise(SIGHUP)
      guard try catcher.next() == nil else { exit(1) }
      _ = consume catcher
      raise(SIGHUP)
      ThisProcess.exit(0)
    }
  }

  @Test func `can end the process as if never caught, even when blocked`() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      unblockSignals()
      let catcher = try SignalCatcher()
      var set = sigset_t()
      sigemptyset(&set)
      sigaddset(&set, SIGINT)
      sigprocmask(SIG_BLOCK, &set, nil)
      _ = consume catcher
      ThisProcess.die(by: .interrupt)
    }
  }

  @Test func `that do not end a process give their status`() async {
    await #expect(processExitsWith: .exitCode(128 + SIGWINCH)) {
      ThisProcess.die(by: .windowChange)
    }
  }

  @Test func `for a closed pipe become an error with its own kind`() async {
    await #expect(processExitsWith: .success) {
      ThisProcess.ignoreBrokenPipes()
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      close(ends[0])
      dup2(ends[1], 1)
      exit(kind { try Stream.output.write("text") } == .brokenPipe ? 0 : 1)
    }
  }
}
