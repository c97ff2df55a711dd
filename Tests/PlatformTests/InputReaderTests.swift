import Foundation
import Platform
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// Puts a new pipe in the place of stdin and gives the end to write to.
private func pipeOnInput() -> Int32 {
  var ends: [Int32] = [0, 0]
  pipe(&ends)
  dup2(ends[0], 0)
  close(ends[0])
  return ends[1]
}

@Suite struct `Waiting for input` {
  @Test func `gives bytes, then the end`() async {
    await #expect(processExitsWith: .success) {
      let writer = pipeOnInput()
      let catcher = try SignalCatcher()
      write(writer, "ab", 2)
      guard try InputReader.next(catcher) == .bytes([0x61, 0x62]) else { exit(1) }
      close(writer)
      guard try InputReader.next(catcher) == .endOfInput else { exit(2) }
      ThisProcess.exit(0)
    }
  }

  @Test func `gives up after the time`() async {
    await #expect(processExitsWith: .success) {
      _ = pipeOnInput()
      let catcher = try SignalCatcher()
      let start = SystemClock.monotonicMilliseconds()
      guard try InputReader.next(catcher, milliseconds: 60) == .timeout else { exit(1) }
      guard SystemClock.monotonicMilliseconds() - start >= 59 else { exit(2) }
      guard try InputReader.next(catcher, milliseconds: 0) == .timeout else { exit(3) }
      ThisProcess.exit(0)
    }
  }

  @Test func `gives a signal first, whether it came before or during the wait`() async {
    await #expect(processExitsWith: .success) {
      let writer = pipeOnInput()
      unblockSignals()
      let catcher = try SignalCatcher()
      write(writer, "x", 1)
      raise(SIGINT)
      guard try InputReader.next(catcher) == .interrupted(.interrupt) else { exit(1) }
      guard try InputReader.next(catcher) == .bytes([0x78]) else { exit(2) }
      let process = getpid()
      Thread.detachNewThread {
        usleep(50_000)
        kill(process, SIGWINCH)
      }
      guard try InputReader.next(catcher, milliseconds: 5000) == .interrupted(.windowChange)
      else { exit(3) }
      ThisProcess.exit(0)
    }
  }

  @Test func `takes a descriptor that is not to block`() async {
    await #expect(processExitsWith: .success) {
      let writer = pipeOnInput()
      _ = fcntl(0, F_SETFL, fcntl(0, F_GETFL) | O_NONBLOCK)
      let catcher = try SignalCatcher()
      write(writer, "x", 1)
      guard try InputReader.next(catcher) == .bytes([0x78]) else { exit(1) }
      write(writer, "rest", 4)
      close(writer)
      guard try Stream.input.readAll(limit: 4) == Array("rest".utf8) else { exit(2) }
      ThisProcess.exit(0)
    }
  }

  @Test func `reads all up to a limit`() async {
    await #expect(processExitsWith: .success) {
      let writer = pipeOnInput()
      write(writer, "12345", 5)
      close(writer)
      exit(kind { _ = try Stream.input.readAll(limit: 4) } == .tooLarge ? 0 : 1)
    }
  }
}

@Suite struct `Writing to a stream` {
  @Test func `waits for a slow reader that does not block`() async {
    await #expect(processExitsWith: .success) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
      dup2(ends[1], 1)
      close(ends[1])
      let reader = ends[0]
      Thread.detachNewThread {
        usleep(30_000)
        var total = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while total < 500_000 { total += max(0, read(reader, &buffer, buffer.count)) }
        exit(total == 500_000 ? 0 : 1)
      }
      try Stream.output.write([UInt8](repeating: 0x61, count: 500_000))
      sleep(5)
    }
  }
}
