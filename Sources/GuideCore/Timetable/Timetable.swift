/// The days of a plan, counted from the day of its event; all of them are days in Japan.
package struct Timetable: Sendable {
  package struct Entry: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      case due(Step.Due)
      /// What cannot be undone, on the day that was chosen for it.
      case chosen
      /// What is waited for may be ready from this day on.
      case ready(Span)
      /// What is waited for should be there; otherwise it is time to ask.
      case late(Span)
      /// The day of a follow-up check, counted from the event.
      case check(Int)
    }

    package var kind: Kind
    package var day: Day
    /// Nil for a follow-up check.
    package var step: PlanStep?
    /// Bears out the waiting time, where it is a fact.
    package var fact: PlanFact?
    /// The last day on which the counter is open, where it is closed on the day itself.
    package var goBy: Day?

    /// Names the entry by what it is about, the same in every run.
    package var id: String {
      let step = step?.id ?? "plan"
      return switch kind {
      case .due: "\(step).due"
      case .chosen: "\(step).chosen"
      case .ready: "\(step).ready"
      case .late: "\(step).late"
      case .check(let days): "check.\(days)"
      }
    }

    /// Weekends are left out of the count, but public holidays are not known.
    package var countsWorkingDays: Bool {
      switch kind {
      case .due(let due): due.within.unit == .businessDays
      case .ready(let span), .late(let span): span.unit == .businessDays
      case .check, .chosen: false
      }
    }
  }

  /// A step whose waiting time nobody has confirmed.
  package struct OpenWait: Equatable, Sendable {
    package var step: PlanStep
    /// Says where to ask.
    package var fallback: LocalText
  }

  /// The days on which to look whether everything works again.
  package static let checks = [3, 14, 40]

  package let plan: Plan
  /// The day of the loss, the cancellation or the departure.
  package let event: Day
  /// In the order of days, and on one day in the order of the plan.
  package private(set) var entries: [Entry] = []
  package private(set) var openWaits: [OpenWait] = []

  package init(_ plan: Plan, on event: Day) {
    self.plan = plan
    self.event = event
    let ending = plan.endingSteps
    for step in plan.steps {
      if let due = step.step.due {
        let day = day(of: due)
        let today = plan.situation.today
        let earliest = due.of == "month-end" ? today : max(today, event)
        let goBy = step.lastOpenDay(until: day).flatMap { $0 < earliest ? nil : $0 }
        entries.append(Entry(kind: .due(due), day: day, step: step, goBy: goBy))
      } else if isAhead, step.applies == .yes, ending.contains(step.id) {
        entries.append(Entry(kind: .chosen, day: event, step: step))
      }
      addWaiting(step)
    }
    for days in Timetable.checks {
      entries.append(Entry(kind: .check(days), day: event.adding(days: days)))
    }
    entries = entries.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map { $0.element }
  }

  /// Whether somebody chose the day of a cancellation: what leads up to it is then done by that day, and not
  /// by the end of its month.
  package var isChosen: Bool {
    plan.guide.event == .cancel && event != plan.situation.today
  }

  /// Whether the day of the cancellation is still to come.
  package var isAhead: Bool { isChosen && plan.situation.today < event }

  private mutating func addWaiting(_ step: PlanStep) {
    // The instructions of a danger that may not apply are hidden, and so is how long they take.
    guard !step.isWithheld else { return }
    var fact: PlanFact?
    if case .fact(let key)? = step.step.waiting {
      fact = plan.situation.resolve(key).first {
        if case .duration? = $0.variant?.value { true } else { false }
      }
      if fact == nil, let register = plan.situation.catalog.factKey(key) {
        openWaits.append(OpenWait(step: step, fallback: register.fallback))
      }
    }
    guard let span = step.waiting else { return }
    let start = step.step.due.map { base(of: $0.of, seen: [step.id]) } ?? event
    func end(_ count: Int) -> Day { start.endOfWait(count, span.unit) }
    let earliest = span.min.map { end($0) }
    let latest = span.max.map { end($0) }
    if let earliest, earliest != latest {
      entries.append(Entry(kind: .ready(span), day: earliest, step: step, fact: fact))
    }
    if let latest {
      entries.append(Entry(kind: .late(span), day: latest, step: step, fact: fact))
    }
  }

  private func day(of due: Step.Due, seen: Set<String> = []) -> Day {
    base(of: due.of, seen: seen)
      .end(of: due.within.max ?? due.within.min ?? 0, due.within.unit, counting: due.counting)
  }

  /// Finds the day from which a time is counted; a step counts as done by its own last day, or with the event.
  private func base(of name: String, seen: Set<String>) -> Day {
    switch name {
    case "today": return plan.situation.today
    case "month-end": return isChosen ? event : event.endOfMonth
    default:
      guard let step = plan.step(name), let due = step.step.due, !seen.contains(step.id) else {
        return event
      }
      return day(of: due, seen: seen.union([step.id]))
    }
  }
}

extension Day {
  /// Gives the day on which a wait that begins today is over; part of a day counts as a whole one.
  fileprivate func endOfWait(_ count: Int, _ unit: Span.Unit) -> Day {
    switch unit {
    case .minutes: adding(days: (min(max(count, 0), 36_500 * 1440) + 1439) / 1440)
    case .hours: adding(days: (min(max(count, 0), 36_500 * 24) + 23) / 24)
    default: end(of: count, unit, counting: .nextDay)
    }
  }
}
