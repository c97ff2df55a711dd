import GuideCore
import Testing

@Suite struct `The state of a walk` {
  private func at(_ hour: Int) -> Moment {
    Moment(seconds: Sample.noon.seconds + hour * 3600)
  }

  private func state(_ events: [(String?, WalkEvent.Action)]) -> WalkState {
    var walk = Sample.walk()
    walk.events = events.enumerated().map { hour, event in
      WalkEvent(at: at(hour), step: event.0, revision: "r\(hour)", action: event.1)
    }
    return WalkState(walk)
  }

  @Test(arguments: [
    (WalkEvent.Action.done, WalkState.Mark.done), (.skip(.later), .skipped(.later)),
    (.skip(.noAnswer), .skipped(.noAnswer)), (.waiting("a letter"), .waiting("a letter")),
    (.reopen, .todo),
  ])
  func `has the mark, its time and its fingerprint from the last event`(
    action: WalkEvent.Action, mark: WalkState.Mark
  ) {
    let state = state([("s", .skip(.couldNot)), ("other", .done), ("s", action)])
    #expect(state["s"].mark == mark)
    #expect(state["s"].since == at(2))
    #expect(state["s"].revision == "r2")
    #expect(state["other"].mark == .done)
    #expect(state["never"] == WalkState.Entry())
  }

  @Test func `keeps every note, reference and talk with its time, and no mark for them`() {
    let talk = WalkEvent.Contact(who: "a", reference: "b", promised: "c")
    let state = state([
      ("s", .note("1")), ("s", .reference("R")), ("s", .contact(talk)), ("s", .note("2")),
    ])
    #expect(state["s"].notes.map { $0.value } == ["1", "2"])
    #expect(state["s"].notes.map { $0.at } == [at(0), at(3)])
    #expect(state["s"].references.map { $0.value } == ["R"])
    #expect(state["s"].contacts.map { $0.value } == [talk])
    #expect(state["s"].mark == .todo)
    #expect(state["s"].since == nil)
  }

  @Test func `keeps a door open once its word was typed`() {
    let state = state([("s", .unlock), ("s", .done), ("s", .reopen)])
    #expect(state["s"].unlocked == "r0")
    #expect(self.state([("s", .done)])["s"].unlocked == nil)
  }

  @Test func `has the last answer to each question, and none that was taken back`() {
    let state = state([
      (nil, .answer(question: "a", options: ["x"])), (nil, .answer(question: "b", options: nil)),
      (nil, .answer(question: "a", options: ["y", "z"])),
      (nil, .answer(question: "c", options: ["w"])),
      (nil, .answer(question: "c", options: [])),
    ])
    #expect(state.answers.map { $0.question } == ["b", "a"])
    #expect(state.answers.map { $0.options } == [nil, ["y", "z"]])
  }

  @Test func `has the last languages`() {
    #expect(state([]).languages == [.en])
    #expect(state([(nil, .language([.zh, .ja]))]).languages == [.zh, .ja])
  }

  @Test func `does not care about step events without a step`() {
    #expect(state([(nil, .done)]).entries.isEmpty)
  }

  @Test func `finds what was said under an older id`() {
    let step = Sample.step("new") { $0.aliases = ["old", "older"] }
    #expect(state([("older", .done)]).entry(of: step).mark == .done)
    #expect(state([("new", .done)]).entry(of: step).mark == .done)
    #expect(state([("else", .done)]).entry(of: step) == WalkState.Entry())
  }

  @Test func `joins what was said under the older and the new id`() {
    let step = Sample.step("new") { $0.aliases = ["old"] }
    let entry = state([
      ("old", .unlock), ("old", .note("1")), ("old", .done), ("new", .note("2")),
    ]).entry(of: step)
    #expect(entry.mark == .done)
    #expect(entry.since == at(2))
    #expect(entry.revision == "r2")
    #expect(entry.unlocked == "r0")
    #expect(entry.notes.map { $0.value } == ["1", "2"])
    #expect(state([("old", .done), ("new", .reopen)]).entry(of: step).mark == .todo)
    #expect(state([("new", .done), ("old", .reopen)]).entry(of: step).mark == .todo)
  }

  @Test func `is kept by a session when the content renames a step`() {
    var walk = Sample.walk("reason=damaged carrier=acme card=sim")
    walk.events.append(WalkEvent(at: Sample.noon, step: "post-back", action: .done))
    var session = Sample.session(walk)
    #expect(!session.openSteps.map { $0.id }.contains("send-back"))
    _ = session.play("go #4 note x")
    #expect(session.walk.events.last?.step == "send-back")
    #expect(!session.openSteps.map { $0.id }.contains("send-back"))
  }

  @Test func `turns option ids into answers and back, and drops what no longer exists`() {
    let answers = Sample.catalog.answers(
      Sample.given("card=esim reason=unknown means=computer,gone,cannot-speak place=gone nobody=x"))
    #expect(answers[Sample.card] == .option(1))
    #expect(answers[Sample.reason] == .unknown)
    #expect(answers[Sample.mean] == .chosen(0b1001))
    #expect(answers[Sample.place] == .unset)
    #expect(answers[99] == .unset)
    let ids = Sample.questions.indices.map {
      Sample.catalog.optionIDs(answers[$0], question: $0)
    }
    #expect(ids == [[], ["esim"], nil, ["computer", "cannot-speak"], [], []])
  }
}
