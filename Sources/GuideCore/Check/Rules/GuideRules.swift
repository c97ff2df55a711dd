/// The rules for guides; each is a pure function in a file of its own.
package enum GuideRules {
  /// Runs all rules on a guide that was decoded without gaps.
  package static func findings(
    _ guide: Guide, _ context: CheckContext, reserved: CheckContext.Reserved
  ) -> [Finding] {
    let steps = PlacedSteps(guide)
    let after = Outline.places(of: steps.all)
    return names(guide, reserved) + repeatedQuestions(guide, context) + cycles(steps, after)
      + laterSections(steps)
      + dangers(steps) + dues(steps) + unreachable(guide, steps, context)
      + idleOptions(guide, steps, context) + unknownPlan(guide, steps, after, context)
  }
}
