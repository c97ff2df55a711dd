@testable import GuideCore

/// A plan all of whose texts come from the input, cut at the byte FF; an id is a text too.
struct HostilePlan {
  private var pieces: [String]
  private var next = 0

  static let samples: [[UInt8]] = [
    "Stop the line now|「回線を止めてください」|https://a.example/x?y=z&a=b|0120-524-360|手机丢了，先停机。",
    "A <b>bold</b> claim|\u{1B}[31mred\u{202E}|a;b,c\\n|</style><script>alert('x')</script>|\" on=\"",
    String(repeating: "長い文がつづく、", count: 20) + "|" + String(repeating: "word ", count: 30),
  ].map { $0.split(separator: "|").map { Array($0.utf8) } }.map {
    Array($0.joined(separator: [0xFF]))
  }

  init(_ bytes: [UInt8]) {
    pieces = bytes.split(separator: 0xFF).prefix(60).map { String(decoding: $0, as: UTF8.self) }
    if pieces.isEmpty { pieces = [""] }
  }

  private mutating func word() -> String {
    next += 1
    return pieces[next % pieces.count]
  }

  private mutating func text() -> LocalText { LocalText(zh: word(), en: word(), ja: word()) }

  private mutating func label() -> ScreenLabel {
    ScreenLabel(ja: word(), reading: word(), zh: word(), en: word())
  }

  private mutating func step(_ id: String) -> Step {
    var step = Step(id: id, title: text(), why: text(), detail: text())
    step.labels = [label(), label()]
    step.guide = word()
    step.sources = [Source(url: word(), pageDate: word())]
    return step
  }

  private mutating func variant(_ value: FactValue) -> FactVariant {
    FactVariant(
      statement: .value(value), purpose: text(), by: .official,
      sources: [Source(url: word(), pageDate: word())], gathered: Self.day, note: text(),
      inherited: text())
  }

  private static let day = Day(daysSinceEpoch: 20_778)

  private mutating func steps() -> [Step] {
    var first = step("first")
    first.facts = ["phone", "page", "path", "words"]
    first.phrases = ["phrase"]
    first.bring = ["paper"]
    first.due = Step.Due(
      within: Span(min: nil, max: 14, unit: .days), of: "loss", counting: .nextDay)
    var way = Way(id: "way", title: text(), detail: text())
    way.labels = [label()]
    way.facts = ["phone"]
    first.ways = [way, Way(id: "other", title: text(), detail: text())]
    var second = step("second")
    second.waiting = .span(Span(min: 1, max: 2, unit: .weeks))
    second.danger = Step.Danger(loses: text(), instead: text(), word: word())
    return [first, second]
  }

  private mutating func carrier() -> Carrier {
    var facts = FactSet()
    let menu = [Phone.MenuItem(press: word(), label: text())]
    facts["phone"] = [variant(.phone(Phone(number: word(), from: [.japan], menu: menu)))]
    facts["page"] = [variant(.address(word()))]
    facts["path"] = [variant(.path([label(), label()]))]
    facts["words"] = [variant(.text(text()))]
    return Carrier(id: "aoi", names: text(), kind: .network, facts: facts)
  }

  private mutating func catalog(_ carrier: Carrier) -> Catalog {
    let kinds: [(String, FactKey.Kind)] = [
      ("phone", .phone), ("page", .address), ("path", .path), ("words", .text),
    ]
    let keys = kinds.map { key, kind in
      FactKey(
        key: key, kind: kind, owner: .carrier, label: text(), checkAfterMonths: 6, fallback: text())
    }
    let asked = Question(
      id: "carrier", text: text(), how: text(), source: .carriers,
      options: [QuestionOption(id: "aoi", label: carrier.names)])
    let open = Question(
      id: "card", text: text(), how: text(),
      options: [
        QuestionOption(id: "sim", label: text()), QuestionOption(id: "esim", label: text()),
      ])
    let phrase = Phrase(
      id: "phrase", ja: word(), kana: word(), romaji: word(), zh: word(), en: word(), next: text(),
      refused: text())
    return Catalog(
      questions: [asked, open], factKeys: keys, phrases: [phrase],
      papers: [Paper(id: "paper", name: text(), japanese: word(), trap: text())],
      carriers: [carrier])
  }

  /// The whole, for a known carrier and an open question.
  var plan: Plan {
    var maker = self
    return maker.make()
  }

  private mutating func make() -> Plan {
    var guide = Guide(
      id: word(), order: 1, date: Self.day, title: text(), summary: text(), intro: text(),
      outro: text())
    guide.sections = [Guide.Section(id: "all", title: text(), steps: steps())]
    guide.questions = [Guide.Asked(question: 0), Guide.Asked(question: 1)]
    guide.notes = Guide.Note.Kind.allCases.map {
      Guide.Note(id: $0.rawValue, kind: $0, title: text(), text: text())
    }
    let carrier = carrier()
    var answers = Answers(count: 2)
    answers[0] = .option(0)
    return Plan(
      guide: guide,
      situation: Situation(
        catalog: catalog(carrier), answers: answers, carrier: carrier,
        moment: Moment(seconds: Self.day.daysSinceEpoch * 86_400), contentDate: Self.day),
      contentDate: Self.day)
  }
}
