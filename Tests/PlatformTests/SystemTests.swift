import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `The machine` {
  @Test func `gives the environment`() {
    let all = ProcessInfo.processInfo.environment
    #expect(Environment.ofProcess.all == all)
    #expect(Environment.ofProcess["PATH"] == all["PATH"])
    #expect(Environment.ofProcess["SIMGUIDE_NO_SUCH_VARIABLE"] == nil)
  }

  @Test func `tells the time`() {
    let now = Int(Date().timeIntervalSince1970)
    #expect(abs(SystemClock.secondsSinceEpoch() - now) <= 2)
    let start = SystemClock.monotonicMilliseconds()
    usleep(20_000)
    let passed = SystemClock.monotonicMilliseconds() - start
    #expect((19...5000).contains(passed))
  }

  @Test(arguments: [0, 1_700_000_000, 1_720_000_000, 4_000_000_000])
  func `tells how far local time is from UTC`(moment: Int) {
    let date = Date(timeIntervalSince1970: TimeInterval(moment))
    #expect(SystemClock.utcOffset(at: moment) == TimeZone.current.secondsFromGMT(for: date))
  }

  @Test func `follows the time zone that TZ names`() async {
    await #expect(processExitsWith: .success) {
      setenv("TZ", "JST-9", 1)
      guard SystemClock.utcOffset(at: 1_700_000_000) == 32_400 else { exit(1) }
      ThisProcess.exit(0)
    }
  }

  @Test func `knows this process and where it stands`() throws {
    #expect(ThisProcess.id == getpid())
    #expect(try ThisProcess.currentFolder() == FileManager.default.currentDirectoryPath)
  }

  @Test func `makes bytes that do not repeat`() {
    #expect(RandomBytes.make(0).isEmpty)
    #expect(RandomBytes.make(33).count == 33)
    #expect(RandomBytes.make(16) != RandomBytes.make(16))
    let hex = RandomBytes.hex(bytes: 50)
    #expect(hex.utf8.count == 100)
    #expect(hex.allSatisfy { $0.isHexDigit })
  }
}
