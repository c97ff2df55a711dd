import GuideCore
import Testing

@Suite struct `A fact in a plan` {
  private func numbers(_ answers: String, reader: Language = .en, at moment: Moment = Sample.noon)
    -> [String]
  {
    Sample.situation(answers, at: moment, reader: reader).resolve("suspend.phone").map {
      if case .phone(let phone)? = $0.variant?.value { phone.number } else { "?" }
    }
  }

  @Test(arguments: [
    ("carrier=acme", Language.en, ["3", "1", "2"]), ("carrier=acme", .ja, ["1", "2", "3"]),
    ("carrier=acme place=japan", .en, ["1", "3", "2"]),
    ("carrier=acme place=abroad", .en, ["3", "2", "1"]),
    ("carrier=acme place=abroad", .ja, ["3", "2", "1"]),
    ("carrier=acme place=japan means=line-works", .ja, ["1", "2", "3"]),
    ("carrier=acme place=japan reason=lost", .en, ["1", "3", "2"]),
    ("carrier=acme place=abroad means=line-works", .ja, ["2", "3", "1"]),
  ])
  func `puts numbers first that can be reached, then those in the reader's language`(
    answers: String, reader: Language, expected: [String]
  ) {
    #expect(numbers(answers, reader: reader) == expected)
  }

  private func situation(_ phones: [Phone], _ answers: String, _ moment: Moment = Sample.noon)
    -> Situation
  {
    var situation = Sample.situation(answers, at: moment)
    var facts = FactSet()
    facts["suspend.phone"] = phones.map { Sample.fact(.phone($0)) }
    situation.carrier = Carrier(id: "x", names: Sample.text("X"), kind: .other, facts: facts)
    return situation
  }

  @Test func `puts desks first that are open now`() {
    let day = OpeningHours(days: .everyDay, open: 540, close: 1080)
    let night = OpeningHours(days: .everyDay, open: 1080, close: 540)
    let phones = [
      Phone(number: "day", from: [.japan], hours: [day]),
      Phone(number: "night", from: [.japan], hours: [night]),
      Phone(number: "any", from: [.japan]),
    ]
    func shown(_ moment: Moment) -> [String] {
      situation(phones, "place=japan", moment).resolve("suspend.phone").map {
        "\(Wording(.en).shown($0).prefix { $0 != " " }) \($0.open)"
      }
    }
    #expect(shown(Sample.noon) == ["day yes", "any maybe", "night no"])
    #expect(
      shown(Sample.moment("2026-12-01T12:00:00Z")) == ["night yes", "any maybe", "day no"])
  }

  @Test func `never calls a desk open whose days are not known`() {
    let phone = Phone(
      number: "1", from: [.japan], hours: [OpeningHours(days: .unknown, open: 540, close: 1080)])
    func open(_ moment: Moment) -> [Verdict] {
      situation([phone], "place=japan", moment).resolve("suspend.phone").map { $0.open }
    }
    #expect(open(Sample.noon) == [.maybe])
    #expect(open(Sample.moment("2026-12-01T12:00:00Z")) == [.no])
  }

  @Test(arguments: [
    ("japan", "", "place=japan", Verdict.yes), ("japan", "", "place=abroad", .no),
    ("japan", "", "", .maybe), ("japan", "", "place=unknown", .maybe),
    ("abroad", "", "place=abroad", .yes), ("abroad", "", "place=japan", .maybe),
    ("own-line", "", "means=line-works", .yes), ("own-line", "", "reason=lost", .no),
    ("own-line", "", "", .maybe), ("japan own-line", "", "place=abroad", .maybe),
    ("japan abroad", "", "place=abroad", .yes), ("", "", "place=japan", .no),
    ("own-line", "abroad", "means=line-works place=abroad", .no),
    ("own-line", "abroad", "means=line-works", .maybe),
    ("own-line", "abroad", "place=abroad", .no),
    ("own-line", "abroad", "means=line-works place=japan", .yes),
  ])
  func `says whether a number can be called from where the person is`(
    from: String, notFrom: String, answers: String, reachable: Verdict
  ) {
    let phone = Phone(number: "1", from: places(from), notFrom: places(notFrom))
    let facts = situation([phone], answers).resolve("suspend.phone")
    #expect(facts.map { $0.reachable } == [reachable])
  }

  private func places(_ words: String) -> [Phone.Place] {
    words.split(separator: " ").compactMap { Phone.Place(rawValue: String($0)) }
  }

  @Test func `leaves out variants that do not hold`() {
    func shown(_ answers: String) -> [String] {
      Sample.situation(answers).resolve("cancel.fee").map { Wording(.en).shown($0) }
    }
    #expect(shown("carrier=acme card=sim") == ["¥1,100 (tax included)"])
    #expect(shown("carrier=acme card=esim") == ["does not exist"])
    #expect(shown("carrier=acme") == ["¥1,100 (tax included)", "does not exist"])
    #expect(shown("carrier=beta") == [])
    #expect(shown("") == [])
  }

  @Test func `says what to do where a critical one is not known, but not before the carrier is`() {
    func shown(_ answers: String) -> [String] {
      Sample.situation(answers).resolve("suspend.phone").map {
        "\($0.state) \(Wording(.en).shown($0))"
      }
    }
    #expect(shown("") == [])
    #expect(shown("carrier=unknown") == ["unconfirmed ask about suspend.phone"])
    #expect(shown("carrier=beta") == ["unconfirmed ask about suspend.phone"])
  }

  @Test func `has a state`() {
    func states(_ key: String, _ answers: String) -> [PlanFact.State] {
      Sample.situation(answers).resolve(key).map { $0.state }
    }
    #expect(states("cancel.fee", "carrier=acme card=sim") == [.known])
    #expect(states("cancel.fee", "carrier=acme card=esim") == [.none])
    #expect(states("cancel.online", "carrier=beta") == [.unconfirmed])
    #expect(states("no.such.key", "carrier=beta") == [])
  }

  @Test(arguments: [
    ("2027-05-01T00:00:00Z", false), ("2027-05-01T14:59:59Z", false),
    ("2027-05-01T15:00:00Z", true),
  ])
  func `has to be checked again after its months`(moment: String, due: Bool) {
    let situation = Sample.situation("carrier=acme", at: Sample.moment(moment))
    #expect(situation.resolve("page.lost").map { $0.isDue } == [due])
  }

  @Test(arguments: [
    ("carrier=acme papers=residence-card", Verdict.yes), ("carrier=acme papers=passport", .maybe),
    ("carrier=acme papers=passport,certificate", .yes), ("carrier=acme papers=unknown", .maybe),
    ("carrier=acme", .maybe), ("carrier=beta papers=residence-card", .maybe),
  ])
  func `calls papers enough only on official word, and never not enough`(
    answers: String, enough: Verdict
  ) {
    let papers = Sample.plan(answers).step("papers")?.papers.first
    #expect(papers?.enough == enough)
    #expect(papers?.sets.first?.map { $0.id } == ["residence-card"])
  }

  @Test(arguments: [
    ("value", ["residence-card"], []), ("unconfirmed", [], []), ("none", nil, ["accepts.shop"]),
    ("none or value", ["residence-card"], []), ("nothing", nil, []),
  ])
  func `has papers only where some may be asked for, and says it where none are`(
    variants: String, set: [String]?, facts: [String]
  ) {
    var situation = Sample.situation()
    var known = FactSet()
    known["accepts.shop"] = variants.split(separator: " ").compactMap { word in
      switch word {
      case "value": Sample.fact(.papers([["residence-card"]]))
      case "unconfirmed": FactVariant(statement: .unconfirmed)
      case "none": FactVariant(statement: .none, by: .official)
      default: nil
      }
    }
    situation.carrier = Carrier(id: "x", names: Sample.text("X"), kind: .other, facts: known)
    let step = Plan(guide: Sample.guide, situation: situation, contentDate: Sample.contentDate)
      .step("papers")
    #expect(step?.papers.first.map { $0.sets.first?.map { $0.id } ?? [] } == set)
    #expect(step?.facts.map { $0.key.key } == facts)
    #expect(step?.facts.allSatisfy { $0.state == .none } ?? false)
  }

  @Test func `does not call papers enough while the fact may be about something else`() {
    var situation = Sample.situation("papers=residence-card")
    var facts = FactSet()
    facts["accepts.shop"] = [
      Sample.fact(.papers([["residence-card"]]), when: Sample.has(Sample.card, 0))
    ]
    situation.carrier = Carrier(id: "x", names: Sample.text("X"), kind: .other, facts: facts)
    func enough() -> Verdict? {
      Plan(guide: Sample.guide, situation: situation, contentDate: Sample.contentDate)
        .step("papers")?.papers.first?.enough
    }
    #expect(enough() == .maybe)
    situation.answers[Sample.card] = .option(0)
    #expect(enough() == .yes)
  }

  @Test(arguments: [
    (FactVariant.Authority.official, [FactVariant.Mark](), ["a"], true),
    (.official, [.otherProduct], ["a"], false), (.official, [.old], ["a"], true),
    (.thirdParty, [], ["https://a.example/1", "https://b.example/2"], true),
    (.thirdParty, [], ["https://a.example/1", "https://www.a.example/2"], false),
    (.thirdParty, [], ["https://a.example/1", "https://A.example:443/2"], false),
    (.thirdParty, [.single], ["https://a.example/1", "https://b.example/2"], false),
    (.inferred, [], ["https://a.example/1", "https://b.example/2"], false),
  ])
  func `is printed on cards only if official or on two independent sources`(
    by: FactVariant.Authority, marks: [FactVariant.Mark], urls: [String], firm: Bool
  ) {
    let sources = urls.map { Source(url: $0, pageDate: "undated") }
    let variant = Sample.fact(.yesNo(true), by: by, marks: marks, sources: sources)
    #expect(variant.isFirmEnoughForCards == firm)
  }
}
