extension GuideRules {
  /// Refuses danger in steps that are shown to people who do not know whether they apply.
  static func dangers(_ steps: [PlacedStep]) -> [Finding] {
    steps.filter { $0.step.danger != nil && $0.step.whenUnknown }.map {
      Finding($0.path.key("when_unknown"), .dangerWhenUnknown($0.step.id))
    }
  }
}
