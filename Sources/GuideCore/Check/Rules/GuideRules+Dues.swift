extension GuideRules {
  /// Names the events from which a time can be counted, beside steps.
  package static let events = ["loss", "today", "cancel", "departure", "month-end"]

  /// Finds times that count from something that is neither an event nor a step of the guide.
  static func dues(_ guide: Guide, _ steps: [PlacedStep]) -> [Finding] {
    let ids = steps.flatMap { [$0.step.id] + $0.step.aliases }
    let known = Set(ids + events)
    return steps.compactMap { step in
      guard let event = step.step.due?.of, !known.contains(event) else { return nil }
      return Finding(
        step.path.key("due").key("of"),
        .unknownName(
          kind: "event or step", name: event,
          nearest: Nearest.name(to: event, among: events + ids)))
    }
  }
}
