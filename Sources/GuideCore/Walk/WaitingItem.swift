/// A step that waits for somebody, and whether the answer should have come.
package struct WaitingItem: Equatable, Sendable {
  package var step: PlanStep
  package var mark: WalkState.Mark
  package var since: Moment
  /// The last day on which the answer was to be expected, if the step says how long it takes.
  package var expected: Day?
  package var isOverdue: Bool
}

extension Session {
  /// Lists what is waited for: what is overdue first, then what has been waiting longest.
  package var waitingItems: [WaitingItem] {
    let today = moment.day()
    let items = plan.steps.compactMap { step -> WaitingItem? in
      let entry = entry(step)
      guard case .waiting = entry.mark, let since = entry.since else { return nil }
      let expected = step.waiting?.lastDay(from: since.day())
      return WaitingItem(
        step: step, mark: entry.mark, since: since, expected: expected,
        isOverdue: expected.map { $0 < today } ?? false)
    }
    return items.sorted {
      $0.isOverdue != $1.isOverdue ? $0.isOverdue : $0.since < $1.since
    }
  }
}

extension Span {
  /// Gives the last day of a length of time that began on a day; nil if it has no end.
  ///
  /// Business days are Monday to Friday: public holidays are not known.
  package func lastDay(from day: Day) -> Day? {
    guard let count = max ?? min, (0...10_000).contains(count) else { return nil }
    switch unit {
    case .minutes: return day.adding(days: count / (24 * 60))
    case .hours: return day.adding(days: (count + 23) / 24)
    case .days: return day.adding(days: count)
    case .weeks: return day.adding(days: 7 * count)
    case .months: return day.adding(months: count)
    case .years: return day.adding(months: 12 * count)
    case .businessDays:
      var last = day
      var left = count
      while left > 0 {
        last = last.adding(days: 1)
        if last.weekday <= 5 { left -= 1 }
      }
      return last
    }
  }
}
