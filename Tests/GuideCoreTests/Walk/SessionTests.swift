import Testing

@testable import GuideCore

/// A row: what is answered already, what is typed, what comes of each input, which events follow.
struct Script: Sendable {
  var answers: String
  var inputs: String
  var said: [String]
  var events: [String]

  init(_ answers: String, _ inputs: String, _ said: [String], _ events: [String] = []) {
    self.answers = answers
    self.inputs = inputs
    self.said = said
    self.events = events
  }

  func play() {
    var session = Sample.session(answers)
    let result = session.play(inputs)
    #expect(result.said == said, "\(answers): \(inputs)")
    #expect(result.events == events, "\(answers): \(inputs)")
  }
}

/// Steps: stop-line look papers form go-home.
private let lost = "reason=lost carrier=acme card=sim means=borrowed-phone"
/// Steps: look papers form [cancel] [delete-profile] go-home.
private let leaving = "reason=leaving carrier=acme card=esim"
/// Steps: look papers form send-back go-home.
private let damaged = "reason=damaged carrier=acme card=sim"

@Suite struct `A session` {
  @Test(arguments: [
    ("", "ask reason"), ("reason=lost", "ask carrier"), ("reason=lost carrier=acme", "ask card"),
    ("reason=lost carrier=acme card=sim", "ask means"), (lost, "stop-line"), (leaving, "look"),
    ("reason=unknown carrier=unknown card=unknown means=unknown", "stop-line"),
    ("carrier=acme card=sim", "ask reason"), ("reason=damaged carrier=beta", "ask card"),
    ("reason=damaged carrier=gone card=sim", "look"),
  ])
  func `begins with the first question that can change the plan, or the first step`(
    answers: String, prompt: String
  ) {
    #expect(Transcript.name(Sample.session(answers).prompt) == prompt)
  }

  @Test(arguments: [
    Script("", "next next", ["ask reason | choose 1-3", "ask reason | choose 1-3"]),
    Script("", "done #0 #4", Array(repeating: "ask reason | choose 1-3", count: 3)),
    Script("", "text", ["ask reason | no such name of 3"]),
    Script("", "#1,2 #", ["ask reason | choose 1-3", "ask reason | choose 1-3"]),
    Script("", "#1", ["ask carrier"], ["reason=lost"]),
    Script("", "unknown", ["ask carrier"], ["reason=unknown"]),
    Script("reason=leaving carrier=acme", "#1", ["look"], ["card=esim"]),
    Script("reason=leaving carrier=acme", "#2", ["look"], ["card=sim"]),
    Script("reason=leaving carrier=acme", "#3", ["ask card | choose 1-2"]),
    Script(
      "reason=lost carrier=acme card=sim", "#1,2", ["stop-line"], ["means=computer,borrowed-phone"]),
    Script("reason=lost carrier=acme card=sim", "#2,6", ["ask means | choose 1-5"]),
    Script("reason=lost carrier=acme card=sim", "#5", ["stop-line"], ["means=none"]),
    Script(
      "reason=lost carrier=acme card=sim", "#2,5", ["stop-line"], ["means=borrowed-phone"]),
    Script("", "#4", ["ask reason | choose 1-3"]),
    Script(
      "", "#1 #1 #2 #2", ["ask carrier", "ask card", "ask means", "stop-line"],
      ["reason=lost", "carrier=acme", "card=sim", "means=borrowed-phone"]),
  ])
  func `takes answers by number, and no answer from Enter`(script: Script) { script.play() }

  @Test(arguments: [
    Script(
      lost, "next next next next next next next next next",
      [
        "stop-line in full", "look", "papers", "form", "form in full", "go-home", "finished",
        "stop-line", "stop-line in full",
      ]),
    Script(
      lost, "text unknown #9 #3",
      [
        "stop-line | not understood", "stop-line | not understood", "stop-line | no step 9",
        "papers",
      ]),
    Script(
      leaving, "done done done",
      ["papers | look done", "form | papers done", "door cancel | form done"],
      ["look done", "papers done", "form done"]),
    Script(
      leaving, "done back reopen", ["papers | look done", "look", "look | look to do"],
      ["look done", "look reopen"]),
  ])
  func `goes on with Enter and ticks only when told`(script: Script) { script.play() }

  @Test(arguments: [
    Script(leaving, "go #4", ["choose step", "door cancel"]),
    Script(leaving, "go #4 next", ["choose step", "door cancel", "door delete-profile"]),
    Script(leaving, "go #4 done", ["choose step", "door cancel", "door cancel | first CANCEL"]),
    Script(
      leaving, "go #4 phrases open",
      [
        "choose step", "door cancel", "door cancel | first CANCEL", "door cancel | first CANCEL",
      ]),
    Script(
      leaving, "go #4 cancle yes DELETE CANCELL CANCE c",
      ["choose step", "door cancel"] + Array(repeating: "door cancel | wrong, CANCEL", count: 5)
        + ["door cancel | wrong, CANCEL"]),
    Script(leaving, "go #4 CANCEL", ["choose step", "door cancel", "cancel"], ["cancel unlock"]),
    Script(leaving, "go #4 cAnCel", ["choose step", "door cancel", "cancel"], ["cancel unlock"]),
    Script(leaving, "go #4 ＣＡＮｃｅｌ", ["choose step", "door cancel", "cancel"], ["cancel unlock"]),
    Script(leaving, "go #4 _CANCEL_", ["choose step", "door cancel", "cancel"], ["cancel unlock"]),
    Script(
      leaving, "go #4 CANCEL done",
      ["choose step", "door cancel", "cancel", "door delete-profile | cancel done"],
      ["cancel unlock", "cancel done"]),
    Script(
      leaving, "go #4 CANCEL next next back back",
      [
        "choose step", "door cancel", "cancel", "cancel in full", "door delete-profile", "cancel",
        "look",
      ],
      ["cancel unlock"]),
    Script(
      leaving, "go #4 skip #1",
      ["choose step", "door cancel", "skip cancel", "door delete-profile | cancel skipped later"],
      ["cancel skip later"]),
  ])
  func `opens the door of a danger to its word alone`(script: Script) { script.play() }

  @Test(arguments: [
    Script(
      "", "go #5 cancel CANCEL",
      ["choose step", "door cancel", "ask reason", "ask reason | no such name of 3"])
  ])
  func `opens no door while the danger may not apply`(script: Script) { script.play() }

  @Test func `shuts a door that was open while the danger may not apply`() {
    var walk = Sample.walk()
    walk.events = [WalkEvent(at: Sample.noon, step: "cancel", action: .unlock)]
    var session = Sample.session(walk)
    #expect(session.play("go #5").said.last == "door cancel")
  }

  @Test func `leaves a danger out that an answer puts in doubt`() {
    let guide = Sample.guide([
      Sample.step("cancel") {
        $0.when = .any([
          Sample.has(Sample.reason, 2), .fact(key: "cancel.online", test: .value(true)),
        ])
        $0.danger = Sample.danger("CANCEL")
        $0.facts = ["cancel.fee"]
      }
    ])
    var session = Sample.session("carrier=acme card=sim reason=lost", guide: guide)
    #expect(session.play("CANCEL").said == ["cancel"])
    #expect(session.play("answers #1 #2").said.last == "finished | changed + -cancel kept 0")
    #expect(session.play("answers #1 #1 go #1").said.last == "cancel")
  }

  @Test(arguments: [
    Script(
      leaving, "done done done back back back back",
      [
        "papers | look done", "form | papers done", "door cancel | form done", "form", "papers",
        "look", "look | nothing earlier",
      ],
      ["look done", "papers done", "form done"]),
    Script(
      "", "#3 #1 #1 next back back back back back",
      [
        "ask carrier", "ask card", "look", "papers", "look", "ask card", "ask carrier",
        "ask reason", "ask reason | nothing earlier",
      ], ["reason=leaving", "carrier=acme", "card=esim"]),
    Script(
      lost, "next back back", ["stop-line in full", "stop-line", "stop-line | nothing earlier"]),
    Script(leaving, "skip back", ["skip look", "look"]),
    Script(
      leaving, "skip #1 back", ["skip look", "papers | look skipped later", "look"],
      ["look skip later"]),
    Script(
      leaving, "waiting reply back", ["waiting look", "papers | look waits for reply", "look"],
      ["look waiting reply"]),
    Script(
      lost, "done next next next back",
      [
        "who stop-line | stop-line done", "number stop-line", "promised stop-line", "look",
        "stop-line",
      ],
      ["stop-line done"]),
    Script(leaving, "go back", ["choose step", "look"]),
    Script(leaving, "answers back", ["choose answer", "look"]),
    Script(leaving, "answers #1 back", ["choose answer", "ask reason", "look"]),
    Script(
      leaving, "next answers #1 back next",
      ["papers", "choose answer", "ask reason", "papers", "form"]),
    Script(leaving, "note back", ["note look", "look"]),
  ])
  func `goes back without end over steps and questions`(script: Script) { script.play() }

  @Test(arguments: [
    Script(
      leaving, "done answers #3 #2",
      [
        "papers | look done", "choose answer", "ask card",
        "papers | changed +send-back -delete-profile kept 1",
      ],
      ["look done", "card=sim"]),
    Script(
      leaving, "done answers #2 #2",
      ["papers | look done", "choose answer", "ask carrier", "papers | revised"],
      ["look done", "carrier=beta"]),
    Script(
      leaving, "done answers #2 #1",
      ["papers | look done", "choose answer", "ask carrier", "papers | unchanged"],
      ["look done", "carrier=acme"]),
    Script(
      leaving, "answers #3 unknown",
      ["choose answer", "ask card", "look | changed + -delete-profile kept 0"], ["card=unknown"]),
    Script(
      leaving, "answers #1 #1",
      [
        "choose answer", "ask reason",
        "ask means | changed +stop-line -cancel,delete-profile kept 0",
      ],
      ["reason=lost"]),
    Script(
      leaving, "done answers #1 #1 #2",
      [
        "papers | look done", "choose answer", "ask reason",
        "ask means | changed +stop-line -cancel,delete-profile kept 1", "papers",
      ], ["look done", "reason=lost", "means=borrowed-phone"]),
    Script(
      leaving, "answers #9 #0 next",
      [
        "choose answer", "choose answer | choose 1-6", "choose answer | choose 1-6", "look",
      ]),
    Script(leaving, "answers #5 #1", ["choose answer", "ask place", "look"], ["place=japan"]),
  ])
  func `changes an answer, keeps the ticks and says what became of the plan`(script: Script) {
    script.play()
  }

  @Test(arguments: [
    ("#1", "later"), ("#2", "not-for-me"), ("#3", "could-not"), ("#4", "no-answer"),
  ])
  func `asks why a step is skipped`(input: String, reason: String) {
    Script(
      leaving, "skip \(input)", ["skip look", "papers | look skipped \(reason)"],
      ["look skip \(reason)"]
    ).play()
  }

  @Test(arguments: [
    Script(
      leaving, "skip next text #5 #1,2",
      ["skip look"] + Array(repeating: "skip look | choose 1-4", count: 4)),
    Script(leaving, "note hello_there", ["note look", "look | noted"], ["look note hello there"]),
    Script(leaving, "note next", ["note look", "look"]),
    Script(leaving, "note done", ["note look", "note look | not understood"]),
    Script(
      leaving, "note 4111111111111111 next",
      ["note look", "note look? | looks like cardNumber", "look"]),
    Script(
      leaving, "note 4111111111111111 4111111111111111",
      [
        "note look", "note look? | looks like cardNumber", "note look? | looks like cardNumber",
      ]),
    Script(
      leaving, "note 4111111111111111 SAVE",
      ["note look", "note look? | looks like cardNumber", "look | noted"],
      ["look note 4111111111111111"]),
    Script(
      leaving, "note 4111111111111111 ｓａｖｅ",
      ["note look", "note look? | looks like cardNumber", "look | noted"],
      ["look note 4111111111111111"]),
    Script(leaving, "note SAVE", ["note look", "look | noted"], ["look note SAVE"]),
    Script(
      leaving, "note 4111111111111111 1234 better",
      [
        "note look", "note look? | looks like cardNumber", "note look? | looks like pin",
        "look | noted",
      ],
      ["look note better"]),
    Script(
      leaving, "note 4111111111111111 back",
      ["note look", "note look? | looks like cardNumber", "look"]),
    Script(
      leaving, "reference AB-12", ["reference look", "look | noted"], ["look reference AB-12"]),
    Script(
      leaving, "reference 123456789018 SAVE",
      ["reference look", "reference look? | looks like myNumber", "look | noted"],
      ["look reference 123456789018"]),
    Script(leaving, "reference next", ["reference look", "look"]),
    Script(
      leaving, "reference 123456789018 next",
      ["reference look", "reference look? | looks like myNumber", "look"]),
    Script(
      leaving, "waiting 1234 SAVE",
      ["waiting look", "waiting look? | looks like pin", "papers | look waits for 1234"],
      ["look waiting 1234"]),
    Script(
      leaving, "waiting 1234 next", ["waiting look", "waiting look? | looks like pin", "look"]),
    Script(leaving, "waiting next", ["waiting look", "look"]),
    Script(
      leaving, "contact Sato A-1 tomorrow",
      ["who look", "number look", "promised look", "look | noted"],
      ["look contact Sato/A-1/tomorrow"]),
    Script(
      leaving, "contact 4111111111111111 Sato 123456789018 SAVE 1234 tomorrow",
      [
        "who look", "who look? | looks like cardNumber", "number look",
        "number look? | looks like myNumber", "promised look", "promised look? | looks like pin",
        "look | noted",
      ],
      ["look contact Sato/123456789018/tomorrow"]),
    Script(
      leaving, "contact Sato 123456789018 next tomorrow",
      [
        "who look", "number look", "number look? | looks like myNumber", "promised look",
        "look | noted",
      ],
      ["look contact Sato//tomorrow"]),
    Script(
      leaving, "contact next next next", ["who look", "number look", "promised look", "look"]),
    Script(
      lost, "done Sato next next",
      ["who stop-line | stop-line done", "number stop-line", "promised stop-line", "look | noted"],
      ["stop-line done", "stop-line contact Sato//"]),
    Script(
      lost, "done #1", ["who stop-line | stop-line done", "who stop-line | not understood"],
      ["stop-line done"]),
    Script(
      leaving, "go #4 note x",
      ["choose step", "door cancel", "note cancel", "door cancel | noted"],
      ["cancel note x"]),
    Script(
      "reason=lost carrier=acme card=sim means=computer", "done R-1",
      ["reference stop-line | stop-line done", "look | noted"],
      ["stop-line done", "stop-line reference R-1"]),
    Script(
      "reason=lost carrier=acme card=sim means=computer", "done next back",
      ["reference stop-line | stop-line done", "look", "stop-line"], ["stop-line done"]),
  ])
  func `writes down notes, references, waiting and talks`(script: Script) { script.play() }

  @Test(arguments: [
    Script(leaving, "go #6", ["choose step", "go-home | earlier cancel,delete-profile"]),
    Script(leaving, "go #5", ["choose step", "door delete-profile | earlier cancel"]),
    Script(leaving, "go #1", ["choose step", "look"]),
    Script(leaving, "go #2 back", ["choose step", "papers", "look"]),
    Script(
      leaving, "go #7 #0 next",
      ["choose step", "choose step | no step 7", "choose step | no step 0", "look"]),
    Script(leaving, "go text", ["choose step", "choose step | choose 1-6"]),
    Script(
      leaving, "go #4 skip #2 go #5",
      [
        "choose step", "door cancel", "skip cancel",
        "door delete-profile | cancel skipped not-for-me",
        "choose step", "door delete-profile",
      ], ["cancel skip not-for-me"]),
  ])
  func `goes to a step and warns of dangers passed over`(script: Script) { script.play() }

  @Test(arguments: [
    Script(
      damaged, "done done done done next next next done next",
      [
        "papers | look done", "form | papers done", "send-back | form done",
        "who send-back | send-back done", "number send-back", "promised send-back", "go-home",
        "finished | go-home done", "finished ! finish",
      ],
      ["look done", "papers done", "form done", "send-back done", "go-home done"]),
    Script(
      damaged, "next next next next done next",
      [
        "papers", "form", "form in full", "send-back", "who send-back | send-back done",
        "number send-back",
      ],
      ["send-back done"]),
    Script(
      damaged, "go #5 done next back",
      ["choose step", "go-home", "finished | go-home done", "look", "finished"], ["go-home done"]),
    Script(
      damaged, "go #5 done done",
      ["choose step", "go-home", "finished | go-home done", "finished | not understood"],
      ["go-home done"]),
  ])
  func `ends only when nothing is open, and else goes back to it`(script: Script) {
    script.play()
  }

  @Test(arguments: [
    Script(
      leaving, "help list why quit",
      ["look ! help", "look ! list", "look ! why look", "look ! quit"]),
    Script(
      "", "help list why quit",
      [
        "ask reason ! help", "ask reason ! list", "ask reason ! why nothing", "ask reason ! quit",
      ]),
    Script(
      leaving, "phrases open over",
      ["look | no phrases", "look | nothing to open", "look | no other guide"]),
    Script(lost, "phrases", ["stop-line ! phrases of stop-line"]),
    Script(lost, "open", ["stop-line ! open https://acme.example/lost"]),
    Script(
      "reason=lost carrier=beta card=sim means=computer", "open", ["stop-line | nothing to open"]),
    Script(damaged, "go #4 over", ["choose step", "send-back", "send-back ! over to lost"]),
    Script(
      leaving, "language language language", ["look", "look", "look"],
      ["language ja", "language zh", "language en"]),
  ])
  func `asks the driver to show, open, hand over or leave`(script: Script) { script.play() }

  @Test func `speaks the language last chosen and keeps the second one of two`() {
    var walk = Sample.walk(leaving)
    walk.languages = [.zh, .ja]
    var session = Sample.session(walk)
    #expect(session.language == .zh)
    #expect(
      session.play("language language language").events == [
        "language en+ja", "language ja+en", "language zh+en",
      ])
    #expect(session.language == .zh)
    #expect(session.walk.languages == [.zh, .en])
    #expect(session.plan.situation.reader == .zh)
  }

  @Test func `opens nothing but an official address over https`() {
    for (address, by, opens) in [
      ("https://a.example/", FactVariant.Authority.official, true),
      ("http://a.example/", .official, false), ("https://a.example/", .thirdParty, false),
      ("https://a.example/", .inferred, false), ("HTTPS://a.example/", .official, false),
      ("javascript:alert(1)", .official, false),
    ] {
      let fact = PlanFact(
        key: Sample.key("page.lost", .address), variant: Sample.fact(.address(address), by: by),
        reachable: .yes, open: .maybe, isDue: false)
      #expect(fact.officialAddress == (opens ? address : nil), "\(address) \(by)")
    }
  }

  @Test func `writes moment and fingerprint with each event`() throws {
    var session = Sample.session(leaving)
    session.moment = Sample.moment("2026-12-02T00:00:00Z")
    let revision = session.plan.steps[0].revision
    _ = session.play("done")
    let event = try #require(session.walk.events.last)
    #expect(event.at == session.moment)
    #expect(event.revision == revision)
    #expect(session.walk.updated == session.moment)
    #expect(session.walk.content == "2026-11-21")
    #expect(session.walk.plan.map { $0.id } == session.plan.steps.map { $0.id })
    #expect(session.walk.plan.map { $0.revision } == session.plan.steps.map { $0.revision })
  }

  @Test func `counts the questions asked and those that may come`() {
    func place(_ answers: String, after inputs: String = "") -> String {
      var session = Sample.session(answers)
      _ = session.play(inputs)
      return session.questionPlace.map { "\($0.number), \($0.left) left" } ?? "none"
    }
    #expect(place("") == "1, 3 left")
    // What came with the command is no question on the way.
    #expect(place("reason=lost") == "1, 1 left")
    #expect(place(leaving) == "none")
    #expect(place("", after: "#1") == "2, 1 left")
    #expect(place("", after: "#1 #1") == "3, 1 left")
    #expect(place("", after: "#1 #1 back") == "2, 2 left")
    #expect(place("", after: "#1 #1 back back #1") == "2, 1 left")
    // An answer that is changed has no place there; what it brings up comes after all others.
    #expect(place(leaving, after: "answers #1") == "none")
    #expect(place("", after: "#3 #1 #1 answers #1") == "none")
    #expect(place("", after: "#3 #1 #1 answers #1 #1") == "4, 0 left")
  }

  @Test func `counts on where a walk was left`() {
    var first = Sample.session()
    _ = first.play("#1 #1")
    #expect(Sample.session(first.walk).questionPlace.map { $0.number } == 3)
  }

  @Test func `repeats what was answered`() {
    var session = Sample.session("reason=lost carrier=acme")
    #expect(session.accept(.choose([1])).notices == [.answered(Sample.text("sim"))])
    #expect(
      session.accept(.choose([1, 0])).notices
        == [
          .answered(
            LocalText(
              zh: "computer-zh、borrowed-phone-zh", en: "computer, borrowed-phone",
              ja: "computer-ja、borrowed-phone-ja"))
        ])
    session = Sample.session()
    #expect(session.accept(.unknown).notices == [.answered(Interface.dontKnow)])
  }

  @Test func `plans for somebody with none of the papers`() throws {
    var session = Sample.session(leaving)
    _ = session.play("answers #6 #4")
    #expect(session.plan.situation.answers[Sample.paper] == .chosen(0))
    #expect(session.state.answers.last?.options == ["none"])
    // Read again it is the same answer, and never "I don't know" or not said.
    #expect(Sample.session(session.walk).plan.steps == session.plan.steps)
    let papers = Sample.has(Sample.paper, 0)
    #expect(session.plan.situation.verdict(papers) == .no)
    #expect(session.plan.situation.verdict(.unknown(question: Sample.paper)) == .no)
    #expect(Sample.situation("papers=unknown").verdict(papers) == .maybe)
    let question = Sample.catalog.questions[Sample.paper]
    #expect(Wording(.en).answer(.chosen(0), to: question) == "None of these")
    #expect(Sample.catalog.optionIDs(.chosen(0), question: Sample.paper) == ["none"])
    #expect(Sample.situation("reason=none").answers[Sample.reason] == .unset)
  }
}
