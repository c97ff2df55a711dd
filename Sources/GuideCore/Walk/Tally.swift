/// How many steps of a plan are done, and how many of each section are dealt with.
///
/// It follows each event, so that a key costs the same in a long guide as in a short one.
package struct Tally: Equatable, Sendable {
  package private(set) var done = 0
  /// Steps that are no longer to do, by section.
  package private(set) var dealt: [Int]

  package init(_ plan: Plan, _ state: WalkState) {
    dealt = Array(repeating: 0, count: plan.sections.count)
    for (place, step) in plan.steps.enumerated() {
      move(
        from: .todo, to: state.entry(of: step.step).mark,
        section: plan.home(ofStepAt: place).section)
    }
  }

  mutating func move(from old: WalkState.Mark, to new: WalkState.Mark, section: Int) {
    done += (new == .done ? 1 : 0) - (old == .done ? 1 : 0)
    dealt[section] += (new == .todo ? 0 : 1) - (old == .todo ? 0 : 1)
  }
}
