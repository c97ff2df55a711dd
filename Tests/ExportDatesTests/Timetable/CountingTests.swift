import Testing

@testable import GuideCore

@Suite struct `Counting days` {
  /// Start, count, unit, counting, end.
  typealias Row = (String, Int, Span.Unit, Step.Due.Counting, String)

  @Test(
    "a period ends as the Civil Code counts it",
    arguments: [
      ("2026-11-21", 14, .days, .sameDay, "2026-12-04"),
      ("2026-11-21", 14, .days, .nextDay, "2026-12-05"),
      ("2026-11-21", 1, .days, .sameDay, "2026-11-21"),
      ("2026-11-21", 1, .days, .nextDay, "2026-11-22"),
      ("2026-11-21", 0, .days, .sameDay, "2026-11-21"),
      ("2026-11-21", 0, .days, .nextDay, "2026-11-21"),
      ("2026-11-21", 2, .weeks, .sameDay, "2026-12-04"),
      ("2026-11-21", 2, .weeks, .nextDay, "2026-12-05"),
      ("2026-11-21", 2, .months, .nextDay, "2027-01-21"),
      ("2026-11-21", 2, .months, .sameDay, "2027-01-20"),
      // No corresponding day: the end of the month.
      ("2027-01-30", 1, .months, .nextDay, "2027-02-28"),
      ("2027-01-31", 1, .months, .nextDay, "2027-02-28"),
      ("2027-01-31", 1, .months, .sameDay, "2027-02-28"),
      ("2028-01-30", 1, .months, .nextDay, "2028-02-29"),
      // The month begins on the first of March and ends with March.
      ("2027-02-28", 1, .months, .nextDay, "2027-03-31"),
      ("2028-02-29", 1, .years, .sameDay, "2029-02-28"),
      ("2026-11-21", 1, .years, .nextDay, "2027-11-21"),
      ("2026-12-31", 1, .days, .nextDay, "2027-01-01"),
      // 2026-11-20 is a Friday.
      ("2026-11-20", 1, .businessDays, .sameDay, "2026-11-20"),
      ("2026-11-20", 1, .businessDays, .nextDay, "2026-11-23"),
      ("2026-11-21", 1, .businessDays, .sameDay, "2026-11-23"),
      ("2026-11-20", 5, .businessDays, .nextDay, "2026-11-27"),
      ("2026-11-21", 23, .hours, .nextDay, "2026-11-21"),
      ("2026-11-21", 48, .hours, .nextDay, "2026-11-23"),
      ("2026-11-21", 90, .minutes, .nextDay, "2026-11-21"),
    ] as [Row])
  func ends(_ row: Row) throws {
    let day = try #require(Day(row.0))
    #expect(day.end(of: row.1, row.2, counting: row.3).iso == row.4)
  }

  @Test("absurd lengths are cut, not a crash", arguments: Span.Unit.allCases)
  func absurd(unit: Span.Unit) throws {
    let day = try #require(Day("2999-12-31"))
    let end = day.end(of: .max, unit, counting: .nextDay)
    #expect(end > day)
    #expect(end.year < 3101)
  }
}
