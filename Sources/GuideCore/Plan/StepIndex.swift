/// Where the steps of a plan stand: a walk of many steps asks for it at each key.
struct StepIndex: Sendable {
  /// The steps of all sections, one after the other.
  let steps: [PlanStep]
  /// Places by id and by older id; of two the first one counts.
  private(set) var places: [String: Int] = [:]
  /// The section of each step.
  private(set) var homes: [Int] = []
  /// The place of the first step of each section.
  private(set) var starts: [Int] = []

  init(_ sections: [Plan.Section]) {
    steps = sections.flatMap { $0.steps }
    places.reserveCapacity(steps.count)
    homes.reserveCapacity(steps.count)
    for (number, section) in sections.enumerated() {
      starts.append(homes.count)
      for step in section.steps {
        for id in [step.id] + step.step.aliases where places[id] == nil {
          places[id] = homes.count
        }
        homes.append(number)
      }
    }
  }
}
