package import GuideCore
package import TextLayout

/// Writes one step as lines: for the walk's screen, for `show` and for the sheet.
package enum StepText {
  /// Writes a step in one language, the way the walk shows it.
  package static func lines(
    _ step: PlanStep, plan: Plan, entry: WalkState.Entry?, state: WalkState? = nil,
    detail: StepOptions.Detail, width: Int, language: Language, isPlain: Bool = false
  ) -> [StyledText] {
    lines(
      step, plan: plan, entry: entry, state: state,
      options: StepOptions(languages: [language], detail: detail, listsSources: detail == .full),
      layout: PassageLayout(width: width, isPlain: isPlain))
  }

  /// Writes a step in one or more languages by given options.
  package static func lines(
    _ step: PlanStep, plan: Plan, entry: WalkState.Entry?, state: WalkState? = nil,
    options: StepOptions, layout: PassageLayout
  ) -> [StyledText] {
    layout.lines(
      StepPassages.make(step, plan: plan, entry: entry, state: state, options: options))
  }
}
