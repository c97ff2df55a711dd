package import GuideCore

/// Writes a checklist as a page, from the same passages as the text.
package struct PlanHTML: Sendable {
  package var plan: Plan
  package var languages: [Language]
  package var state: WalkState?
  /// Minute zero, for the top of the sheet.
  package var now: [Passage]
  package var style: PageStyle
  package var paper: PaperDetails
  /// Leads to other pages of the same set; not printed.
  package var navigation: [HTMLNode] = []

  package init(
    _ plan: Plan, languages: [Language], state: WalkState? = nil, now: [Passage] = [],
    style: PageStyle = PageStyle(), paper: PaperDetails = PaperDetails()
  ) {
    self.plan = plan
    self.languages = languages
    self.state = state
    self.now = now
    self.style = style
    self.paper = paper
  }

  /// Makes the sheet, or the pocket card on A6.
  package var page: HTMLPage {
    let language = languages.first ?? .en
    let body = style.paper == .a6 ? card : sheet
    return HTMLPage(
      title: plan.guide.title[language], language: language, style: style,
      footer: paper.showsAnswers ? plan.code : plan.codeWithoutAnswers, body: navigation + body)
  }

  private var passages: PlanPassages {
    PlanPassages(
      plan, state: state,
      options: StepOptions(
        languages: languages, detail: .full, isPaper: true, numbers: SourceNumbers(plan)),
      showsAnswers: paper.showsAnswers, decides: paper.isBlank)
  }

  private var emergency: [HTMLNode] {
    now.isEmpty
      ? [] : [.make("section", class: "emergency", [], PassageHTML.nodes(now))]
  }

  private var counter: HTMLNode {
    .make(
      "section", class: "counter", [],
      PassageHTML.nodes(passages.replies + passages.sentences))
  }

  private var sheet: [HTMLNode] {
    let passages = passages
    return PassageHTML.nodes(passages.head)
      + [
        .make(
          "div", class: "imprint", [], PassageHTML.nodes(passages.imprint(printed: paper.printed)))
      ]
      + emergency + PassageHTML.nodes(passages.bag) + PassageHTML.nodes(passages.body) + [counter]
  }

  /// Minute zero, the steps by their titles, the sentences: what goes into a pocket.
  private var card: [HTMLNode] {
    let steps = plan.steps.flatMap { step in
      StepPassages.title(step, entry: state?.entry(of: step.step), languages: languages)
    }
    return emergency + PassageHTML.nodes(Array(passages.head.prefix(while: isAboutCard)))
      + PassageHTML.nodes(steps)
      + [counter]
      + [
        .make(
          "div", class: "imprint", [], PassageHTML.nodes(passages.imprint(printed: paper.printed)))
      ]
  }

  private func isAboutCard(_ passage: Passage) -> Bool { !passage.opensGroup }
}
