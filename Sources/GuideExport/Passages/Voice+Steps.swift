package import GuideCore
import TextLayout

extension Voice {
  /// Says in brackets where a step stands, in words.
  func state(_ entry: WalkState.Entry) -> StyledText {
    let style: TextStyle = entry.mark == .done ? .done : .hint
    let state = words.state(entry.mark)
    guard let since = entry.since, entry.mark != .todo else { return bracketed([state], style) }
    let moment = words.moment(since)
    if case .waiting = entry.mark {
      return bracketed([state, words.text(Interface.since, ("moment", moment))], style)
    }
    // Done or skipped once, not ever since.
    let marked = words.text(Interface.markedAt, ("state", state), ("moment", moment))
    return bracketed([marked], style)
  }

  /// Repeats what the person wrote, with its time.
  func record(_ label: LocalText, _ text: String, _ at: Moment) -> StyledText {
    labelled(label, prose(text)) + bracketed([words.moment(at)])
  }

  /// Says by when a step has to be done.
  func due(_ due: Step.Due, in plan: Plan) -> StyledText {
    fill(Interface.due, ("text", prose(words.due(due, in: plan), .fact)))
  }

  /// Names means as a list.
  func means(_ means: [Mean]) -> StyledText {
    items(means.map { text($0.label) })
  }

  /// Writes a source with the date of its page.
  func source(_ source: Source) -> StyledText {
    fill(
      Interface.sourceLine, ("url", address(of: source)),
      ("date", prose(words.pageDate(source), .hint)), style: .hint)
  }

  /// Writes the address of a source, which is text and never a link.
  func address(of source: Source) -> StyledText {
    .unbreakable(source.url.withoutControls(), .hint)
  }

  /// Writes a source with its dates.
  func source(_ entry: SourceNumbers.Entry) -> StyledText {
    address(of: entry.source) + bracketed(dates(entry))
  }
}

extension Voice {
  /// Gives the date of a page and the latest day on which a fact was gathered from it.
  func dates(_ entry: SourceNumbers.Entry) -> [String] {
    let date = words.text(Interface.pageDate, ("date", words.pageDate(entry.source)))
    let day = entry.gathered.map { words.text(Interface.gathered, ("day", words.day($0))) }
    return [date] + (day.map { [$0] } ?? [])
  }
}

extension Wording {
  /// Says where a step stands.
  package func state(_ mark: WalkState.Mark) -> String {
    switch mark {
    case .todo: text(Interface.stateTodo)
    case .done: text(Interface.stateDone)
    case .waiting(let what): text(Interface.stateWaiting, ("what", what.withoutControls()))
    case .skipped(let reason):
      text(Interface.stateSkipped, ("reason", self.reason(reason)))
    }
  }

  /// Says why a step was skipped.
  package func reason(_ reason: WalkEvent.SkipReason) -> String {
    switch reason {
    case .later: text(Interface.reasonLater)
    case .notForMe: text(Interface.reasonNotForMe)
    case .couldNot: text(Interface.reasonCouldNot)
    case .noAnswer: text(Interface.reasonNoAnswer)
    }
  }

  /// Says by when a step has to be done, counted from its event.
  package func due(_ due: Step.Due, in plan: Plan) -> String {
    let event = self.event(due.of, in: plan)
    guard let days = due.within.max ?? due.within.min, days > 0 else { return event }
    let span = Span(min: days, max: days, unit: due.within.unit)
    let count =
      due.counting == .nextDay ? Interface.dueCountNext : Interface.dueCountSame
    return text(Interface.dueSpan, ("event", event), ("span", self.span(span)))
      + text(Interface.inBrackets, ("text", text(count)))
  }

  /// Names the event or the step from which a time is counted.
  package func event(_ id: String, in plan: Plan) -> String {
    switch id {
    case "loss": return text(Interface.eventLoss)
    case "today": return text(Interface.eventToday)
    case "month-end": return text(Interface.eventMonthEnd)
    case "cancel": return text(Interface.eventCancel)
    case "departure": return text(Interface.eventDeparture)
    default:
      let title = plan.guide.step(id)?.title[language] ?? id
      return text(Interface.eventStep, ("title", title))
    }
  }

  /// Gives the date that a page bears; part of a date stays as the page has it.
  package func pageDate(_ source: Source) -> String {
    if source.pageDate == "undated" { return text(Interface.undated) }
    return Day(source.pageDate).map { day($0) } ?? source.pageDate
  }
}
