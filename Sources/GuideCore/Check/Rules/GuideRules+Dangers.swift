extension GuideRules {
  /// Refuses danger in steps that are shown to people who do not know whether they apply.
  static func dangers(_ steps: PlacedSteps) -> [Finding] {
    steps.indices.filter { steps.all[$0].danger != nil && steps.all[$0].whenUnknown }.map {
      Finding(steps.path(of: $0).key("when_unknown"), .dangerWhenUnknown(steps.all[$0].id))
    }
  }
}
