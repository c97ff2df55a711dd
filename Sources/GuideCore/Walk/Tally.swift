/// How many steps of a plan are done: in all, and in each section.
///
/// It follows each event, so that a key costs the same in a long guide as in a short one.
package struct Tally: Equatable, Sendable {
  /// Done steps, by section; what is skipped or waits is not done.
  package private(set) var sections: [Int]

  package var done: Int { sections.reduce(0, +) }

  package init(_ plan: Plan, _ state: WalkState) {
    sections = Array(repeating: 0, count: plan.sections.count)
    for (place, step) in plan.steps.enumerated() {
      move(
        from: .todo, to: state.entry(of: step.step).mark,
        section: plan.home(ofStepAt: place).section)
    }
  }

  mutating func move(from old: WalkState.Mark, to new: WalkState.Mark, section: Int) {
    sections[section] += (new == .done ? 1 : 0) - (old == .done ? 1 : 0)
  }
}
