import GuideCore
import TextLayout

extension PlanPassages {
  private static let mostOptions = 8

  /// Lists the questions that can still change the plan: with flags on a screen, with boxes on paper.
  var questions: [Passage] {
    let all = plan.situation.catalog.questions
    let open = plan.liveQuestions.filter { all.indices.contains($0.question) }
    guard !open.isEmpty else { return [] }
    let title = options.isPaper ? Interface.tickYours : Interface.openQuestions
    var passages = passage(.sectionTitle, opensGroup: true) { $0.text(title, .title) }
    for asked in open {
      let question = all[asked.question]
      let offered = plan.situation.catalog.choices(
        asked.question, in: asked, after: plan.situation.answers)
      passages += options.isPaper ? boxes(question, offered) : flags(question, offered)
    }
    return passages
  }

  private func flags(_ question: Question, _ offered: [QuestionOption]) -> [Passage] {
    let isLong = offered.count > PlanPassages.mostOptions
    var values = (isLong ? Array(offered.prefix(3)) : offered).map { $0.id }
    if isLong { values.append("...") }
    var flag = StyledText("--\(question.id) ", .fact)
    for (place, value) in values.enumerated() {
      flag += .unbreakable(place + 1 < values.count ? value + "|" : value, .fact)
    }
    return passage(.item) { _ in flag.withoutControls() }
      + passage(.line, level: 1) { $0.text(question.text) }
  }

  private func boxes(_ question: Question, _ offered: [QuestionOption]) -> [Passage] {
    var passages = passage(.item) { $0.text(question.text) }
    if offered.count > PlanPassages.mostOptions {
      passages += passage(.blank, level: 1) { _ in .unbreakable("____________________") }
    } else {
      passages += passage(.line, level: 1) { voice in
        offered.map { StyledText("\(Passage.Box.todo.rawValue) ") + voice.text($0.label) }
          .joined(separator: "  ")
      }
    }
    return passages
      + passage(.line, level: 1) {
        $0.fill(Interface.howToFind, ("how", $0.text(question.how, .hint)), style: .hint)
      }
  }
}
