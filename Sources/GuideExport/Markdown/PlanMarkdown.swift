package import GuideCore

/// Writes a checklist as Markdown (CommonMark), in the order of the sheet.
package enum PlanMarkdown {
  /// Writes the checklist; `now` are the lines of the emergency block.
  package static func text(
    _ plan: Plan, languages: [Language], state: WalkState? = nil, now: [LocalText] = []
  ) -> String {
    let options = StepOptions(
      languages: languages, detail: .full, isPaper: true, numbers: SourceNumbers(plan))
    let passages = PlanPassages(plan, state: state, options: options)
    let emergency = now.compactMap { line in
      Passage(.item, in: languages) { $0.text(line) }
    }
    let code = Passage(.line, in: languages) {
      $0.fill(Interface.guideCode, ("code", $0.prose(plan.code)))
    }
    return PassageMarkdown.text(
      passages.head + (code.map { [$0] } ?? []) + emergency + passages.body)
  }
}
