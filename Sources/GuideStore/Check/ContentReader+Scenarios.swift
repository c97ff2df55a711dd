internal import GuideCore
internal import StrictJSON

extension ContentReader {
  /// Decodes the scenarios of a guide; steps, ways, facts and phrases have to exist.
  func scenarios(_ guide: Guide, _ catalog: Catalog) -> ScenarioSet {
    guard
      let fields = fields(document.root, required: ["scenarios"], optional: ["always"])
    else { return ScenarioSet() }
    var seen: Set<String> = []
    let names = ScenarioNames(guide)
    var set = ScenarioSet()
    for value in list(fields["scenarios"]) {
      guard let scenario = scenario(value, guide, names, catalog) else { continue }
      if !seen.insert(scenario.id).inserted { report(.repeatedID(scenario.id), at: value) }
      set.scenarios.append(scenario)
    }
    seen = []
    for value in list(fields["always"]) {
      guard let rule = always(value, names, catalog) else { continue }
      if !seen.insert(rule.id).inserted { report(.repeatedID(rule.id), at: value) }
      set.always.append(rule)
    }
    return set
  }

  private func scenario(
    _ value: JSONValue, _ guide: Guide, _ names: ScenarioNames, _ catalog: Catalog
  ) -> Scenario? {
    guard
      let fields = fields(value, required: ["id", "answers", "expect"], optional: ["about"]),
      let id = id(fields["id"]), let answers = fields["answers"], let expect = fields["expect"]
    else { return nil }
    _ = string(fields["about"])
    return Scenario(
      id: id, answers: self.answers(answers, guide, catalog),
      expect: expectation(expect, names, catalog))
  }

  private func answers(_ value: JSONValue, _ guide: Guide, _ catalog: Catalog) -> Answers {
    var answers = Answers(count: catalog.questions.count)
    if let word = value.string {
      if word != "all-unknown" {
        report(.notOneOf(word, allowed: ["all-unknown"], nearest: "all-unknown"), at: value)
      }
      for asked in guide.questions { answers[asked.question] = .unknown }
      return answers
    }
    guard let members = value.object else {
      report(.wrongKind(expected: "object or \"all-unknown\""), at: value)
      return answers
    }
    for member in members {
      guard let place = catalog.question(member.key) else {
        unknown(member.key, "question", catalog.questions.map { $0.id }, member.name)
        continue
      }
      answers[place] = answer(member.value, catalog.questions[place])
    }
    return answers
  }

  private func answer(_ value: JSONValue, _ question: Question) -> Answer {
    if value.string == "unknown" { return .unknown }
    if !question.many, let list = value.array, Array(list).count > 1 {
      report(.wrongKind(expected: "one option"), at: value)
    }
    let words = value.array.map { Array($0) } ?? [value]
    if question.many, words.count == 1, words[0].string == QuestionOption.noneOfThese.id {
      return .chosen(0)
    }
    let mask = options(value, of: question)
    return mask == 0 ? .unset : .chosen(mask)
  }

  private func expectation(_ value: JSONValue, _ names: ScenarioNames, _ catalog: Catalog)
    -> Scenario.Expectation
  {
    var expect = Scenario.Expectation()
    guard
      let fields = fields(
        value, required: [],
        optional: [
          "first", "has", "lacks", "order", "facts", "phrases", "ways", "most_steps", "danger",
        ])
    else { return expect }
    expect.first = fields["first"].flatMap { step($0, names) }
    expect.has = steps(fields["has"], names)
    expect.lacks = steps(fields["lacks"], names)
    expect.order = list(fields["order"]).map { steps($0, names) }
    expect.facts = factNames(fields["facts"], catalog)
    expect.phrases = phraseNames(fields["phrases"], catalog)
    if let ways = fields["ways"] { expect.ways = self.ways(ways, names) }
    expect.mostSteps = int(fields["most_steps"])
    expect.danger = fields["danger"].map { steps($0, names) }
    return expect
  }

  private func ways(_ value: JSONValue, _ names: ScenarioNames) -> [(step: String, way: String)] {
    guard let members = value.object else {
      report(.wrongKind(expected: "object"), at: value)
      return []
    }
    return members.compactMap { member in
      guard let step = step(member.name, names), let way = string(member.value) else { return nil }
      let ways = names.ways[step] ?? []
      if !ways.contains(way) { unknown(way, "way of \(step)", ways, member.value) }
      return (step, way)
    }
  }

  private func always(_ value: JSONValue, _ names: ScenarioNames, _ catalog: Catalog)
    -> AlwaysRule?
  {
    guard
      let fields = fields(
        value, required: ["id"],
        optional: ["about", "when", "lacks", "order", "step", "needs"]),
      let id = id(fields["id"])
    else { return nil }
    var rule = AlwaysRule(
      id: id, when: condition(fields["when"], catalog) ?? .always, demands: [])
    if let lacks = fields["lacks"] { rule.demands.append(.lacks(steps(lacks, names))) }
    if let order = fields["order"] { rule.demands.append(.order(steps(order, names))) }
    if let needs = fields["needs"] {
      if let name = fields["step"] {
        if let step = step(name, names) {
          rule.demands.append(.needs(step: step, steps(needs, names)))
        }
      } else {
        report(.missingKey("step"), at: value)
      }
    }
    if rule.demands.isEmpty { report(.missingKey("lacks, order or needs"), at: value) }
    return rule
  }

  private func steps(_ value: JSONValue?, _ names: ScenarioNames) -> [String] {
    list(value).compactMap { step($0, names) }
  }

  /// Reads the id, or an older id, of a step; the plan goes by today's id.
  private func step(_ value: JSONValue, _ names: ScenarioNames) -> String? {
    guard let id = string(value) else { return nil }
    if let today = names.steps[id] { return today }
    unknown(id, "step", names.ids, value)
    return nil
  }
}

/// The names that a guide's scenarios may use.
private struct ScenarioNames {
  /// Today's id by each id a step ever had.
  var steps: [String: String] = [:]
  var ids: [String] = []
  var ways: [String: [String]] = [:]

  init(_ guide: Guide) {
    for step in guide.steps {
      for id in [step.id] + step.aliases { steps[id] = step.id }
      ids.append(step.id)
      ways[step.id] = step.ways.map { $0.id }
    }
  }
}
