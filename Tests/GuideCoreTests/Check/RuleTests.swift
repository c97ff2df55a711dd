import Testing

@testable import GuideCore

@Suite struct RuleTests {
  private static let text = LocalText(same: "x")

  private static let reason = Question(
    id: "reason", text: text, how: text,
    options: ["lost", "stolen", "broken", "old"].map { QuestionOption(id: $0, label: text) })

  private static let idle = Question(
    id: "idle", text: text, how: text, options: [QuestionOption(id: "one", label: text)])

  private static let key = FactKey(
    key: "fee", kind: .yesNo, owner: .carrier, label: text, checkAfterMonths: 6, fallback: text)

  private static var context: CheckContext {
    CheckContext(
      catalog: Catalog(questions: [reason, idle], factKeys: [key]), carriers: [],
      today: Day(daysSinceEpoch: 20_000))
  }

  private static func unknownPlan(_ guide: Guide) -> [Finding] {
    let steps = PlacedSteps(guide)
    let after = Outline.places(of: steps.all)
    return GuideRules.unknownPlan(guide, steps, after, context)
  }

  private static func idle(_ guide: Guide) -> [Finding] {
    GuideRules.idleOptions(guide, PlacedSteps(guide), context)
  }

  private static func answer(_ options: UInt128) -> Condition {
    .answer(question: 0, options: options)
  }

  private static func variant(
    _ when: Condition, purpose: String? = nil, from: Int? = nil, until: Int? = nil,
    against: [FactVariant.Rival] = []
  ) -> FactVariant {
    FactVariant(
      statement: .value(.yesNo(true)), when: when, purpose: purpose.map { LocalText(same: $0) },
      from: from.map { Day(daysSinceEpoch: $0) }, until: until.map { Day(daysSinceEpoch: $0) },
      against: against)
  }

  private static let rival = FactVariant.Rival(value: .yesNo(false), sources: [])

  /// Pairs of variants, and whether they clash.
  private static let pairs: [(FactVariant, FactVariant, Bool)] = [
    (variant(.always), variant(.always), true),
    (variant(.always), variant(.always, purpose: "x"), false),
    (variant(.always, purpose: "x"), variant(.always, purpose: "x"), true),
    (variant(.always), variant(.always, against: [rival]), false),
    (variant(answer(1)), variant(answer(2)), false),
    (variant(answer(1)), variant(answer(3)), true),
    (variant(answer(1)), variant(.not(answer(3))), false),
    (variant(.unknown(question: 0)), variant(answer(15)), false),
    (variant(.unknown(question: 0)), variant(.not(.unknown(question: 1))), true),
    (variant(.always, until: 10), variant(.always, from: 11), false),
    (variant(.always, until: 10), variant(.always, from: 10), true),
    (variant(.always, from: 11), variant(.always, until: 10), false),
  ]

  @Test(arguments: 0..<12)
  func `Variants clash if they can hold at once for the same people`(pair: Int) {
    let (one, other, clash) = Self.pairs[pair]
    var facts = FactSet()
    facts["fee"] = [one, other]
    let findings = FactRules.clashes(facts, of: nil, Self.context)
    #expect(
      findings
        == (clash ? [Finding(ContentPath().element("fee", 1), .variantsClash("fee"))] : []))
  }

  private static func guide(_ conditions: [Condition], offered: [Int] = []) -> Guide {
    var guide = Guide(
      id: "toy", order: 1, date: Day(daysSinceEpoch: 0), title: text, summary: text, intro: text,
      outro: text)
    guide.questions = [Guide.Asked(question: 0, options: offered)]
    let steps = conditions.enumerated().map { place, when in
      var step = Step(id: "s\(place)", title: text, why: text, detail: text)
      step.when = when
      return step
    }
    guide.sections = [Guide.Section(id: "all", title: text, steps: steps)]
    return guide
  }

  @Test func `One option may stand for none of the others, a second one leads nowhere`() {
    let once = Self.guide([Self.answer(1), Self.answer(2), Self.answer(4)])
    #expect(Self.idle(once) == [])
    let twice = Self.guide([Self.answer(1), Self.answer(2)])
    #expect(
      Self.idle(twice) == [
        Finding(
          ContentPath().element("questions", 0),
          .optionLeadsNowhere(question: "reason", option: "old", same: "broken"))
      ])
    let offered = Self.guide([Self.answer(1)], offered: [0, 1, 3])
    #expect(Self.idle(offered) == [], "listed options are meant")
  }

  @Test func `A question on which nothing depends leads nowhere`() {
    var guide = Self.guide([Self.answer(1)], offered: [0, 1])
    guide.questions.append(Guide.Asked(question: 1))
    #expect(
      Self.idle(guide) == [
        Finding(ContentPath().element("questions", 1), .questionLeadsNowhere("idle"))
      ])
  }

  @Test func `A plan for somebody who knows nothing is short and safe`() {
    var guide = Self.guide(Array(repeating: .always, count: 13))
    guide.sections[0].steps[0].danger = Step.Danger(
      loses: Self.text, instead: Self.text, word: "WORD")
    #expect(
      Self.unknownPlan(guide).map { $0.reason } == [
        .planTooLong(13), .dangerInUnknownPlan("s0"),
      ])
    #expect(
      Self.unknownPlan(Self.guide([Self.answer(1)])).map { $0.reason } == [
        .emptyPlan(path: "unknown")
      ])
  }

  @Test func `A step is reachable only by options that the guide offers`() {
    let guide = Self.guide([.always, Self.answer(8)], offered: [0, 1])
    let found = GuideRules.unreachable(guide, PlacedSteps(guide), Self.context)
    #expect(found.map { $0.reason } == [.unreachableStep("s1")])
    let open = Self.guide([.always, Self.answer(8)])
    #expect(GuideRules.unreachable(open, PlacedSteps(open), Self.context) == [])
  }

  @Test(arguments: [
    ("0120-000-111", true), ("0120000111", true), ("+81-120-000-111", true),
    ("0120-000-112", false),
  ])
  func `Numbers are compared without hyphens and country code`(number: String, isHit: Bool) {
    let entry = NeverEntry(what: "0120-000-111", purposes: ["*"])
    #expect(entry.matches(.phone(Phone(number: number, from: [.japan]))) == isHit)
  }

  @Test(arguments: [
    ("https://a.example/faq", true), ("https://a.example/faq/1", true),
    ("https://a.example/faqs", false), ("https://a.example/", false),
  ])
  func `An address that must not be given covers what lies below it`(
    address: String, isHit: Bool
  ) {
    let entry = NeverEntry(what: "https://a.example/faq", purposes: ["page"], carrier: "a")
    #expect(entry.matches(.address(address)) == isHit)
    #expect(entry.concerns("page", of: "a"))
    #expect(!entry.concerns("page", of: "b"))
    #expect(!entry.concerns("other", of: "a"))
  }
}
