package import GuideCore

/// Writes a checklist as Markdown (CommonMark), in the order of the sheet.
package enum PlanMarkdown {
  /// Writes the checklist; `now` is minute zero, which stands on top as on every sheet.
  package static func text(
    _ plan: Plan, languages: [Language], state: WalkState? = nil, now: [Passage] = [],
    paper: PaperDetails = PaperDetails()
  ) -> String {
    let passages = PlanPassages.sheet(plan, state: state, languages: languages, paper: paper)
    let rest =
      passages.particulars + passages.imprint(printed: paper.printed) + passages.bag + passages.body
      + passages.replies + passages.sentences + passages.sources
    return now.isEmpty
      ? PassageMarkdown.text(passages.title + rest)
      : PassageMarkdown.text(passages.title + now, rest)
  }
}
