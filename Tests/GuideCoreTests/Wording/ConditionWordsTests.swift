import GuideCore
import Testing

@Suite struct `The words of a condition` {
  private static let sim = Sample.has(Sample.card, 0)
  private static let lostOrDamaged = Sample.has(Sample.reason, 0, 1)

  @Test(arguments: [
    (sim, "", "What card: sim"), (sim, "card=sim", nil), (sim, "card=esim", nil),
    (lostOrDamaged, "", "What happened: lost or damaged"),
    (Condition.all([sim, lostOrDamaged]), "", "What card: sim, What happened: lost or damaged"),
    (.all([sim, lostOrDamaged]), "reason=lost", "What card: sim"),
    (.any([sim, lostOrDamaged]), "reason=leaving", "What card: sim"),
    (.any([sim, lostOrDamaged]), "", "What card: sim or What happened: lost or damaged"),
    (.not(sim), "", "What card: not sim"),
    (
      .not(.all([sim, lostOrDamaged])), "",
      "What card: not sim or What happened: not lost or damaged"
    ),
    (
      .any([.all([sim, lostOrDamaged]), .unknown(question: 1)]), "",
      "(What card: sim, What happened: lost or damaged) or What card: I don't know"
    ),
    (.not(.fact(key: "cancel.online", test: .value(false))), "", "cancel.online: yes"),
    (.unknown(question: 1), "", "What card: I don't know"),
    (.fact(key: "cancel.online", test: .value(true)), "", "cancel.online: yes"),
    (.fact(key: "cancel.online", test: .value(false)), "carrier=beta", "cancel.online: no"),
    (.fact(key: "cancel.online", test: .known), "", "cancel.online: there is"),
    (.fact(key: "cancel.online", test: .none), "", "cancel.online: there is none"),
    (.fact(key: "cancel.online", test: .value(true)), "carrier=acme", nil), (.always, "", nil),
  ])
  func `say on what a step depends that may apply`(
    condition: Condition, answers: String, words: String?
  ) {
    #expect(Wording(.en).onlyIf(condition, in: Sample.situation(answers)) == words)
  }

  @Test func `are Chinese and Japanese too`() {
    let condition = Condition.all([Self.sim, .not(Self.lostOrDamaged)])
    let situation = Sample.situation()
    #expect(
      Wording(.zh).onlyIf(condition, in: situation)
        == "What card?-zh：sim-zh、What happened?-zh：不是lost-zh或damaged-zh")
    #expect(
      Wording(.ja).onlyIf(condition, in: situation)
        == "What card?-ja：sim-ja、What happened?-ja：lost-jaかdamaged-ja以外")
  }

  @Test(arguments: [
    (Condition.always, "", "it applies to everybody"), (.never, "", "it applies to everybody"),
    (sim, "card=sim", "What card: sim"), (sim, "card=esim", "What card: esim"),
    (sim, "", "only if What card: sim"), (.not(sim), "card=esim", "What card: esim"),
    (.all([sim, lostOrDamaged]), "card=sim reason=lost", "What card: sim, What happened: lost"),
    (.all([sim, lostOrDamaged]), "card=esim reason=lost", "What card: esim"),
    (.any([sim, lostOrDamaged]), "card=esim reason=lost", "What happened: lost"),
    (.unknown(question: 1), "card=unknown", "What card: I don't know"),
    (.fact(key: "cancel.online", test: .value(true)), "carrier=acme", "cancel.online: yes"),
    (.fact(key: "cancel.fee", test: .none), "carrier=acme card=esim", "cancel.fee: does not exist"),
    (sim, "card=unknown", "only if What card: sim"),
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
