extension Timetable {
  /// When a step is done that no day binds.
  package enum UndatedTime: String, CaseIterable, Equatable, Sendable {
    /// Before the day that was chosen.
    case before
    case now
    /// On the day that was chosen and no earlier.
    case onDay = "on-day"
    /// When the checklist comes to it; it cannot be undone.
    case reached
    /// After the cancellation.
    case after
  }

  /// Steps that no day binds.
  package var undated: [PlanStep] {
    let dated = Set(entries.compactMap { $0.step?.id })
    return plan.steps.filter { !dated.contains($0.id) }
  }

  /// The same steps by when they are done; what cannot be undone is never done "now".
  package var undatedGroups: [(time: UndatedTime, steps: [PlanStep])] {
    let ending = plan.endingSteps
    let later = plan.guide.steps(after: ending.union(plan.guide.endingSteps))
    let groups = Dictionary(grouping: undated) { step -> UndatedTime in
      if later.contains(step.id) { return .after }
      if ending.contains(step.id) { return isAhead ? .onDay : .reached }
      if step.step.danger != nil { return .reached }
      return isAhead ? .before : .now
    }
    return UndatedTime.allCases.compactMap { time in groups[time].map { (time, $0) } }
  }
}

extension Plan {
  /// The steps that end the line: the doors of the guide, or where none of them is in the plan, what the
  /// steps behind them wait for instead, such as taking the number to another company.
  var endingSteps: Set<String> {
    let doors = guide.endingSteps
    let planned = Set(steps.map { $0.id })
    guard !doors.isEmpty, doors.isDisjoint(with: planned) else { return doors }
    let later = guide.steps(after: doors)
    let awaited = steps.filter { later.contains($0.id) }.flatMap { $0.step.after }
    return planned.intersection(awaited).subtracting(later)
  }
}

extension Guide {
  /// The one-way doors that end the line in a guide on cancelling: those behind no other such door.
  var endingSteps: Set<String> {
    guard event == .cancel else { return [] }
    let doors = Set(steps.filter { $0.danger != nil }.map { $0.id })
    return doors.subtracting(steps(after: doors))
  }

  /// Collects all steps that stand behind one of these, directly or through others.
  func steps(after first: Set<String>) -> Set<String> {
    let steps = steps
    let after = Outline.places(of: steps)
    var found: Set<Int> = []
    var grows = !first.isEmpty
    while grows {
      grows = false
      for place in steps.indices where !found.contains(place) {
        guard after[place].contains(where: { first.contains(steps[$0].id) || found.contains($0) })
        else { continue }
        found.insert(place)
        grows = true
      }
    }
    return Set(found.map { steps[$0].id })
  }
}
