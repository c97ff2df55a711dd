package import GuideCore
package import TextLayout

/// Writes a whole checklist as lines, for `show` and for the plain-text sheet.
package enum PlanText {
  /// What the lines are for.
  package enum Style: Equatable, Sendable {
    /// The screen: brief steps, open questions with their flags, no list of sources.
    case screen
    /// Paper: full steps, open questions with boxes, blanks to fill in, numbered sources at the end.
    case sheet
  }

  /// Writes the checklist; `now` are the lines of the emergency block, already of the width.
  ///
  /// Unless told otherwise a screen gets brief steps and paper gets full ones.
  package static func lines(
    _ plan: Plan, languages: [Language], width: Int, style: Style,
    detail: StepOptions.Detail? = nil, state: WalkState? = nil, now: [StyledText] = [],
    isPlain: Bool = false, paper: PaperDetails = PaperDetails()
  ) -> [StyledText] {
    let isSheet = style == .sheet
    let options = StepOptions(
      languages: languages, detail: detail ?? (isSheet ? .full : .brief), isPaper: isSheet,
      numbers: isSheet ? SourceNumbers(plan) : nil)
    let passages = PlanPassages(
      plan, state: state, options: options, showsAnswers: paper.showsAnswers,
      decides: paper.isBlank)
    let layout = PassageLayout(width: width, showsBoxes: true, isPlain: isPlain)
    var parts = [layout.lines(passages.head)]
    if isSheet { parts.append(layout.lines(passages.imprint(printed: paper.printed))) }
    parts.append(now)
    if isSheet { parts.append(layout.lines(passages.bag)) }
    parts.append(layout.lines(passages.body))
    if isSheet { parts.append(layout.lines(passages.replies)) }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// Writes sections, boxes, numbers and titles only: the list inside a walk.
  package static func outline(
    _ plan: Plan, languages: [Language], width: Int, state: WalkState?, isPlain: Bool = false
  ) -> [StyledText] {
    var passages: [Passage] = []
    for section in plan.sections {
      passages +=
        Passage(.sectionTitle, opensGroup: true, in: languages) {
          $0.text(section.title, .title)
        }.map { [$0] } ?? []
      for step in section.steps {
        passages += StepPassages.title(
          step, entry: state?.entry(of: step.step), languages: languages)
      }
    }
    return PassageLayout(width: width, showsBoxes: true, isPlain: isPlain).lines(passages)
  }
}

extension Plan {
  /// Names guide, answers and content by ids, so that the same checklist can be made again.
  package var code: String {
    var words = [guide.id]
    for (place, question) in situation.catalog.questions.enumerated() {
      let answer = situation.answers[place]
      switch situation.catalog.optionIDs(answer, question: place) {
      case nil: words += ["--\(question.id)", "unknown"]
      case let ids? where !ids.isEmpty:
        words += ["--\(question.id)", ids.joined(separator: ",")]
      case _?: break
      }
    }
    return (words + [contentDate.iso]).joined(separator: " ")
  }
}
