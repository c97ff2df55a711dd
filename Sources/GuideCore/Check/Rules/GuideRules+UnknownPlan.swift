extension GuideRules {
  /// Makes the plan for "I don't know" to every question: short, and without danger.
  static func unknownPlan(
    _ guide: Guide, _ steps: [PlacedStep], _ after: [[Int]], _ context: CheckContext
  ) -> [Finding] {
    var situation = context.blank
    for asked in guide.questions { situation.answers[asked.question] = .unknown }
    let outline = Outline(
      steps: steps.map { $0.step }, after: after, situation: situation)
    var findings: [Finding] = []
    let sections = ContentPath().key("sections")
    if outline.entries.count > PathProof.unknownPlanLimit {
      findings.append(Finding(sections, .planTooLong(outline.entries.count)))
    }
    if outline.entries.isEmpty, !steps.isEmpty {
      findings.append(Finding(sections, .emptyPlan(path: "unknown")))
    }
    for entry in outline.entries {
      let step = steps[entry.step]
      // `dangers` reports it already where the step says so itself.
      guard step.step.danger != nil, !step.step.whenUnknown else { continue }
      findings.append(Finding(step.path.key("danger"), .dangerInUnknownPlan(step.step.id)))
    }
    return findings
  }
}
