import GuideCore
import Testing

@Suite struct `Opening hours` {
  /// 2026-11-30 is a Monday; the clock is Japan's.
  private func moment(_ day: Int, _ hour: Int, _ minute: Int) -> Moment {
    Moment(
      seconds: (Sample.day("2026-11-30").daysSinceEpoch + day - 1) * 86_400 + hour * 3600
        + minute * 60 - Moment.japanOffset)
  }

  @Test(arguments: [
    (OpeningHours.Days.everyDay, [1, 2, 3, 4, 5, 6, 7]), (.weekdays, [1, 2, 3, 4, 5]),
    (.monSat, [1, 2, 3, 4, 5, 6]), (.weekend, [6, 7]), (.mon, [1]), (.tue, [2]), (.wed, [3]),
    (.thu, [4]), (.fri, [5]), (.sat, [6]), (.sun, [7]),
  ])
  func `cover the days they name`(days: OpeningHours.Days, open: [Int]) {
    let hours = OpeningHours(days: days, open: 540, close: 1020)
    #expect((1...7).filter { hours.isOpen(at: moment($0, 12, 0)) == .yes } == open)
    #expect((1...7).filter { hours.isOpen(at: moment($0, 12, 0)) == .no }.count == 7 - open.count)
  }

  @Test(arguments: [
    (8, 59, false), (9, 0, true), (16, 59, true), (17, 0, false), (0, 0, false), (23, 59, false),
  ])
  func `begin with the first minute and end before the last`(
    hour: Int, minute: Int, open: Bool
  ) {
    let hours = OpeningHours(days: .everyDay, open: 540, close: 1020)
    #expect(hours.isOpen(at: moment(3, hour, minute)) == (open ? .yes : .no))
  }

  @Test(arguments: [
    (5, 21, 59, false), (5, 22, 0, true), (5, 23, 59, true), (6, 0, 0, true), (6, 1, 59, true),
    (6, 2, 0, false), (6, 22, 0, false), (1, 1, 0, false), (4, 23, 0, true), (1, 23, 0, true),
    (7, 1, 0, false),
  ])
  func `that run over midnight belong to the day on which they begin`(
    day: Int, hour: Int, minute: Int, open: Bool
  ) {
    let hours = OpeningHours(days: .weekdays, open: 1320, close: 120)
    #expect(hours.isOpen(at: moment(day, hour, minute)) == (open ? .yes : .no))
  }

  @Test func `that begin on Sunday night reach into Monday`() {
    let hours = OpeningHours(days: .sun, open: 1320, close: 120)
    #expect(hours.isOpen(at: moment(8, 1, 0)) == .yes)
    #expect(hours.isOpen(at: moment(9, 1, 0)) == .no)
  }

  @Test func `round the clock never close`() {
    let hours = OpeningHours(days: .everyDay, open: 0, close: 1440)
    #expect(hours.isRoundTheClock)
    for minute in 0..<1440 { #expect(hours.isOpen(at: moment(1, 0, minute)) == .yes) }
    #expect(!OpeningHours(days: .weekdays, open: 0, close: 1440).isRoundTheClock)
    #expect(!OpeningHours(days: .unknown, open: 0, close: 1440).isRoundTheClock)
  }

  @Test(arguments: [
    (540, 1020, 8, Verdict.no), (540, 1020, 9, .maybe), (540, 1020, 16, .maybe),
    (540, 1020, 17, .no), (1320, 120, 23, .maybe), (1320, 120, 1, .maybe), (1320, 120, 12, .no),
  ])
  func `on days that nobody names may be open at their time and are closed at any other`(
    opens: Int, closes: Int, hour: Int, open: Verdict
  ) {
    let hours = OpeningHours(days: .unknown, open: opens, close: closes)
    for day in 1...7 { #expect(hours.isOpen(at: moment(day, hour, 0)) == open) }
  }
}
