package import GuideCore

/// Writes a checklist as Markdown (CommonMark), in the order of the sheet.
package enum PlanMarkdown {
  /// Writes the checklist; `now` are the lines of the emergency block.
  package static func text(
    _ plan: Plan, languages: [Language], state: WalkState? = nil, now: [LocalText] = [],
    paper: PaperDetails = PaperDetails()
  ) -> String {
    let passages = PlanPassages.sheet(plan, state: state, languages: languages, paper: paper)
    let emergency = now.compactMap { line in
      Passage(.item, in: languages) { $0.text(line) }
    }
    return PassageMarkdown.text(
      passages.title + emergency + passages.particulars
        + passages.imprint(printed: paper.printed) + passages.bag + passages.body
        + passages.replies + passages.sentences)
  }
}
