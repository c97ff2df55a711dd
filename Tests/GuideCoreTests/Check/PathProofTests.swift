import Testing

@testable import GuideCore

@Suite struct PathProofTests {
  private static let text = LocalText(same: "x")

  private static func question(_ id: String, _ options: [String], many: Bool = false) -> Question {
    Question(
      id: id, text: text, how: text, many: many,
      options: options.map { QuestionOption(id: $0, label: text) })
  }

  private static func step(_ id: String, when: Condition) -> Step {
    var step = Step(id: id, title: text, why: text, detail: text)
    step.when = when
    return step
  }

  private static func guide(_ questions: Int, _ steps: [Step]) -> Guide {
    var guide = Guide(
      id: "toy", order: 1, date: Day(daysSinceEpoch: 0), title: text, summary: text, intro: text,
      outro: text)
    guide.questions = (0..<questions).map { Guide.Asked(question: $0) }
    guide.sections = [Guide.Section(id: "all", title: text, steps: steps)]
    return guide
  }

  private static func prove(_ guide: Guide, _ questions: [Question], rules: [AlwaysRule] = [])
    -> (proof: PathProof, findings: [Finding], ruleFindings: [Finding])
  {
    guide.prove(
      rules: rules,
      CheckContext(
        catalog: Catalog(questions: questions), carriers: [], today: Day(daysSinceEpoch: 0)))
  }

  private static func first(_ question: Int) -> Condition {
    .answer(question: question, options: 1)
  }

  @Test func `Answers without a difference are judged once and counted all`() {
    let questions = [Self.question("a", ["p", "q", "r"]), Self.question("b", ["s", "t"])]
    let guide = Self.guide(
      2,
      [
        Self.step("always", when: .always),
        Self.step("both", when: .all([Self.first(0), Self.first(1)])),
      ])
    let (proof, findings, _) = Self.prove(guide, questions)
    // q and r decide at once; p and "I don't know" lead on to b with two options and "I don't know".
    #expect(proof.paths == 2 + 3 + 3)
    #expect(proof.combinations == 1 + 3 + 3)
    #expect(proof.mostQuestions == 2)
    #expect(proof.longestPlan == 2)
    #expect(proof.shapes == 2)
    #expect(findings == [])
  }

  @Test func `Sets of answers are counted as sets`() {
    let questions = [Self.question("a", ["p", "q", "r", "s"], many: true)]
    let (proof, _, _) = Self.prove(
      Self.guide(
        1, [Self.step("one", when: Self.first(0)), Self.step("other", when: .not(Self.first(0)))]),
      questions)
    // Fifteen sets, "none of these" and "I don't know".
    #expect(proof.paths == 17)
    #expect(proof.combinations == 3)
  }

  @Test func `More than seven questions on a path are too many`() {
    let questions = (0..<8).map { Self.question("q\($0)", ["yes", "no"]) }
    let steps = questions.indices.map { Self.step("s\($0)", when: Self.first($0)) }
    let (proof, findings, _) = Self.prove(
      Self.guide(8, steps + [Self.step("all", when: .always)]), questions)
    #expect(proof.mostQuestions == 8)
    #expect(proof.paths == 6561)
    let path = (0..<8).map { "q\($0)=yes" }.joined(separator: ", ")
    #expect(findings.map { $0.reason } == [.tooManyQuestions(8, path: path)])
  }

  @Test func `A path without steps, a question never asked and a step never reached are found`() {
    let questions = [Self.question("a", ["p", "q"]), Self.question("b", ["r"])]
    let (_, findings, _) = Self.prove(
      Self.guide(
        2, [Self.step("one", when: Self.first(0)), Self.step("none", when: .never)]), questions)
    #expect(
      findings.map { $0.reason } == [
        .questionLeadsNowhere("b"), .emptyPlan(path: "a=q"), .unreachableStep("none"),
      ])
  }

  @Test func `A danger that stays uncertain because nobody asks is found`() {
    let questions = [Self.question("a", ["p", "q"]), Self.question("hidden", ["r"])]
    var danger = Self.step("danger", when: Self.first(1))
    danger.danger = Step.Danger(loses: Self.text, instead: Self.text, word: "WORD")
    let (_, findings, _) = Self.prove(
      Self.guide(
        1, [Self.step("one", when: .always), Self.step("two", when: Self.first(0)), danger]),
      questions)
    #expect(findings.map { $0.reason } == [.dangerOnMaybe(step: "danger", path: "a=p")])
  }

  @Test func `A rule counts on the paths where its condition is not no`() {
    let questions = [Self.question("a", ["p", "q"]), Self.question("b", ["r", "s"])]
    let steps = [Self.step("one", when: Self.first(0)), Self.step("two", when: .always)]
    let rules = [
      AlwaysRule(id: "holds", when: .not(Self.first(0)), demands: [.lacks(["one"])]),
      AlwaysRule(id: "broken", when: Self.first(0), demands: [.order(["two", "one"])]),
    ]
    let (_, _, findings) = Self.prove(Self.guide(1, steps), questions, rules: rules)
    #expect(
      findings == [
        Finding(
          ContentPath().element("always", 1),
          .alwaysBroken(rule: "broken", fault: .order("two", "one"), path: "a=p"))
      ])
  }

  @Test func `More steps than the proof takes are said to be too many`() {
    let steps = (0..<10_001).map { Self.step("s\($0)", when: .always) }
    let (_, findings, _) = Self.prove(Self.guide(0, steps), [])
    #expect(findings.map { $0.reason } == [.tooMany("steps", 10_000)])
  }

  @Test func `Each step of a long guide is looked for on all paths`() {
    let questions = [Self.question("a", ["p", "q", "r"])]
    var steps = (0..<700).map { Self.step("s\($0)", when: .always) }
    for (place, option) in [(127, 0), (128, 1), (500, 2)] {
      steps[place].when = .answer(question: 0, options: 1 << UInt128(option))
    }
    steps[699].when = .all([steps[127].when, steps[500].when])
    let (proof, findings, _) = Self.prove(Self.guide(1, steps), questions)
    #expect(findings.map { $0.reason } == [.unreachableStep("s699")])
    // The plans of the three options differ in one step each, and that of "I don't know" has none of them.
    #expect(proof.shapes == 4)
    #expect(proof.longestPlan == 697)
  }

  @Test func `Sets of more different options than can be tried are refused`() {
    let questions = [Self.question("a", (0..<13).map { "o\($0)" }, many: true)]
    let steps = (0..<13).map {
      Self.step("s\($0)", when: .answer(question: 0, options: 1 << UInt128($0)))
    }
    let (_, findings, _) = Self.prove(Self.guide(1, steps), questions)
    #expect(findings.map { $0.reason } == [.tooMany("options of different effect", 12)])
  }
}
