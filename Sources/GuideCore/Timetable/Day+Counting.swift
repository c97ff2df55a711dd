extension Day {
  /// Gives the last day of a period that begins on this day or on the next one (Civil Code of Japan, 140 to 143).
  ///
  /// Working days leave out Saturdays and Sundays; public holidays are not known. Hours and minutes
  /// end, to be careful, on the day on which they may end first. Periods of over 100 years are cut.
  package func end(of count: Int, _ unit: Span.Unit, counting: Step.Due.Counting) -> Day {
    guard count > 0 else { return self }
    let start = counting == .sameDay ? self : adding(days: 1)
    switch unit {
    case .minutes: return adding(days: min(count, 36_500 * 1440) / 1440)
    case .hours: return adding(days: min(count, 36_500 * 24) / 24)
    case .days: return start.adding(days: min(count, 36_500) - 1)
    case .weeks: return start.adding(days: min(count, 5200) * 7 - 1)
    case .months: return start.lastDay(ofMonths: min(count, 1200))
    case .years: return start.lastDay(ofMonths: min(count, 100) * 12)
    case .businessDays: return start.workingDay(min(count, 26_000))
    }
  }

  /// Gives the day before the corresponding one, or the end of a month that has none (article 143).
  private func lastDay(ofMonths count: Int) -> Day {
    let same = adding(months: count)
    return same.day == day ? same.adding(days: -1) : same
  }

  /// Counts this day as the first if it is a working day.
  private func workingDay(_ count: Int) -> Day {
    var day = self
    var left = count
    while true {
      if day.weekday <= 5 { left -= 1 }
      if left == 0 { return day }
      day = day.adding(days: 1)
    }
  }
}
