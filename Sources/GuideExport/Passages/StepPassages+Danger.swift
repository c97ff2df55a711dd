import GuideCore
import TextLayout

extension StepPassages {
  /// Says what is lost behind a one-way door, what to do instead and which steps come first.
  ///
  /// On paper a box to tick takes the place of the word, where the instructions follow.
  func addDanger(isHidden: Bool) {
    guard let danger = step.step.danger else { return }
    say(.danger) { $0.text(Interface.dangerTitle, .warning) }
    say(.danger) { $0.labelled(Interface.dangerLoses, $0.text(danger.loses)) }
    say(.danger) { $0.labelled(Interface.dangerInstead, $0.text(danger.instead)) }
    addEarlierSteps()
    if options.isPaper, !isHidden {
      say(.danger) { voice in
        StyledText("\(Passage.Box.todo.rawValue) ") + voice.text(Interface.dangerRead, .warning)
      }
    }
  }

  private func addEarlierSteps() {
    let earlier = earlierSteps
    guard !earlier.isEmpty else { return }
    let label = state == nil ? Interface.dangerBefore : Interface.dangerEarlier
    say(.danger) { $0.colon($0.text(label)) }
    for other in earlier {
      say(.danger) { StyledText("  \(other.number). ") + $0.text(other.step.title) }
    }
  }

  /// Says how the instructions come to be shown.
  func addHidden() {
    guard let danger = step.step.danger else { return }
    let text =
      step.isWithheld
      ? Interface.dangerWithheld : entry == nil ? Interface.dangerHidden : Interface.dangerType
    say(.line) { voice in
      voice.fill(text, ("word", .unbreakable(danger.word.withoutControls(), .fact)))
    }
  }

  /// In a walk the steps still open before this one, else those that must come before it.
  private var earlierSteps: [PlanStep] {
    let before = plan.steps.filter { $0.number < step.number }
    guard let state else {
      return before.filter { other in
        step.step.after.contains { $0 == other.id || other.step.aliases.contains($0) }
      }
    }
    return before.filter {
      switch state.entry(of: $0.step).mark {
      case .todo, .waiting: true
      case .done, .skipped: false
      }
    }
  }
}
