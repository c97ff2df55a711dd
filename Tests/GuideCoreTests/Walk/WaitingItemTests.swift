import GuideCore
import Testing

@Suite("By when an answer was to be expected")
struct WaitingItemTests {
  /// A length of time, and the last day of it from Saturday 21 November 2026 on.
  static let samples: [(Span, String?)] = [
    (Span(min: 2, max: 3, unit: .days), "2026-11-24"),
    (Span(min: 5, max: nil, unit: .days), "2026-11-26"),
    (Span(min: nil, max: nil, unit: .days), nil),
    (Span(min: 30, max: 90, unit: .minutes), "2026-11-21"),
    (Span(min: nil, max: 30, unit: .hours), "2026-11-23"),
    (Span(min: 1, max: 1, unit: .weeks), "2026-11-28"),
    (Span(min: 1, max: 3, unit: .months), "2027-02-21"),
    (Span(min: 1, max: 1, unit: .years), "2027-11-21"),
    (Span(min: nil, max: 1, unit: .businessDays), "2026-11-23"),
    (Span(min: nil, max: 6, unit: .businessDays), "2026-11-30"),
  ]

  @Test("The last day of a length of time", arguments: samples)
  func lastDay(_ span: Span, _ expected: String?) throws {
    let start = try #require(Day("2026-11-21"))
    #expect(span.lastDay(from: start)?.iso == expected)
  }
}
