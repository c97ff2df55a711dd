/// The rules for guides; each is a pure function in a file of its own.
package enum GuideRules {
  /// Runs all rules on a guide that was decoded without gaps.
  package static func findings(
    _ guide: Guide, _ context: CheckContext, reserved: CheckContext.Reserved
  ) -> [Finding] {
    let steps = guide.placedSteps
    let after = Outline.places(of: steps.map { $0.step })
    return names(guide, reserved) + repeatedQuestions(guide, context) + cycles(steps, after)
      + laterSections(guide, steps)
      + dangers(steps) + dues(guide, steps) + unreachable(guide, steps, context)
      + idleOptions(guide, context) + unknownPlan(guide, steps, after, context)
  }
}
