import GuideCore
import Testing

@Suite struct `An outline` {
  private func outline(_ steps: [Step], _ answers: String = "") -> Outline {
    Outline(
      steps: steps, after: Outline.places(of: steps), situation: Sample.situation(answers))
  }

  private func order(_ steps: [Step], _ answers: String = "") -> [String] {
    outline(steps, answers).entries.map { steps[$0.step].id }
  }

  /// Makes steps from `id<after,after`, with `!` for an urgent one.
  private func steps(_ words: String) -> [Step] {
    words.split(separator: " ").map { word in
      let parts = word.split(separator: "<")
      let urgent = parts[0].hasSuffix("!")
      return Sample.step(String(urgent ? parts[0].dropLast() : parts[0])) {
        $0.urgent = urgent ? .always : .never
        $0.after = parts.count > 1 ? parts[1].split(separator: ",").map { String($0) } : []
      }
    }
  }

  @Test(arguments: [
    ("a b c", "a b c"), ("a b c!", "c a b"), ("a b! c!", "b c a"), ("a<c b c", "c a b"),
    ("a b c!<b", "b c a"), ("a<b b<c c", "c b a"), ("a b!<c c<d d e", "d c b a e"),
    ("a<b b<a", "b a"), ("a<a b", "a b"), ("a<b b<c c<a d!<a", "c b a d"), ("a<nobody b", "a b"),
    ("a<c,b b c", "c b a"), ("a<c,c c!", "c a"), ("", ""),
  ])
  func `keeps the order of the file but for urgent steps and those that come before`(
    words: String, expected: String
  ) {
    #expect(order(steps(words)).joined(separator: " ") == expected)
  }

  @Test func `marks what an urgent step pulls along as urgent too`() {
    let outline = outline(steps("a b!<c c d"))
    #expect(outline.entries.map { $0.step } == [2, 1, 0, 3])
    #expect(outline.entries.map { $0.urgent } == [true, true, false, false])
  }

  @Test func `leaves out what comes before if it does not apply`() {
    var list = steps("a<b b c<b")
    list[1].when = .never
    #expect(order(list) == ["a", "c"])
    #expect(outline(list).leftOut == [1])
  }

  @Test func `follows an older id of a step`() {
    var list = steps("a<old b")
    list[1].aliases = ["old"]
    #expect(order(list) == ["b", "a"])
  }

  @Test func `finds its way through long chains`() {
    var list = (0..<500).map { place in
      Sample.step("s\(place)") { $0.after = ["s\((place + 1) % 500)"] }
    }
    #expect(outline(list).entries.count == 500)
    list[499].after = []
    #expect(outline(list).entries.map { $0.step } == (0..<500).reversed())
  }

  private let byCard = Sample.step("s") { $0.when = Sample.has(Sample.card, 0) }

  @Test(arguments: [
    ("", false, false, "maybe"), ("card=sim", false, false, "yes"),
    ("card=esim", false, false, "out"), ("card=unknown", false, false, "folded"),
    ("card=unknown", true, false, "maybe"), ("", false, true, "maybe"),
    ("card=sim", false, true, "yes"), ("card=unknown", false, true, "folded"),
  ])
  func `lists, folds or leaves out a step by what is known`(
    answers: String, whenUnknown: Bool, danger: Bool, place: String
  ) {
    var step = byCard
    step.whenUnknown = whenUnknown
    step.danger = danger ? Sample.danger("CANCEL") : nil
    let outline = outline([step], answers)
    #expect(
      outline.entries.map { $0.applies }
        == (place == "maybe" ? [.maybe] : place == "yes" ? [.yes] : []))
    #expect(outline.leftOut == (place == "out" ? [0] : []))
    #expect(outline.folded.map { $0.question } == (place == "folded" ? [Sample.card] : []))
  }

  @Test func `leaves out a danger that no answer can make certain`() {
    var step = Sample.step("s") { $0.when = .fact(key: "cancel.online", test: .value(true)) }
    #expect(outline([step], "carrier=beta").entries.map { $0.applies } == [.maybe])
    step.danger = Sample.danger("CANCEL")
    #expect(outline([step], "carrier=beta").entries.isEmpty)
    #expect(outline([step], "carrier=beta").leftOut == [0])
    #expect(outline([step], "carrier=acme").entries.map { $0.applies } == [.yes])
    #expect(outline([step], "carrier=unknown").folded.map { $0.question } == [Sample.carrier])
  }

  @Test func `folds by the unknown question even if another one is unset`() {
    let step = Sample.step("s") {
      $0.when = .all([Sample.has(Sample.card, 0), Sample.has(Sample.reason, 0)])
    }
    #expect(outline([step], "reason=unknown").folded.map { $0.question } == [Sample.reason])
    #expect(live([step], "reason=unknown") == [Sample.card])
  }

  private func live(_ steps: [Step], _ answers: String = "") -> [Int] {
    let bits = outline(steps, answers).live
    return (0..<64).filter { bits & (1 << UInt64($0)) != 0 }
  }

  @Test func `asks only what can still change the plan`() {
    let step = Sample.step("s") {
      $0.when = .all([Sample.has(Sample.card, 0), Sample.has(Sample.reason, 0)])
    }
    #expect(live([step]) == [Sample.card, Sample.reason])
    #expect(live([step], "card=sim") == [Sample.reason])
    #expect(live([step], "card=esim") == [])
    #expect(live([step], "card=sim reason=lost") == [])
    #expect(live([step], "card=unknown reason=unknown") == [])
    #expect(live([Sample.step("s")]) == [])
  }

  @Test func `asks about the inside of a step only while the step is there`() {
    let step = Sample.step("s") {
      $0.when = Sample.has(Sample.card, 0)
      $0.urgent = Sample.has(Sample.place, 1)
      $0.ways = [
        Sample.way("w") {
          $0.when = Sample.has(Sample.reason, 0)
          $0.needs = Sample.login
        }
      ]
    }
    #expect(live([step]) == [Sample.card, Sample.reason, Sample.mean, Sample.place])
    #expect(live([step], "card=esim") == [])
    #expect(live([step], "reason=damaged") == [Sample.card, Sample.place])
  }

  @Test(arguments: ["facts", "way", "accepts", "when"])
  func `asks for the carrier where its facts are shown or tested`(place: String) {
    let step = Sample.step("s") {
      switch place {
      case "facts": $0.facts = ["page.lost"]
      case "way": $0.ways = [Sample.way("w") { $0.facts = ["page.lost"] }]
      case "accepts": $0.accepts = "accepts.shop"
      default: $0.when = .fact(key: "page.lost", test: .known)
      }
    }
    #expect(live([step]) == [Sample.carrier])
    #expect(live([step], "carrier=acme") == [])
    #expect(live([step], "carrier=unknown") == [])
    #expect(live([Sample.step("s") { $0.facts = ["police.phone"] }]) == [])
  }

  @Test func `asks what decides between the variants of a fact`() {
    let step = Sample.step("s") { $0.facts = ["cancel.fee"] }
    #expect(live([step], "carrier=acme") == [Sample.card])
    #expect(live([step], "carrier=beta") == [])
  }
}
