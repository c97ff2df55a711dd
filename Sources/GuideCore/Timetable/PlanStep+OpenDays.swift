extension PlanStep {
  /// Gives the last weekday up to a day on which the counters of the step are closed; nil if one may be open.
  ///
  /// Only hours of weekdays alone count: of others it is not sure on which day the step can be done.
  func lastOpenDay(until day: Day) -> Day? {
    let hours = facts.flatMap { fact -> [OpeningHours] in
      if case .hours(let hours)? = fact.variant?.value { hours } else { [] }
    }
    guard day.weekday > 5, !hours.isEmpty, hours.allSatisfy({ $0.days == .weekdays }) else {
      return nil
    }
    return day.adding(days: 5 - day.weekday)
  }
}
