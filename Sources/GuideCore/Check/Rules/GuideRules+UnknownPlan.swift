extension GuideRules {
  /// Makes the plan for "I don't know" to every question: short, and without danger.
  static func unknownPlan(
    _ guide: Guide, _ steps: PlacedSteps, _ after: [[Int]], _ context: CheckContext
  ) -> [Finding] {
    var situation = context.blank
    for asked in guide.questions { situation.answers[asked.question] = .unknown }
    let outline = Outline(steps: steps.all, after: after, situation: situation)
    var findings: [Finding] = []
    let sections = ContentPath().key("sections")
    if outline.entries.count > PathProof.unknownPlanLimit {
      findings.append(Finding(sections, .planTooLong(outline.entries.count)))
    }
    if outline.entries.isEmpty, !steps.all.isEmpty {
      findings.append(Finding(sections, .emptyPlan(path: "unknown")))
    }
    for entry in outline.entries {
      // `dangers` reports it already where the step says so itself.
      guard steps.all[entry.step].danger != nil, !steps.all[entry.step].whenUnknown else {
        continue
      }
      findings.append(
        Finding(
          steps.path(of: entry.step).key("danger"),
          .dangerInUnknownPlan(steps.all[entry.step].id)))
    }
    return findings
  }
}
