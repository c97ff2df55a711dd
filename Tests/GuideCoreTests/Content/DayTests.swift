import GuideCore
import Testing

@Suite struct `A day` {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2000-03-01", 11_017, 3), ("2026-12-01", 20_788, 2), ("1600-02-29", -135_081, 2),
    ("1900-02-28", -25_509, 3), ("1900-03-01", -25_508, 4), ("9999-12-31", 2_932_896, 5),
    ("0001-01-01", -719_162, 1), ("2024-12-29", 20_086, 7),
  ])
  func `has its place on the calendar and its weekday`(
    text: String, days: Int, weekday: Int
  ) throws {
    let day = try #require(Day(text))
    #expect(day.daysSinceEpoch == days)
    #expect(Day(daysSinceEpoch: days) == day)
    #expect(day.weekday == weekday)
    #expect(day.iso == text)
  }

  @Test func `follows the day before for eight hundred years`() {
    let start = Sample.day("1600-01-01")
    var day = start
    for offset in 0..<292_194 {
      #expect(day.daysSinceEpoch == start.daysSinceEpoch + offset)
      let next = day.adding(days: 1)
      let sameMonth = next.month == day.month && next.day == day.day + 1
      guard sameMonth || (next.day == 1 && day == day.endOfMonth), day < next else {
        Issue.record("\(day.iso) is followed by \(next.iso)")
        return
      }
      day = next
    }
    #expect(day.iso == "2400-01-01")
  }

  @Test(arguments: [
    "", "2026", "2026-1-01", "2026-01-1", "2026/01/01", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-01-32", "2026-04-31", "2026-02-29", "1900-02-29", "0000-01-01", "2026-01-01 ",
    " 2026-01-01", "+026-01-01", "2026-+1-01", "２０２６-01-01", "2026-01-01T", "20260101--",
    "-026-01-01",
  ])
  func `is refused where the calendar or ISO 8601 has none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2026-02-03", "2026-02-28"), ("2028-02-03", "2028-02-29"), ("1900-02-01", "1900-02-28"),
    ("2000-02-01", "2000-02-29"), ("2026-04-30", "2026-04-30"), ("2026-12-01", "2026-12-31"),
  ])
  func `knows the end of its month`(text: String, end: String) {
    #expect(Sample.day(text).endOfMonth.iso == end)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
    ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-05-31", 6, "2026-11-30"),
    ("2026-05-31", 0, "2026-05-31"), ("2026-05-31", 24, "2028-05-31"),
  ])
  func `adds months and keeps to the end of a shorter one`(
    text: String, months: Int, expected: String
  ) {
    #expect(Sample.day(text).adding(months: months).iso == expected)
  }

  @Test func `adds days over the ends of months and years`() {
    #expect(Sample.day("2026-12-31").adding(days: 1).iso == "2027-01-01")
    #expect(Sample.day("2028-03-01").adding(days: -1).iso == "2028-02-29")
  }
}

@Suite struct `A moment` {
  @Test(arguments: [
    "1970-01-01T00:00:00Z", "2026-12-01T03:00:00Z", "2028-02-29T23:59:59Z", "1969-12-31T23:59:59Z",
    "1904-05-06T07:08:09Z", "9999-12-31T23:59:59Z",
  ])
  func `is written as it was read`(text: String) throws {
    #expect(try #require(Moment(iso: text)).iso == text)
  }

  @Test(arguments: [
    "", "2026-12-01", "2026-12-01T03:00:00", "2026-12-01T03:00:00+00:00", "2026-12-01T24:00:00Z",
    "2026-12-01T03:60:00Z", "2026-12-01T03:00:60Z", "2026-12-01t03:00:00z", "2026-12-01T+3:00:00Z",
    "2026-12-01T03:-1:00Z", "2026-12-01T03:00:+1Z", "2026-02-30T03:00:00Z", "2026-12-01 03:00:00Z",
    "2026-12-01T03:00:00.0Z",
  ])
  func `is refused in any other form`(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-12-01T03:00:00Z", "2026-12-01", "12:00"),
    ("2026-12-01T14:59:59Z", "2026-12-01", "23:59"),
    ("2026-12-01T15:00:00Z", "2026-12-02", "00:00"),
    ("2026-12-31T20:05:00Z", "2027-01-01", "05:05"),
    ("1960-01-01T00:00:00Z", "1960-01-01", "09:00"),
    ("1969-12-31T15:30:00Z", "1970-01-01", "00:30"),
  ])
  func `has a date and a clock in Japan`(text: String, day: String, clock: String) {
    let moment = Sample.moment(text)
    #expect(moment.day().iso == day)
    #expect(moment.clock() == clock)
  }

  @Test func `is told in other zones too`() {
    let moment = Sample.moment("2026-12-01T03:30:00Z")
    #expect(moment.clock(offset: -5 * 3600) == "22:30")
    #expect(moment.day(offset: -5 * 3600).iso == "2026-11-30")
    #expect(moment.clock(offset: 0) == "03:30")
  }
}
