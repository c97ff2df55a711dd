import GuideCore

/// All single faults that the rules have to find in the tiny content.
enum TinyFaults {
  typealias Fault = CheckRulesTests.Fault

  static var all: [Fault] { order + steps + facts + carriers + scenarios }

  private static let go = "procedures/go.json"
  private static let alpha = "carriers/alpha.json"
  private static let beta = "carriers/beta.json"
  private static let tests = "procedures/scenarios/go.json"

  static let order: [Fault] = [
    Fault(
      "circle", go, #"{"id": "look", "title""#, #"{"id": "look", "after": ["tell"], "title""#,
      line: 6, at: "sections[0].steps[1].after[0]", .cycle(["look", "tell", "look"])),
    Fault(
      "later section", go, #""after": ["look"]"#, #""after": ["look", "end"]"#, line: 6,
      at: "sections[0].steps[1].after[1]", .afterLaterSection("tell", "end")),
    Fault(
      "unknown step", go, #""after": ["look"]"#, #""after": ["lok"]"#,
      at: "sections[0].steps[1].after[0]",
      .unknownName(kind: "step", name: "lok", nearest: "look")),
    Fault(
      "time from nothing", go, #""of": "look""#, #""of": "tody""#, line: 16,
      at: "sections[1].steps[0].due.of",
      .unknownName(kind: "event or step", name: "tody", nearest: "today")),
    Fault(
      "hand-over", go, #""phrases": ["hello"]"#, #""phrases": ["hello"], "guide": "goo""#,
      at: "sections[0].steps[0].guide",
      .unknownName(kind: "guide", name: "goo", nearest: "go")),
  ]

  static let steps: [Fault] = [
    Fault(
      "danger for people who do not know", go, #""after": ["call"],"#,
      #""after": ["call"], "when_unknown": true,"#, at: "sections[1].steps[0].when_unknown",
      .dangerWhenUnknown("end")),
    Fault(
      "unreachable", go, #"{"use": "tell","#,
      #"{"use": "tell", "when": {"all": [{"reason": "lost"}, {"reason": "broken"}]},"#,
      at: "sections[0].steps[1].when", .unreachableStep("tell")),
    Fault(
      "question twice", go, #""reason", "means"]"#, #""reason", "means", "reason"]"#, line: 2,
      at: "questions[3]", .repeatedID("reason")),
    Fault(
      "file name", go, #"{"id": "go""#, #"{"id": "gone""#, line: 1, at: "id",
      .fileName(id: "gone", file: "go")),
    Fault(
      "future", go, #""date": "2026-11-21""#, #""date": "2026-11-22""#, at: "date",
      .dateInFuture("2026-11-22")),
    Fault(
      "forbidden word", "shared/steps.json", #""detail": {"zh": "甲", "en": "word""#,
      #""detail": {"zh": "甲", "en": "the wifi""#, at: "steps[0].detail.en",
      .wrongTerm("wifi", instead: "Wi-Fi")),
    Fault(
      "dead end", go, #""needs": ["shop"]"#, #""needs": ["voice-call"]"#, line: 9,
      at: "sections[0].steps[2].ways",
      .deadEnd(step: "call", path: "carrier=alpha, reason=lost, means=walk")),
  ]

  static let facts: [Fault] = [
    Fault(
      "clash", alpha, #""cancel.online": ["#,
      """
      "cancel.online": [{"value": false, "by": "official", "gathered": "2026-11-21",
        "sources": [{"url": "https://a.example/", "page_date": "2026"}]},
      """, line: 4, at: "facts.cancel.online[1]", .variantsClash("cancel.online")),
    Fault(
      "no source", alpha, #"[{"url": "https://a.example/", "page_date": "2026-11"}]"#, "[]",
      line: 6,
      at: "facts.accepts.shop[0]", .noSource),
    Fault(
      "nobody says so", alpha, #"[["passport"]], "by": "official""#, #"[["passport"]]"#, line: 6,
      at: "facts.accepts.shop[0]", .noAuthority),
    Fault(
      "unknown paper", alpha, #"[["passport"]]"#, #"[["pasport"]]"#, line: 6,
      at: "facts.accepts.shop[0].value[0][0]",
      .unknownName(kind: "paper", name: "pasport", nearest: "passport")),
    Fault(
      "page of tomorrow", alpha, #""page_date": "2026-11"}"#, #""page_date": "2026-12"}"#,
      at: "facts.accepts.shop[0].sources[0].page_date", .dateInFuture("2026-12")),
  ]

  static let carriers: [Fault] = [
    Fault(
      "unknown parent", beta, #""from": "alpha""#, #""from": "alphe""#, line: 2,
      at: "inherits[0].from", .unknownName(kind: "carrier", name: "alphe", nearest: "alpha")),
    Fault(
      "unknown network", beta, #""network": ["alpha"]"#, #""network": ["alph"]"#,
      at: "network[0]", .unknownName(kind: "network", name: "alph", nearest: "alpha")),
    Fault(
      "name of another", beta, #"["bee"]"#, #"["Alpha"]"#, at: "aliases[0]",
      .sameName("Alpha", of: "alpha")),
  ]

  static let scenarios: [Fault] = [
    Fault(
      "first", tests, #""first": "look""#, #""first": "tell""#, line: 2, at: "scenarios[0]",
      .scenario("nothing", .first(expected: "tell", found: "look"))),
    Fault(
      "has", tests, #""has": ["tell"]"#, #""has": ["tell", "call"]"#, at: "scenarios[0]",
      .scenario("nothing", .missingStep("call"))),
    Fault(
      "lacks", tests, #""lacks": ["end"]"#, #""lacks": ["tell"]"#, at: "scenarios[0]",
      .scenario("nothing", .unwantedStep("tell"))),
    Fault(
      "order", tests, #"[["call", "end"]]"#, #"[["end", "call"]]"#, line: 4, at: "scenarios[1]",
      .scenario("lost", .order("end", "call"))),
    Fault(
      "most steps", tests, #""most_steps": 2"#, #""most_steps": 1"#, at: "scenarios[0]",
      .scenario("nothing", .tooManySteps(expected: 1, found: 2))),
    Fault(
      "facts", tests, #"["contact.phone"]"#, #"["contact.phone", "cancel.online"]"#,
      at: "scenarios[1]", .scenario("lost", .missingFact("cancel.online"))),
    Fault(
      "ways", tests, #"{"call": "counter"}"#, #"{"call": "phone"}"#, at: "scenarios[1]",
      .scenario("lost", .way(step: "call", expected: "phone", found: "counter"))),
    Fault(
      "danger", tests, #""danger": ["end"]"#, #""danger": []"#, at: "scenarios[1]",
      .scenario("lost", .unwantedDanger("end"))),
    Fault(
      "unknown answer", tests, #""means": ["walk"]"#, #""means": ["walc"]"#, line: 4,
      at: "scenarios[1].answers.means[0]",
      .unknownName(kind: "option of means", name: "walc", nearest: "walk")),
    Fault(
      "none beside another answer", tests, #""means": ["walk"]"#, #""means": ["walk", "none"]"#,
      line: 4, at: "scenarios[1].answers.means[1]",
      .unknownName(kind: "option of means", name: "none", nearest: nil)),
    Fault(
      "none of one answer", tests, #""reason": "lost", "means""#, #""reason": "none", "means""#,
      line: 4, at: "scenarios[1].answers.reason",
      .unknownName(kind: "option of reason", name: "none", nearest: nil)),
    Fault(
      "unknown step", tests, #""lacks": ["end", "call"]"#, #""lacks": ["end", "cal"]"#, line: 8,
      at: "always[0].lacks[1]", .unknownName(kind: "step", name: "cal", nearest: "call")),
    Fault(
      "rule: lacks", tests, #""when": {"reason": "broken"}"#, #""when": {"reason": "lost"}"#,
      at: "always[0]",
      .alwaysBroken(
        rule: "not-when-broken", fault: .unwantedStep("end"),
        path: "carrier=alpha, reason=lost, means=none")),
    Fault(
      "rule: order", tests, #"["look", "call", "end"]"#, #"["call", "look"]"#,
      at: "always[1]",
      .alwaysBroken(
        rule: "look-first", fault: .order("call", "look"),
        path: "carrier=alpha, reason=lost, means=none")),
    Fault(
      "rule: needs", tests, #""needs": ["call"]"#, #""needs": ["call", "end"]"#, line: 10,
      at: "always[2]",
      .alwaysBroken(
        rule: "call-before-end", fault: .needs("end", "end"),
        path: "carrier=alpha, reason=lost, means=none")),
  ]
}
