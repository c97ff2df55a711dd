import GuideCore
import StrictJSON
import Testing

@testable import GuideStore

@Suite struct `Good content` {
  private func text(_ words: String) -> LocalText {
    LocalText(zh: "\(words)-zh", en: words, ja: "\(words)-ja")
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private let source = Source(url: "https://www.example.com/", pageDate: "2026-06")

  @Test(
    arguments: [
      Broken.Kind.means, .questions, .facts, .papers, .phrases, .general, .carrier, .guide,
    ])
  func `has no problems`(kind: Broken.Kind) throws {
    let text =
      switch kind {
      case .means: SampleFiles.means
      case .questions: SampleFiles.questions
      case .facts: SampleFiles.facts
      case .papers: SampleFiles.papers
      case .phrases: SampleFiles.phrases
      case .general: SampleFiles.general
      case .carrier: SampleFiles.carrier
      case .guide: SampleFiles.guide
      }
    #expect(try Broken.problems(of: text, kind) == [])
  }

  @Test func `gives the shared catalog`() throws {
    let catalog = try SampleFiles.library().catalog()
    #expect(catalog.means.map { $0.id } == ["sms-here", "login"])
    #expect(catalog.questions.map { $0.id } == ["carrier", "card", "means", "papers"])
    #expect(catalog.questions.map { $0.many } == [false, false, true, true])
    #expect(
      catalog.questions.map { $0.options.map { $0.id } } == [
        ["acme"], ["sim", "esim"], ["computer"], ["passport", "residence-card"],
      ])
    #expect(catalog.questions[0].options[0].aliases == ["アクメ", "ac"])
    #expect(catalog.questions[1].options[0].aliases == ["plastic"])
    #expect(catalog.questions[1].options[1].loses == MeansSet(index: 0))
    #expect(catalog.questions[2].options[0].gives == MeansSet(index: 1))
    #expect(catalog.factKeys.count == 11)
    #expect(
      catalog.factKey("cancel.fee")
        == FactKey(
          key: "cancel.fee", kind: .money, owner: .carrier, label: text("Fee"),
          checkAfterMonths: 6, fallback: text("ask"), none: text("no fee")))
    #expect(catalog.factKey("cancel.online")?.critical == true)
    #expect(catalog.factKey("cancel.online")?.now == true)
    #expect(catalog.factKey("police.phone")?.owner == .general)
    #expect(
      catalog.paper("passport")
        == Paper(id: "passport", name: text("Passport"), japanese: "旅券", trap: text("old")))
    #expect(
      catalog.phrase("stop")
        == Phrase(
          id: "stop", ja: "止めてください。", kana: "とめてください。", romaji: "tomete", zh: "请停机。",
          en: "Please stop.", next: text("next"), refused: text("no")))
    #expect(
      catalog.general["police.phone"].map { $0.value }
        == [.phone(Phone(number: "110", from: [.japan]))])
    #expect(catalog.carriers.map { $0.id } == ["acme"])
    #expect(catalog.carriers[0].facts.keys == [])
  }

  @Test func `gives a carrier`() throws {
    let library = SampleFiles.library()
    let carrier = try #require(try library.carrier("acme", try library.catalog()))
    #expect(carrier.names == text("Acme"))
    #expect(carrier.aliases == ["アクメ", "ac"])
    #expect(carrier.kind == .network)
    #expect(carrier.family == "acme")
    #expect(carrier.network == ["acme"])
    #expect(carrier.date == (try day("2026-11-21")))
    #expect(
      carrier.status == Carrier.Status(state: .closed, since: "2021-03-26", nowDo: text("move")))
    #expect(carrier.recognise == text("blue"))
    #expect(
      carrier.facts.keys == [
        "cancel.fee", "cancel.online", "page.lost", "suspend.phone", "delivery.time", "shop.hours",
        "menu.path", "end.date", "rule", "accepts.shop",
      ])
    let fee = try #require(carrier.facts["cancel.fee"].first)
    let money = Money(yen: 1100, to: 2200, tax: .included, per: .once)
    #expect(
      fee
        == FactVariant(
          statement: .value(.money(money)), when: .answer(question: 1, options: 1),
          purpose: text("cards"), from: try day("2026-01-01"), until: try day("2027-01-01"),
          by: .thirdParty, marks: [.old, .single], sources: [source],
          gathered: try day("2026-11-01"),
          against: [
            FactVariant.Rival(
              value: .money(Money(yen: 0, tax: .unknown, per: .month)), sources: [source])
          ], inferredFrom: ["rule"], note: text("note")))
    #expect(carrier.facts["cancel.fee"][1].statement == .none)
    #expect(carrier.facts["cancel.online"].map { $0.statement } == [.unconfirmed])
  }

  @Test func `gives values of every kind`() throws {
    let library = SampleFiles.library()
    let facts = try #require(try library.carrier("acme", try library.catalog())).facts
    func value(_ key: String) -> FactValue? { facts[key].first?.value }
    #expect(value("page.lost") == .address("https://www.example.com/lost?a=1"))
    #expect(value("delivery.time") == .duration(Span(min: 3, max: 5, unit: .businessDays)))
    #expect(
      value("shop.hours")
        == .hours([
          OpeningHours(days: .everyDay, open: 1320, close: 150),
          OpeningHours(days: .unknown, open: 600, close: 720),
        ]))
    #expect(
      value("menu.path")
        == .path([ScreenLabel(ja: "解約", reading: "かいやく", zh: "解约", en: "cancel")]))
    #expect(value("end.date") == .date(try day("2026-03-31")))
    #expect(value("rule") == .text(text("rule")))
    #expect(value("accepts.shop") == .papers([["passport"], ["residence-card"]]))
    #expect(
      value("suspend.phone")
        == .phone(
          Phone(
            number: "0120-000-000", from: [.japan, .ownLine], notFrom: [.abroad],
            languages: ["ja", "en"],
            hours: [OpeningHours(days: .weekdays, open: 540, close: 1440, for: text("desk"))],
            cost: .free, menu: [Phone.MenuItem(press: "1", label: text("loss"))],
            does: [.suspend, .resume])))
  }

  @Test func `gives only the facts that are asked for`() throws {
    let library = SampleFiles.library()
    let carrier = try library.carrier("acme", try library.catalog(), only: ["rule", "page.lost"])
    #expect(carrier?.facts.keys == ["page.lost", "rule"])
    #expect(try library.catalog(general: []).general.keys == [])
  }

  @Test func `gives a guide`() throws {
    let library = SampleFiles.library()
    let guide = try #require(try library.guide("move", try library.catalog()))
    #expect(guide.aliases == ["leave"])
    #expect(guide.order == 2)
    #expect(
      guide.questions == [
        Guide.Asked(question: 0), Guide.Asked(question: 1, options: [1]), Guide.Asked(question: 2),
      ])
    #expect(guide.sections.map { $0.id } == ["prepare"])
    #expect(guide.steps.map { $0.id } == ["look", "cancel", "stop-line"])
    let look = guide.steps[0]
    #expect(look.aliases == ["old-look"])
    #expect(look.when == .answer(question: 1, options: 3))
    #expect(look.whenUnknown)
    #expect(look.urgent == .always)
    #expect(look.facts == ["cancel.fee"])
    #expect(look.phrases == ["stop"])
    #expect(look.bring == ["passport"])
    #expect(look.accepts == "accepts.shop")
    #expect(look.waiting == .fact("delivery.time"))
    #expect(look.guide == "lost")
    #expect(look.log == .call)
    #expect(
      look.due
        == Step.Due(
          within: Span(min: nil, max: 2, unit: .weeks), of: "loss", counting: .sameDay))
    #expect(look.labels.map { $0.ja } == ["解約"])
    #expect(look.sources == [source])
    #expect(look.danger == nil)
    let way = try #require(look.ways.first)
    #expect(way.when == .not(.unknown(question: 1)))
    #expect(way.needs == [MeansSet(index: 0), MeansSet(index: 1)])
    #expect(way.facts == ["page.lost"])
    let cancel = guide.steps[1]
    #expect(
      cancel.when
        == .all([
          .answer(question: 1, options: 1),
          .any([.fact(key: "cancel.online", test: .value(true))]),
        ]))
    #expect(cancel.urgent == .answer(question: 1, options: 1))
    #expect(
      cancel.danger
        == Step.Danger(loses: text("number"), instead: text("wait"), word: "CANCEL"))
    #expect(cancel.waiting == .span(Span(min: 1, max: nil, unit: .days)))
    let note = try #require(guide.notes.first)
    #expect(note.kind == .correction)
    #expect(note.when == .answer(question: 1, options: 1))
    #expect(note.facts == ["rule"])
  }

  @Test func `takes a shared step with what the guide changes of it`() throws {
    let library = SampleFiles.library()
    let guide = try #require(try library.guide("move", try library.catalog()))
    let step = try #require(guide.step("stop-line"))
    #expect(step.title == text("Stop"))
    #expect(step.danger?.word == "STOPIT")
    #expect(step.when == .answer(question: 1, options: 2))
    #expect(step.after == ["cancel"])
    #expect(step.urgent == .never)
  }

  @Test(arguments: [
    (#"{"card": "sim"}"#, Condition.answer(question: 1, options: 1)),
    (#"{"card": ["sim", "esim"]}"#, .answer(question: 1, options: 3)),
    (#"{"unknown": "card"}"#, .unknown(question: 1)),
    (#"{"kind": "network"}"#, .answer(question: 0, options: 1)),
    (#"{"kind": ["visitor", "network"]}"#, .answer(question: 0, options: 1)),
    (#"{"kind": "travel-esim"}"#, .never),
    (#"{"not": {"card": "sim"}}"#, .not(.answer(question: 1, options: 1))),
    (
      #"{"card": "sim", "unknown": "means"}"#,
      .all([.answer(question: 1, options: 1), .unknown(question: 2)])
    ),
    (#"{"any": [{"card": "sim"}]}"#, .any([.answer(question: 1, options: 1)])),
    (#"{"all": []}"#, .all([])),
    (#"{"fact": "rule", "is": true}"#, .fact(key: "rule", test: .value(true))),
    (#"{"is": false, "fact": "rule"}"#, .fact(key: "rule", test: .value(false))),
    (#"{"fact": "rule", "is": "known"}"#, .fact(key: "rule", test: .known)),
    (#"{"fact": "rule", "is": "none"}"#, .fact(key: "rule", test: .none)),
  ])
  func `has conditions`(json: String, condition: Condition) throws {
    let reader = ContentReader(file: "c.json", document: try JSONDocument(text: json))
    #expect(
      reader.condition(reader.document.root, try SampleFiles.library().catalog()) == condition)
    #expect(reader.problems == [])
  }

  @Test(arguments: [
    ("a", true), ("close-online", true), ("a1-2", true), ("", false), ("-a", false),
    ("a-", false), ("a--b", false), ("A", false), ("a_b", false), ("../x", false), ("a/b", false),
    ("a.b", false), ("é", false), (String(repeating: "a", count: 64), true),
    (String(repeating: "a", count: 65), false), ("a b", false), ("a\n", false),
  ])
  func `has ids of lower-case words`(id: String, isID: Bool) {
    #expect(ContentReader.isID(id) == isID)
  }

  @Test(arguments: [
    ("https://a.example/", true), ("http://a.example", true), ("https://a.example/?q=日本", true),
    ("https://", false), ("https:///x", false), ("ftp://a.example/", false), ("", false),
    ("HTTPS://a.example/", false), ("https://a.example/ b", false), ("https://a\"b", false),
    ("javascript:alert(1)", false), ("https://a.example/<b>", false), ("//a.example", false),
    ("https://a.example/\u{3000}", false), ("https://a.example/`x`", false),
  ])
  func `has addresses of web pages`(address: String, isAddress: Bool) {
    #expect(ContentReader.isAddress(address) == isAddress)
  }

  @Test(arguments: [
    ("undated", true), ("2026", true), ("2026-02", true), ("2026-02-28", true),
    ("2026-02-29", false), ("2026-13", false), ("26", false), ("", false), ("20260", false),
    ("2026-2", false), ("May 2026", false), ("undate", false),
  ])
  func `has dates of pages`(date: String, isDate: Bool) {
    #expect(ContentReader.isPageDate(date) == isDate)
  }
}
