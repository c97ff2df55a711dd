extension GuideRules {
  /// Names the events from which a time can be counted, beside steps.
  package static let events = ["loss", "today", "cancel", "departure", "month-end"]

  /// Finds times that count from something that is neither an event nor a step of the guide.
  static func dues(_ steps: PlacedSteps) -> [Finding] {
    let dues = steps.indices.compactMap { number in
      steps.all[number].due.map { (number, event: $0.of) }
    }
    guard dues.contains(where: { !events.contains($0.event) }) else { return [] }
    let ids = steps.ids
    let known = Set(ids + events)
    return dues.compactMap { number, event in
      if known.contains(event) { return nil }
      return Finding(
        steps.path(of: number).key("due").key("of"),
        .unknownName(
          kind: "event or step", name: event,
          nearest: Nearest.name(to: event, among: events + ids)))
    }
  }
}
