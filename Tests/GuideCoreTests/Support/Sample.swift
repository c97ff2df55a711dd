import GuideCore

/// A small catalog with two carriers and one guide, written by hand so that every rule has a witness.
enum Sample {
  static let catalog = Catalog(
    questions: questions, means: means, factKeys: factKeys, phrases: [phrase], papers: papers,
    general: general, carriers: [acme, beta])

  static func text(_ text: String) -> LocalText {
    LocalText(zh: "\(text)-zh", en: text, ja: "\(text)-ja")
  }

  static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

  static func moment(_ text: String) -> Moment { Moment(iso: text) ?? Moment(seconds: 0) }

  /// A Tuesday, noon in Japan.
  static let noon = moment("2026-12-01T03:00:00Z")
  static let contentDate = day("2026-11-21")

  static let means = [
    Mean(id: "sms-here", label: text("SMS here")), Mean(id: "call-here", label: text("call here")),
    Mean(id: "login", label: text("login")), Mean(id: "voice-call", label: text("a telephone")),
  ]
  static let smsHere = MeansSet(index: 0)
  static let callHere = MeansSet(index: 1)
  static let login = MeansSet(index: 2)
  static let voiceCall = MeansSet(index: 3)

  private static func option(_ id: String, gives: MeansSet = [], loses: MeansSet = [])
    -> QuestionOption
  {
    QuestionOption(id: id, label: text(id), gives: gives, loses: loses)
  }

  /// An option with clauses of its own, as all shipped questions have.
  private static func option(_ id: String, clause: String, otherwise: String) -> QuestionOption {
    QuestionOption(id: id, label: text(id), clause: text(clause), otherwise: text(otherwise))
  }

  static let questions = [
    Question(
      id: "carrier", text: text("Which company?"), how: text("Look at the bill"),
      source: .carriers, options: [option("acme"), option("beta"), option("gone")]),
    Question(
      id: "card", text: text("What card?"), how: text("Open the tray"),
      options: [option("sim"), option("esim")]),
    Question(
      id: "reason", text: text("What happened?"), how: text("Think"),
      options: [
        option("lost", loses: [smsHere, callHere]), option("damaged"), option("leaving"),
      ]),
    Question(
      id: "means", text: text("What is at hand?"), how: text("Look around"), many: true,
      options: [
        option("computer", gives: login), option("borrowed-phone", gives: voiceCall),
        option("line-works", gives: [smsHere, callHere]),
        option("cannot-speak", loses: voiceCall),
      ]),
    Question(
      id: "place", text: text("Where are you?"), how: text("Look at the map"),
      options: [
        option("japan", clause: "you are in Japan", otherwise: "you are not in Japan"),
        option("abroad", clause: "you are abroad", otherwise: "you are not abroad"),
      ]),
    Question(
      id: "papers", text: text("Which papers?"), how: text("Look in the drawer"), many: true,
      source: .papers,
      options: [option("residence-card"), option("passport"), option("certificate")]),
  ]
  static let carrier = 0
  static let card = 1
  static let reason = 2
  static let mean = 3
  static let place = 4
  static let paper = 5

  static let papers = ["residence-card", "passport", "certificate"].map {
    Paper(id: $0, name: text($0), japanese: $0)
  }

  static let phrase = Phrase(
    id: "stop", ja: "回線を止めてください。", kana: "かいせんをとめてください。",
    romaji: "Kaisen o tomete kudasai.", zh: "请停机。", en: "Please stop the line.")

  static let factKeys = [
    key("cancel.online", .yesNo), key("page.lost", .address), key("cancel.fee", .money),
    key("suspend.phone", .phone, critical: true), key("accepts.shop", .papers),
    key("delivery.time", .duration), key("cancel.deadline", .text),
    key("police.phone", .phone, owner: .general),
  ]

  static func key(
    _ key: String, _ kind: FactKey.Kind, owner: FactKey.Owner = .carrier, critical: Bool = false
  ) -> FactKey {
    FactKey(
      key: key, kind: kind, owner: owner, label: text("\(key)?"), checkAfterMonths: 6,
      fallback: text("ask about \(key)"), critical: critical)
  }

  static let source = Source(url: "https://www.example.com/", pageDate: "undated")

  static func fact(
    _ value: FactValue, when: Condition = .always, by: FactVariant.Authority = .official,
    marks: [FactVariant.Mark] = [], sources: [Source] = []
  ) -> FactVariant {
    FactVariant(
      statement: .value(value), when: when, by: by, marks: marks, sources: sources,
      gathered: day("2026-11-01"))
  }

  static func has(_ question: Int, _ options: Int...) -> Condition {
    .answer(question: question, options: options.reduce(0) { $0 | 1 << UInt128($1) })
  }

  static let general: FactSet = {
    var facts = FactSet()
    facts["police.phone"] = [fact(.phone(Phone(number: "110", from: [.japan], cost: .free)))]
    return facts
  }()

  static let acme: Carrier = {
    var facts = FactSet()
    facts["cancel.online"] = [fact(.yesNo(true))]
    facts["page.lost"] = [fact(.address("https://acme.example/lost"), sources: [source])]
    facts["cancel.fee"] = [
      fact(.money(Money(yen: 1100, tax: .included, per: .once)), when: has(card, 0)),
      FactVariant(statement: .none, when: has(card, 1), by: .official),
    ]
    facts["suspend.phone"] = [
      fact(.phone(Phone(number: "1", from: [.japan], languages: ["ja"]))),
      fact(.phone(Phone(number: "2", from: [.ownLine], languages: ["ja"]))),
      fact(.phone(Phone(number: "3", from: [.abroad], languages: ["ja", "en"]))),
    ]
    facts["accepts.shop"] = [
      fact(.papers([["residence-card"], ["passport", "certificate"]]))
    ]
    facts["delivery.time"] = [fact(.duration(Span(min: 3, max: 5, unit: .days)))]
    return Carrier(
      id: "acme", names: text("Acme"), kind: .network, family: "acme", facts: facts)
  }()

  static let beta: Carrier = {
    var facts = FactSet()
    facts["cancel.online"] = [FactVariant(statement: .unconfirmed, gathered: day("2026-11-01"))]
    facts["page.lost"] = [fact(.address("https://rumour.example/"), by: .thirdParty)]
    facts["accepts.shop"] = [fact(.papers([["residence-card"]]), by: .thirdParty)]
    return Carrier(id: "beta", names: text("Beta"), kind: .mvno, facts: facts)
  }()

  static func carrier(_ id: String) -> Carrier? {
    switch id {
    case "acme": acme
    case "beta": beta
    default: nil
    }
  }

  /// Reads answers such as `carrier=acme card=unknown means=computer,borrowed-phone`.
  static func given(_ words: String) -> [(question: String, options: [String]?)] {
    words.split(separator: " ").map { word in
      let parts = word.split(separator: "=")
      return (
        String(parts[0]),
        parts[1] == "unknown" ? nil : parts[1].split(separator: ",").map { String($0) }
      )
    }
  }

  static func situation(_ words: String = "", at moment: Moment = noon, reader: Language = .en)
    -> Situation
  {
    let given = given(words)
    let chosen = given.first { $0.question == "carrier" }?.options?.first
    return Situation(
      catalog: catalog, answers: catalog.answers(given), carrier: chosen.flatMap { carrier($0) },
      moment: moment, contentDate: contentDate, reader: reader)
  }

  static func plan(_ words: String = "", of guide: Guide = guide, at moment: Moment = noon) -> Plan
  {
    Plan(guide: guide, situation: situation(words, at: moment), contentDate: contentDate)
  }

  static func walk(_ words: String = "", guide: String = "move") -> Walk {
    var walk = Walk(
      id: "walk", guide: guide, content: "", languages: [.en], created: noon, updated: noon)
    walk.events = given(words).map {
      WalkEvent(at: noon, action: .answer(question: $0.question, options: $0.options))
    }
    return walk
  }

  static func session(_ words: String = "", guide: Guide = guide) -> Session {
    session(walk(words, guide: guide.id), guide: guide)
  }

  static func session(_ walk: Walk, guide: Guide = guide) -> Session {
    Session(
      guide: guide, catalog: catalog, contentDate: contentDate, walk: walk, moment: noon,
      carrier: { carrier($0) })
  }
}
