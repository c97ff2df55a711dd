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
    let passages =
      style == .sheet
      ? PlanPassages.sheet(
        plan, state: state, languages: languages, detail: detail ?? .full, paper: paper)
      : PlanPassages(
        plan, state: state,
        options: StepOptions(languages: languages, detail: detail ?? .brief),
        showsAnswers: paper.showsAnswers)
    let layout = PassageLayout(width: width, showsBoxes: true, isPlain: isPlain)
    var lines = now
    switch style {
    case .screen:
      let ending = (detail ?? .brief) == .brief ? passages.shortForm : []
      layout.draw(
        passages.title, passages.particulars, passages.body, ending, below: &lines)
    case .sheet:
      for part in sheet(passages, paper) { layout.draw(part.passages, below: &lines) }
    }
    return lines
  }

  /// Writes the sheet as pages for a print command, each with its number at the foot.
  package static func pages(
    _ plan: Plan, languages: [Language], width: Int, state: WalkState? = nil,
    now: [StyledText] = [], paper: PaperDetails = PaperDetails()
  ) -> [[StyledText]] {
    let passages = PlanPassages.sheet(plan, state: state, languages: languages, paper: paper)
    let layout = PassageLayout(width: width, showsBoxes: true)
    var blocks = now.isEmpty ? [] : [TextBlock(lines: now)]
    for part in sheet(passages, paper) {
      var more = layout.blocks(part.passages)
      guard !more.isEmpty else { continue }
      if !blocks.isEmpty { more[0].lines.insert("", at: 0) }
      more[0].beginsPage = part.beginsPage
      blocks += more
    }
    return TextPages(width: width, languages: languages, code: plan.codeWithoutAnswers)
      .pages(blocks)
  }

  /// Gives the parts of a sheet in their order; what is shown across a counter has a page of its own.
  private static func sheet(_ passages: PlanPassages, _ paper: PaperDetails)
    -> [(passages: [Passage], beginsPage: Bool)]
  {
    [
      (passages.title + passages.particulars, false),
      (passages.imprint(printed: paper.printed), false), (passages.bag, false),
      (passages.body, false), (passages.replies + passages.sentences, true),
      (passages.codes + passages.sources, true),
    ]
  }

  /// Writes sections, boxes, numbers and titles only, as close as they go: the list inside a walk.
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
          step, entry: state?.entry(of: step.step), languages: languages, opensGroup: false)
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
