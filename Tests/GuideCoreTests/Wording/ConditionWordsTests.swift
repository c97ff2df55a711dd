import GuideCore
import Testing

@Suite struct `The words of a condition` {
  private static let sim = Sample.has(Sample.card, 0)
  private static let lostOrDamaged = Sample.has(Sample.reason, 0, 1)
  private static let abroad = Sample.has(Sample.place, 1)
  private static let notKnown = "your answer to “What card?” is “I don't know”"

  @Test(arguments: [
    (sim, "", "What card: sim"), (sim, "card=sim", nil), (sim, "card=esim", nil),
    (lostOrDamaged, "", "What happened: lost or damaged"),
    (
      Condition.all([sim, lostOrDamaged]), "", "What card: sim, and What happened: lost or damaged"
    ),
    (Sample.has(Sample.reason, 0, 1, 2), "", "What happened: lost, damaged or leaving"),
    (
      .all([sim, Sample.has(Sample.reason, 0, 1, 2)]), "",
      "What card: sim, and (What happened: lost, damaged or leaving)"
    ),
    (
      .any([sim, abroad, .unknown(question: 1)]), "",
      "What card: sim (or you do not know) or you are abroad"
    ),
    (
      .any([sim, abroad, .not(lostOrDamaged)]), "",
      "What card: sim, you are abroad or (What happened: not lost or damaged)"
    ),
    (.all([sim, lostOrDamaged]), "reason=lost", "What card: sim"),
    (.any([sim, lostOrDamaged]), "reason=leaving", "What card: sim"),
    (.any([sim, lostOrDamaged]), "", "What card: sim or What happened: lost or damaged"),
    (.not(sim), "", "What card: not sim"),
    (
      .not(.all([sim, lostOrDamaged])), "",
      "What card: not sim or (What happened: not lost or damaged)"
    ),
    (
      .any([.all([sim, lostOrDamaged]), .unknown(question: 1)]), "",
      "(What card: sim, and What happened: lost or damaged) or \(notKnown)"
    ),
    (
      .not(.fact(key: "cancel.online", test: .value(false))), "",
      "the answer to “cancel.online” is yes"
    ),
    (.unknown(question: 1), "", notKnown),
    (.fact(key: "cancel.online", test: .value(true)), "", "the answer to “cancel.online” is yes"),
    (
      .fact(key: "cancel.online", test: .value(false)), "carrier=beta",
      "the answer to “cancel.online” is no (not confirmed)"
    ),
    (.fact(key: "cancel.online", test: .known), "", "the company has this: “cancel.online”"),
    (
      .fact(key: "cancel.online", test: .none), "",
      "the company does not have this: “cancel.online”"
    ),
    (.fact(key: "cancel.online", test: .value(true)), "carrier=acme", nil), (.always, "", nil),
    (abroad, "", "you are abroad"), (.not(abroad), "", "you are not abroad"),
    (Sample.has(Sample.place, 0, 1), "", "you are in Japan or you are abroad"),
    (.all([sim, .not(abroad)]), "", "What card: sim, and you are not abroad"),
    (.any([abroad, .unknown(question: 4)]), "", "you are abroad (or you do not know)"),
    (
      .all([sim, .any([abroad, .unknown(question: 4)])]), "",
      "What card: sim, and you are abroad (or you do not know)"
    ),
    (
      .all([sim, .any([.any([abroad, lostOrDamaged]), .unknown(question: 1)])]), "",
      "What card: sim, and (you are abroad, What happened: lost or damaged or \(notKnown))"
    ),
    (
      .all([sim, .any([abroad, lostOrDamaged])]), "",
      "What card: sim, and (you are abroad or What happened: lost or damaged)"
    ),
    (
      // What is decided goes, however deep it stands.
      .all([sim, .any([.all([abroad, lostOrDamaged]), .not(abroad)])]), "reason=leaving",
      "What card: sim, and you are not abroad"
    ),
    (
      .all([sim, .any([abroad, .unknown(question: Sample.reason)])]), "reason=lost",
      "What card: sim, and you are abroad"
    ),
    (
      .all([sim, .any([abroad, .not(.all([.not(abroad), lostOrDamaged]))])]), "reason=lost",
      "What card: sim, and you are abroad"
    ),
    (
      .any([sim, .not(Sample.has(Sample.place, 0, 1))]), "",
      "What card: sim or (you are not in Japan, and you are not abroad)"
    ),
    (Sample.has(Sample.carrier, 0), "", "the line is with acme"),
    (.not(Sample.has(Sample.carrier, 0)), "", "the line is not with acme"),
    (Sample.has(Sample.paper, 1), "", "you have this paper: passport"),
    (.not(Sample.has(Sample.paper, 1)), "", "you do not have this paper: passport"),
    (
      .not(Sample.has(Sample.paper, 0, 1)), "",
      "you have none of these papers: residence-card, passport"
    ),
  ])
  func `say on what a step depends that may apply`(
    condition: Condition, answers: String, words: String?
  ) {
    #expect(Wording(.en).onlyIf(condition, in: Sample.situation(answers)) == words)
  }

  @Test(arguments: [
    (Condition.FactTest.value(true), false, "you can cancel online"),
    (.value(true), true, "you cannot cancel online"), (.known, false, "you can cancel online"),
    (.none, false, "you cannot cancel online"), (.none, true, "you can cancel online"),
  ])
  func `say what is asked of a fact in the words of its key`(
    test: Condition.FactTest, isNegated: Bool, words: String
  ) {
    var situation = Sample.situation("carrier=beta")
    for place in situation.catalog.factKeys.indices {
      situation.catalog.factKeys[place].clause = Sample.text("you can cancel online")
      situation.catalog.factKeys[place].otherwise = Sample.text("you cannot cancel online")
    }
    let fact = Condition.fact(key: "cancel.online", test: test)
    let condition = isNegated ? Condition.not(fact) : fact
    #expect(Wording(.en).onlyIf(condition, in: situation) == "\(words) (not confirmed)")
    #expect(Wording(.ja).onlyIf(condition, in: situation) == "\(words)-ja（未確認）")
    situation.carrier = nil
    #expect(Wording(.en).onlyIf(condition, in: situation) == words)
  }

  @Test func `name a kind instead of all its carriers`() {
    var situation = Sample.situation()
    var options = situation.catalog.questions[Sample.carrier].options
    for (place, kind) in [(0, Carrier.Kind.visitor), (1, .visitor), (2, .mvno)] {
      options[place].kind = kind
    }
    situation.catalog.questions[Sample.carrier].options = options
    let words = Wording(.en)
    #expect(
      words.onlyIf(Sample.has(Sample.carrier, 0, 1, 2), in: situation)
        == "the company is of this kind: Prepaid for visitors or the line is with gone")
    #expect(
      words.onlyIf(.not(Sample.has(Sample.carrier, 0, 1)), in: situation)
        == "the company is not of this kind: Prepaid for visitors")
    #expect(
      words.onlyIf(Sample.has(Sample.carrier, 1), in: situation) == "the line is with beta")
  }

  @Test func `name many alternatives as each language does`() {
    let condition = Sample.has(Sample.reason, 0, 1, 2)
    let situation = Sample.situation()
    #expect(
      Wording(.zh).onlyIf(condition, in: situation)
        == "What happened?-zh：lost-zh、damaged-zh或者leaving-zh")
    #expect(
      Wording(.ja).onlyIf(condition, in: situation)
        == "What happened?-ja：lost-ja、damaged-ja、またはleaving-ja")
  }

  @Test func `are Chinese and Japanese too`() {
    let condition = Condition.all([Self.sim, .not(Self.lostOrDamaged)])
    let situation = Sample.situation()
    #expect(
      Wording(.zh).onlyIf(condition, in: situation)
        == "What card?-zh：sim-zh，并且What happened?-zh：不是lost-zh或damaged-zh")
    #expect(
      Wording(.ja).onlyIf(condition, in: situation)
        == "What card?-ja：sim-ja、かつWhat happened?-ja：lost-jaかdamaged-ja以外")
  }

  @Test(arguments: [
    (Condition.always, "", "it applies to everybody"), (.never, "", "it applies to everybody"),
    (sim, "card=sim", "What card: sim"), (sim, "card=esim", "What card: esim"),
    (sim, "", "only if What card: sim"), (.not(sim), "card=esim", "What card: esim"),
    (.all([sim, lostOrDamaged]), "card=sim reason=lost", "What card: sim, What happened: lost"),
    (.all([sim, lostOrDamaged]), "card=esim reason=lost", "What card: esim"),
    (.any([sim, lostOrDamaged]), "card=esim reason=lost", "What happened: lost"),
    (.unknown(question: 1), "card=unknown", notKnown),
    (.fact(key: "cancel.online", test: .value(true)), "carrier=acme", "cancel.online: yes"),
    (.fact(key: "cancel.fee", test: .none), "carrier=acme card=esim", "cancel.fee: does not exist"),
    (sim, "card=unknown", "only if What card: sim"),
    (.not(abroad), "place=japan", "you are in Japan"),
    (
      Sample.has(Sample.mean, 0), "means=computer,line-works",
      "What is at hand: computer, line-works"
    ),
  ])
  func `say why a step is in the plan or not`(
    condition: Condition, answers: String, words: String
  ) {
    #expect(Wording(.en).because(condition, in: Sample.situation(answers)) == words)
  }

  @Test(arguments: [
    (Answer.unset, "not answered"), (.unknown, "I don't know"), (.option(1), "borrowed-phone"),
    (.chosen(0b1101), "computer, line-works, cannot-speak"),
  ])
  func `repeat an answer`(answer: Answer, words: String) {
    #expect(Wording(.en).answer(answer, to: Sample.questions[Sample.mean]) == words)
  }

  @Test func `leave out questions that do not exist`() {
    #expect(Wording(.en).onlyIf(Sample.has(40, 0), in: Sample.situation()) == nil)
  }
}
