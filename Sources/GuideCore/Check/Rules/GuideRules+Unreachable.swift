extension GuideRules {
  /// Finds steps that stand in no plan, whatever is answered and whoever the carrier is.
  ///
  /// A step that may apply is listed, so "maybe" is enough, unless it comes from "I don't know"; a dangerous one
  /// needs a yes.
  static func unreachable(_ guide: Guide, _ steps: PlacedSteps, _ context: CheckContext)
    -> [Finding]
  {
    let questions = guide.questions
    return steps.indices.filter {
      !reaches(
        steps.all[$0].when, whenUnknown: steps.all[$0].whenUnknown,
        isDanger: steps.all[$0].danger != nil, questions, context)
    }
    .map { Finding(steps.path(of: $0).key("when"), .unreachableStep(steps.all[$0].id)) }
  }

  private static func reaches(
    _ when: Condition, whenUnknown: Bool, isDanger: Bool, _ questions: [Guide.Asked],
    _ context: CheckContext
  ) -> Bool {
    if case .always = when { return true }
    var search = ConditionSearch(
      [when], context,
      offered: { place in questions.first { $0.question == place }.map { $0.options } })
    return search.succeeds { situation in
      let standing = Outline.standing(
        when, whenUnknown: whenUnknown, isDanger: isDanger, situation
      ).standing
      guard case .applies(let applies) = standing else { return false }
      return !isDanger || applies == .yes
    }
  }
}
