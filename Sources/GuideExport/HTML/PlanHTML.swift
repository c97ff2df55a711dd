package import GuideCore
import TextLayout

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
    .sheet(plan, state: state, languages: languages, paper: paper)
  }

  private var emergency: [HTMLNode] { PlanHTML.emergency(now) }

  private static func emergency(_ now: [Passage]) -> [HTMLNode] {
    let nodes = PassageHTML.nodes(now)
    // A line that only says where minute zero stands needs no frame.
    guard now.first?.kind == .sectionTitle else { return nodes }
    return [.make("section", class: "emergency", [], nodes)]
  }

  private var counter: HTMLNode {
    .make(
      "section", class: "counter", [],
      PassageHTML.nodes(passages.replies + passages.sentences))
  }

  private var sheet: [HTMLNode] {
    let passages = passages
    return PassageHTML.nodes(passages.title) + emergency + PassageHTML.nodes(passages.particulars)
      + [
        .make(
          "div", class: "imprint", [], PassageHTML.nodes(passages.imprint(printed: paper.printed)))
      ]
      + PassageHTML.nodes(passages.bag)
      + PassageHTML.nodes(passages.body, measure: PageMeasure(style))
      + [counter] + PassageHTML.nodes(passages.codes + passages.sources)
  }

  /// Minute zero, the steps by their titles, the sentences: what goes into a pocket.
  private var card: [HTMLNode] {
    let passages = passages
    let steps = cardSteps
    // The code at the foot of the card has the date of its content.
    let head = passages.title + passages.carrierLine
    let imprint = passages.imprint(printed: paper.printed).prefix(paper.printed == nil ? 0 : 1)
      .compactMap { passage in languages.first.flatMap { passage.only($0) } }
    let others = now + head + steps + passages.replies + imprint
    let sentences = cardSentences(passages.sentences, beside: others)
    // Two languages together would go over the fold: each stands in a frame of its own column.
    let frames = languages.map { language in
      PlanHTML.emergency(now.compactMap { $0.only(language) })
    }
    return (frames.first ?? []) + PassageHTML.nodes(head) + frames.dropFirst().flatMap { $0 }
      + PassageHTML.nodes(steps)
      + [
        .make("section", class: "counter", [], PassageHTML.nodes(passages.replies + sentences)),
        .make("div", class: "imprint", [], PassageHTML.nodes(imprint)),
      ]
  }

  /// The steps that can be undone, those that may not apply apart: a title alone says neither "only if" nor
  /// what is lost.
  private var cardSteps: [Passage] {
    let safe = plan.steps.filter { $0.step.danger == nil }
    func titles(_ verdict: Verdict) -> [Passage] {
      safe.filter { $0.applies == verdict }.flatMap { step in
        StepPassages.title(step, entry: state?.entry(of: step.step), languages: languages)
      }
    }
    var passages = titles(.yes)
    let open = titles(.maybe)
    if !open.isEmpty {
      passages.append(.line, level: Passage.outside, opensGroup: true, in: languages) {
        $0.text(Interface.cardMaybe, .label)
      }
      passages += open
    }
    let rest = plan.steps.count - safe.count
    guard rest > 0 else { return passages }
    passages.append(.line, level: Passage.outside, opensGroup: true, in: languages) { voice in
      voice.fill(
        rest == 1 ? Interface.cardMoreOne : Interface.cardMore,
        ("n", StyledText(String(rest), .warning)), style: .warning)
    }
    return passages
  }

  /// A card has at least so many; in two languages all else takes up more room.
  private var leastCardSentences: Int { languages.count > 1 ? 1 : 3 }

  /// Takes the sentences, those of the first steps before the others, that go onto two sides.
  private func cardSentences(_ passages: [Passage], beside others: [Passage]) -> [Passage] {
    let measure = PageMeasure(style)
    // A guess: a twentieth is kept free for what it misses.
    var room = 3.8 * measure.page - measure.height(of: others)
    var taken: [Passage] = []
    var count = 0
    for passage in passages {
      room -= measure.height(of: passage)
      if passage.kind == .sentence {
        if room < 0, count >= leastCardSentences { break }
        count += 1
      }
      taken.append(passage)
    }
    return taken
  }
}
