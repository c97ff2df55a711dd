import Testing

@testable import GuideCore

@Suite struct `A question that the carrier settles` {
  /// Carriers of the kind of "beta" have nothing but the second kind of card.
  private func situation(_ answers: String) -> Situation {
    var situation = Sample.situation(answers)
    situation.catalog.questions[Sample.card].options[1].settledBy = Sample.beta.kind
    return situation
  }

  private func plan(_ answers: String, _ guide: Guide = Sample.guide) -> Plan {
    Plan(guide: guide, situation: situation(answers), contentDate: Sample.contentDate)
  }

  @Test(arguments: [
    ("carrier=beta", "esim"), ("carrier=beta card=sim", "esim"), ("carrier=beta card=esim", "esim"),
    ("carrier=beta card=unknown", "esim"), ("carrier=acme card=sim", "sim"), ("carrier=acme", ""),
    ("carrier=unknown card=sim", "sim"), ("card=sim", "sim"), ("", ""),
  ])
  func `has one answer whatever was said, and any other where the carrier is not known`(
    answers: String, card: String
  ) {
    let situation = plan("reason=leaving " + answers).situation
    let chosen = situation.catalog.questions[Sample.card].options(
      in: situation.answers[Sample.card].mask)
    #expect(chosen.map { $0.id } == (card.isEmpty ? [] : [card]))
  }

  @Test func `gives the same plan whatever was said, and is not asked`() {
    func ids(_ answers: String) -> [String] {
      plan("reason=leaving " + answers).steps.map { $0.id }
    }
    #expect(ids("carrier=beta card=sim") == ids("carrier=beta card=esim"))
    #expect(ids("carrier=beta") == ids("carrier=beta card=esim"))
    #expect(ids("carrier=acme card=sim") != ids("carrier=acme card=esim"))
    func asks(_ answers: String) -> Bool {
      plan("reason=leaving " + answers).liveQuestions.contains { $0.question == Sample.card }
    }
    #expect(asks("carrier=acme") && !asks("carrier=beta"))
  }

  @Test(arguments: [
    ("carrier=beta card=esim", "esim"), ("carrier=acme card=esim", ""),
    ("carrier=acme card=sim", "sim"), ("carrier=unknown card=esim", "esim"), ("card=esim", "esim"),
  ])
  func `does not count an answer that customers of the carrier cannot have`(
    answers: String, card: String
  ) {
    var situation = Sample.situation("reason=leaving " + answers)
    situation.catalog.questions[Sample.card].options[1].onlyFor = [Sample.beta.kind]
    let plan = Plan(guide: Sample.guide, situation: situation, contentDate: Sample.contentDate)
    let chosen = plan.situation.catalog.questions[Sample.card].options(
      in: plan.situation.answers[Sample.card].mask)
    #expect(chosen.map { $0.id } == (card.isEmpty ? [] : [card]))
    let question = plan.situation.catalog.questions[Sample.card]
    let asked = plan.guide.questions.first { $0.question == Sample.card }
    let offered = question.choices(in: asked, to: plan.carrier?.kind).map { $0.id }
    #expect(offered.contains("esim") == !answers.contains("acme"))
  }

  @Test func `is asked as ever in a guide that does not offer the answer`() {
    var guide = Sample.guide
    let place = guide.questions.firstIndex { $0.question == Sample.card } ?? 0
    guide.questions[place].options = [0]
    let given = plan("carrier=beta card=sim", guide).situation.answers[Sample.card]
    #expect(given == .option(0))
  }
}
