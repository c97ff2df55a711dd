extension GuideRules {
  /// Finds steps that stand in no plan, whatever is answered and whoever the carrier is.
  ///
  /// A step that may apply is listed, so "maybe" is enough, unless it comes from "I don't know"; a dangerous one
  /// needs a yes.
  static func unreachable(_ guide: Guide, _ steps: [PlacedStep], _ context: CheckContext)
    -> [Finding]
  {
    let questions = guide.questions
    return steps.indices.filter {
      steps[$0].step.when != .always && !reaches(steps[$0].step, questions, context)
    }
    .map { Finding(steps[$0].path.key("when"), .unreachableStep(steps[$0].step.id)) }
  }

  private static func reaches(_ step: Step, _ questions: [Guide.Asked], _ context: CheckContext)
    -> Bool
  {
    var search = ConditionSearch(
      [step.when], context,
      offered: { place in questions.first { $0.question == place }.map { $0.options } })
    return search.succeeds { situation in
      guard case .applies(let applies) = Outline.standing(of: step, situation).standing else {
        return false
      }
      return step.danger == nil || applies == .yes
    }
  }
}
