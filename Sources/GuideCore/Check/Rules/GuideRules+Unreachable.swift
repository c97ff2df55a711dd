extension GuideRules {
  /// Finds steps that stand in no plan, whatever is answered and whoever the carrier is.
  ///
  /// A step that may apply is listed, so "maybe" is enough, unless it comes from "I don't know"; a dangerous one
  /// needs a yes.
  static func unreachable(_ guide: Guide, _ steps: [PlacedStep], _ context: CheckContext)
    -> [Finding]
  {
    steps.filter { $0.step.when != .always && !reaches($0.step, guide, context) }.map {
      Finding($0.path.key("when"), .unreachableStep($0.step.id))
    }
  }

  private static func reaches(_ step: Step, _ guide: Guide, _ context: CheckContext) -> Bool {
    var search = ConditionSearch(
      [step.when], context,
      offered: { place in
        guide.questions.first { $0.question == place }.map { $0.options }
      },
      isWanted: { situation in
        let outline = Outline(steps: [step], after: [[]], situation: situation)
        guard let applies = outline.entries.first?.applies else { return false }
        return step.danger == nil || applies == .yes
      })
    return search.succeeds()
  }
}
