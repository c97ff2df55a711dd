@testable import GuideCore

/// A plan with a last day, waiting times of every kind, firm and weak numbers.
enum DatedPlan {
  static func same(_ text: String) -> LocalText { LocalText(same: text) }

  static let today = Day(daysSinceEpoch: 20_780)  // 2026-11-23, a Monday
  static let page = Source(url: "https://aoi.example/lost", pageDate: "2026-04-01")

  static func phone(
    _ number: String, by: FactVariant.Authority = .official, marks: [FactVariant.Mark] = [],
    sources: [Source] = [page], purpose: String? = nil, when: Condition = .always
  ) -> FactVariant {
    FactVariant(
      statement: .value(.phone(Phone(number: number, from: [.japan], languages: ["ja"]))),
      when: when, purpose: purpose.map { same($0) }, by: by, marks: marks, sources: sources,
      gathered: today)
  }

  static func key(_ key: String, _ kind: FactKey.Kind) -> FactKey {
    FactKey(
      key: key, kind: kind, owner: .carrier, label: same("Label of \(key)"), checkAfterMonths: 6,
      fallback: same("Ask at the desk."))
  }

  static func step(_ id: String, _ change: (inout Step) -> Void = { _ in }) -> Step {
    var step = Step(
      id: id, title: LocalText(zh: "标题\(id)", en: "Title \(id)", ja: "題\(id)"), why: same("Why."),
      detail: LocalText(zh: "做法", en: "Do, then; say \\ so.", ja: "方法"))
    change(&step)
    return step
  }

  static func plan(
    _ steps: [Step], facts: [String: [FactVariant]] = [:], today: Day = DatedPlan.today,
    event: Guide.Event = .loss
  ) -> Plan {
    var guide = Guide(
      id: "lost", order: 1, date: Day(daysSinceEpoch: 20_000), title: same("Lost"),
      summary: same("Sum."), intro: same("In."), outro: same("Out."))
    guide.event = event
    guide.sections = [Guide.Section(id: "all", title: same("All"), steps: steps)]
    let keys = [
      key("lost.phone", .phone), key("more.phone", .phone), key("delivery", .duration),
      key("page", .address), key("counter.hours", .hours),
    ]
    var set = FactSet()
    for (key, variants) in facts { set[key] = variants }
    var carrier = Carrier(id: "aoi", names: same("Aoi, Ltd; Mobile"), kind: .network)
    carrier.facts = set
    let question = Question(
      id: "carrier", text: same("Which?"), how: same("Look."), source: .carriers,
      options: [
        QuestionOption(id: "aoi", label: same("Aoi")), QuestionOption(id: "b", label: same("B")),
      ])
    let other = Question(
      id: "card", text: same("What card?"), how: same("Look."),
      options: [
        QuestionOption(id: "sim", label: same("SIM")),
        QuestionOption(id: "esim", label: same("eSIM")),
      ])
    let catalog = Catalog(questions: [question, other], factKeys: keys, carriers: [carrier])
    var answers = Answers(count: 2)
    answers[0] = .option(0)
    let moment = Moment(seconds: today.daysSinceEpoch * 86_400 + 3 * 3600)
    return Plan(
      guide: guide,
      situation: Situation(
        catalog: catalog, answers: answers, carrier: carrier, moment: moment,
        contentDate: guide.date),
      contentDate: guide.date)
  }

  static func due(
    _ count: Int, _ unit: Span.Unit, of event: String = "loss",
    _ counting: Step.Due.Counting = .nextDay
  ) -> Step.Due {
    Step.Due(within: Span(min: nil, max: count, unit: unit), of: event, counting: counting)
  }
}
