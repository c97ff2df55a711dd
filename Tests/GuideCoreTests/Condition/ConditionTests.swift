import GuideCore
import Testing

@Suite struct `A condition` {
  private static let yes = Condition.always
  private static let no = Condition.never
  /// The question about the card is not answered.
  private static let maybe = Sample.has(Sample.card, 0)

  @Test(arguments: [
    (Condition.all([]), Verdict.yes), (.all([yes]), .yes), (.all([yes, no]), .no),
    (.all([yes, maybe]), .maybe), (.all([maybe, no]), .no), (.all([no, maybe]), .no),
    (.any([]), .no), (.any([no]), .no), (.any([no, yes]), .yes), (.any([no, maybe]), .maybe),
    (.any([maybe, yes]), .yes), (.any([maybe, no]), .maybe), (.not(yes), .no), (.not(no), .yes),
    (.not(maybe), .maybe), (.not(.not(maybe)), .maybe), (.all([.any([no, maybe]), yes]), .maybe),
    (.not(.all([no, maybe])), .yes),
  ])
  func `joins verdicts by Kleene's rules`(condition: Condition, verdict: Verdict) {
    #expect(Sample.situation().verdict(condition) == verdict)
  }

  @Test(arguments: [
    ("", Verdict.maybe, Verdict.maybe), ("reason=unknown", .maybe, .yes),
    ("reason=lost", .yes, .no), ("reason=damaged", .yes, .no), ("reason=leaving", .no, .no),
  ])
  func `looks at an answer`(answers: String, isIt: Verdict, unknown: Verdict) {
    let situation = Sample.situation(answers)
    #expect(situation.verdict(Sample.has(Sample.reason, 0, 1)) == isIt)
    #expect(situation.verdict(.unknown(question: Sample.reason)) == unknown)
  }

  @Test func `holds for many answers if one of them is among its options`() {
    let situation = Sample.situation("means=computer,cannot-speak")
    #expect(situation.verdict(Sample.has(Sample.mean, 3)) == .yes)
    #expect(situation.verdict(Sample.has(Sample.mean, 1, 2)) == .no)
  }

  @Test(arguments: [
    (FactVariant.Statement.value(.yesNo(true)), [Verdict.yes, .no, .yes, .no]),
    (.value(.yesNo(false)), [.no, .yes, .yes, .no]),
    (.value(.text(Sample.text("words"))), [.yes, .no, .yes, .no]),
    (FactVariant.Statement.none, [.no, .yes, .no, .yes]),
    (.unconfirmed, [.maybe, .maybe, .maybe, .maybe]),
  ])
  func `tests what a fact says`(statement: FactVariant.Statement, verdicts: [Verdict]) {
    let situation = situation([FactVariant(statement: statement)])
    #expect(tests.map { situation.verdict(.fact(key: "cancel.online", test: $0)) } == verdicts)
  }

  private let tests: [Condition.FactTest] = [.value(true), .value(false), .known, .none]

  private func situation(_ variants: [FactVariant], _ answers: String = "") -> Situation {
    var situation = Sample.situation(answers)
    var facts = FactSet()
    facts["cancel.online"] = variants
    situation.carrier = Carrier(id: "x", names: Sample.text("X"), kind: .other, facts: facts)
    return situation
  }

  @Test func `is maybe while no carrier is chosen; where nothing was gathered there is no value`() {
    for test in tests {
      let condition = Condition.fact(key: "cancel.online", test: test)
      #expect(Sample.situation().verdict(condition) == .maybe)
      #expect(situation([]).verdict(condition) == (test == .known ? .no : .maybe))
    }
    #expect(Sample.situation().verdict(.fact(key: "police.phone", test: .known)) == .yes)
  }

  /// Known to be true for one card, not existing for the other.
  private let byCard = [
    FactVariant(statement: .value(.yesNo(true)), when: Sample.has(Sample.card, 0)),
    FactVariant(statement: .none, when: Sample.has(Sample.card, 1)),
  ]

  @Test(arguments: [
    ("card=sim", [Verdict.yes, .no, .yes, .no]), ("card=esim", [.no, .yes, .no, .yes]),
    ("", [.maybe, .maybe, .maybe, .maybe]), ("card=unknown", [.maybe, .maybe, .maybe, .maybe]),
  ])
  func `looks at the variants that hold for the answers`(answers: String, verdicts: [Verdict]) {
    let situation = situation(byCard, answers)
    #expect(tests.map { situation.verdict(.fact(key: "cancel.online", test: $0)) } == verdicts)
  }

  @Test func `is maybe of a fact whose variants contradict each other`() {
    let situation = situation([
      FactVariant(statement: .value(.yesNo(true))), FactVariant(statement: .none),
    ])
    let verdicts = tests.map { situation.verdict(.fact(key: "cancel.online", test: $0)) }
    #expect(verdicts == [.maybe, .maybe, .yes, .no])
  }

  @Test func `looks at the variants of the day`() {
    let variants = [
      FactVariant(statement: .value(.yesNo(false)), until: Sample.day("2026-12-31")),
      FactVariant(statement: .value(.yesNo(true)), from: Sample.day("2027-01-01")),
    ]
    let condition = Condition.fact(key: "cancel.online", test: .value(true))
    var situation = situation(variants)
    #expect(situation.verdict(condition) == .no)
    situation.today = Sample.day("2026-12-31")
    #expect(situation.verdict(condition) == .no)
    situation.today = Sample.day("2027-01-01")
    #expect(situation.verdict(condition) == .yes)
  }

  @Test func `takes a clock before the content's date for that date`() {
    let early = Sample.situation(at: Sample.moment("2001-01-01T00:00:00Z"))
    #expect(early.today == Sample.contentDate)
    #expect(Sample.situation().today.iso == "2026-12-01")
  }

  @Test(arguments: [
    (Condition.always, "", []), (Sample.has(1, 0), "", [1]), (Sample.has(1, 0), "card=sim", []),
    (Sample.has(1, 0), "card=unknown", [1]), (.unknown(question: 1), "", [1]),
    (.unknown(question: 1), "card=unknown", []), (.not(Sample.has(1, 0)), "", [1]),
    (.all([Sample.has(1, 0), Sample.has(2, 0)]), "", [1, 2]),
    (.all([Sample.has(1, 0), Sample.has(2, 0)]), "reason=leaving", []),
    (.all([Sample.has(1, 0), Sample.has(2, 0)]), "reason=lost", [1]),
    (.any([Sample.has(1, 0), Sample.has(2, 0)]), "reason=lost", []),
    (.any([Sample.has(1, 0), Sample.has(2, 0)]), "reason=leaving", [1]),
    (
      .any([.all([Sample.has(1, 0), Sample.has(2, 0)]), Sample.has(4, 0)]), "reason=lost", [1, 4]
    ),
    (.fact(key: "cancel.online", test: .known), "", [0]),
    (.fact(key: "cancel.online", test: .known), "carrier=unknown", [0]),
    (.fact(key: "cancel.online", test: .known), "carrier=acme", []),
    (.fact(key: "cancel.online", test: .known), "carrier=beta", []),
    (.fact(key: "cancel.fee", test: .known), "carrier=acme", [1]),
    (.fact(key: "cancel.fee", test: .known), "carrier=acme card=sim", []),
    (.fact(key: "police.phone", test: .known), "", []),
  ])
  func `names the questions that could still decide it`(
    condition: Condition, answers: String, questions: [Int]
  ) {
    let bits = Sample.situation(answers).undecided(condition)
    #expect((0..<64).filter { bits & (1 << UInt64($0)) != 0 } == questions)
  }

  @Test func `does not wait for an answer on which only an outdated fact depends`() {
    let situation = situation([
      FactVariant(
        statement: .none, when: Sample.has(Sample.card, 0), until: Sample.day("2020-01-01")),
      FactVariant(statement: .unconfirmed),
    ])
    #expect(situation.undecided(.fact(key: "cancel.online", test: .known)) == 0)
  }

  @Test func `lists all questions and facts that it mentions`() {
    let condition = Condition.all([
      Sample.has(1, 0), .not(.unknown(question: 2)),
      .any([.fact(key: "a", test: .known), .fact(key: "b", test: .none), .never]),
    ])
    #expect(condition.questions(carrier: 0) == 0b111)
    #expect(condition.questions(carrier: nil) == 0b110)
    #expect(condition.factKeys == ["a", "b"])
  }
}
