package import GuideCore

/// Writes a checklist as Markdown (CommonMark), in the order of the sheet.
package enum PlanMarkdown {
  /// Writes the checklist; `now` are the lines of the emergency block.
  package static func text(
    _ plan: Plan, languages: [Language], state: WalkState? = nil, now: [LocalText] = [],
    paper: PaperDetails = PaperDetails()
  ) -> String {
    let options = StepOptions(
      languages: languages, detail: .full, isPaper: true, numbers: SourceNumbers(plan))
    let passages = PlanPassages(
      plan, state: state, options: options, showsAnswers: paper.showsAnswers,
      decides: paper.isBlank)
    let emergency = now.compactMap { line in
      Passage(.item, in: languages) { $0.text(line) }
    }
    return PassageMarkdown.text(
      passages.head + passages.imprint(printed: paper.printed) + emergency + passages.bag
        + passages.body + passages.replies)
  }
}
