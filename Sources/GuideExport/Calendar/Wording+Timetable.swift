package import GuideCore

extension Wording {
  /// Names a day of the week.
  package func weekday(_ day: Day) -> String {
    let names = [
      Interface.dayMon, Interface.dayTue, Interface.dayWed, Interface.dayThu, Interface.dayFri,
      Interface.daySat, Interface.daySun,
    ]
    return text(names[day.weekday - 1])
  }

  /// Writes a date with its day of the week.
  package func dayInWeek(_ day: Day) -> String {
    self.day(day) + text(Interface.inBrackets, ("text", weekday(day)))
  }

  /// Says in one line what the day of an entry is.
  package func title(_ entry: Timetable.Entry) -> String {
    let what = entry.step.map { numbered($0) } ?? ""
    return switch entry.kind {
    case .due: text(Interface.planDue, ("what", what))
    case .chosen: text(Interface.planOnDay, ("what", what))
    case .ready: text(Interface.planReady, ("what", what))
    case .late: text(Interface.planLate, ("what", what))
    case .check(let days): text(Interface.planCheck, ("n", String(days)))
    }
  }

  /// Writes a step with its number in the plan.
  package func numbered(_ step: PlanStep) -> String {
    text(Interface.planStep, ("n", String(step.number)), ("title", step.step.title[language]))
  }

  /// Says how the day was counted, how firm it is and what to do on it, a paragraph each.
  package func details(_ entry: Timetable.Entry, in table: Timetable) -> [String] {
    var lines: [String] = []
    switch entry.kind {
    case .due(let due):
      let isChosen = due.of == "month-end" && table.isChosen
      lines.append(isChosen ? text(Interface.planByChosenDay) : self.due(due, in: table.plan))
      if let day = entry.goBy {
        lines.append(text(Interface.planClosed, ("day", dayInWeek(day))))
      }
      if entry.day < table.plan.situation.today { lines.append(text(Interface.planPassed)) }
    case .chosen: lines.append(text(Interface.planChosenDay))
    case .ready(let span), .late(let span):
      let standing = entry.fact.map { self.standing($0) } ?? []
      let wait = text(Interface.waitingTime, ("span", self.span(span)))
      lines.append(
        standing.isEmpty ? wait : wait + text(Interface.inBrackets, ("text", list(standing))))
      if entry.step?.step.due == nil { lines.append(text(Interface.planIfDone)) }
    case .check(let days): lines.append(text(check(on: days, in: table.plan)))
    }
    if entry.countsWorkingDays { lines.append(text(Interface.planHolidays)) }
    if let step = entry.step, step.applies == .maybe {
      lines.append(because(step.step.when, in: table.plan.situation))
    }
    return lines
  }

  /// Says when the steps are done that no day binds.
  func undated(_ group: (time: Timetable.UndatedTime, steps: [PlanStep]), in table: Timetable)
    -> String
  {
    let form =
      switch group.time {
      case .before: Interface.planUndatedBefore
      case .now: Interface.planUndatedNow
      case .onDay: Interface.planUndatedOnDay
      case .reached: Interface.planUndatedReached
      case .after: Interface.planUndatedAfter
      }
    let numbers = TimetableText.numbers(group.steps.map { $0.number })
    return text(form, ("steps", numbers), ("date", day(table.event)))
  }

  private func check(on days: Int, in plan: Plan) -> LocalText {
    let ends = plan.guide.event == .cancel
    // The number goes on elsewhere or is stored.
    let keepsNumber = plan.situation.verdict(of: "yes", to: "keep-number") == .yes
    return switch days {
    case ...3 where ends && keepsNumber: Interface.planCheckKept
    case ...3: ends ? Interface.planCheckEnded : Interface.planCheckFirst
    case ...14: ends ? Interface.planCheckReturned : Interface.planCheckSecond
    default: Interface.planCheckLast
    }
  }
}
