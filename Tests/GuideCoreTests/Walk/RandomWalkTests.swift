import GuideCore
import Testing

@Suite struct `A random walk` {
  private let texts = [
    "CANCEL", "DELETE", "cancel", "", " ", "hello", "4111111111111111", "1234", "日本語のメモ",
    "SAVE",
    "\u{1B}[31m", String(repeating: "x", count: 300),
  ]

  private func input(_ random: inout SeededGenerator) -> WalkInput {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: Transcript.plainInputs.randomElement(using: &random) ?? .next
    case 5..<8:
      .choose(
        (0..<Int.random(in: 0..<3, using: &random)).map { _ in
          Int.random(in: -1..<8, using: &random)
        })
    case 8: .choose([[Int.max, Int.min, 40, -1].randomElement(using: &random) ?? 0])
    default: .text(texts.randomElement(using: &random) ?? "")
    }
  }

  /// Everything that a driver shows of a session.
  private func look(_ session: Session) -> [String] {
    session.plan.steps.map { step in
      let entry = session.entry(step)
      return "\(step.number) \(step.id) \(step.applies) \(entry.mark) \(entry.isUnlocked(step)) "
        + "\(entry.notes.count) \(entry.references.count) \(entry.contacts.count) \(step.revision)"
    } + session.plan.liveQuestions.map { "asks \($0.question)" } + [session.language.rawValue]
  }

  /// Says what is wrong after an input; nothing is the aim.
  private func faults(
    _ session: Session, after input: WalkInput, _ before: (prompt: Prompt, count: Int),
    _ response: WalkResponse
  ) -> [String] {
    var faults: [String] = []
    let added = session.walk.events.dropFirst(before.count)
    if response.changed != !added.isEmpty { faults.append("changed is wrong") }
    for event in added where input == .next {
      switch event.action {
      case .answer, .done, .unlock, .skip, .reopen, .language, .note, .reference, .waiting:
        faults.append("Enter made \(Transcript.name(event))")
      case .contact: break
      }
    }
    for event in added {
      guard let id = event.step, let step = session.plan.step(id) else { continue }
      if event.action == .done, step.step.danger != nil, !session.entry(step).isUnlocked(step) {
        faults.append("\(id) done behind its door")
      }
      if event.action == .unlock, step.isWithheld { faults.append("\(id) opened on a maybe") }
    }
    if case .step(let id, _) = session.prompt, let step = session.plan.step(id),
      step.step.danger != nil, step.isWithheld || !session.entry(step).isUnlocked(step)
    {
      faults.append("\(id) shown without its door")
    }
    if session.tally != Tally(session.plan, session.state) { faults.append("miscounted") }
    if let id = session.prompt.step, session.plan.step(id) == nil {
      faults.append("\(Transcript.name(session.prompt)) is about no step of the plan")
    }
    return faults
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `of 2,500 inputs never crashes, and its replay gives the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = Sample.session(seed % 2 == 0 ? "" : "reason=leaving carrier=acme card=esim")
    for number in 0..<2500 {
      let input = input(&random)
      let before = (session.prompt, session.walk.events.count)
      session.moment.seconds += 60
      let response = session.accept(input)
      let faults = faults(session, after: input, before, response)
      guard faults.isEmpty else {
        Issue.record("\(seed)/\(number): \(input) at \(Transcript.name(before.0)): \(faults)")
        return
      }
      if number % 50 == 0 {
        #expect(WalkState(session.walk) == session.state)
        #expect(look(Sample.session(session.walk)) == look(session))
      }
    }
    #expect(session.walk.events.count > 80)
  }

  @Test func `meets every prompt with every input`() {
    var seen: Set<String> = []
    var random = SeededGenerator(seed: 99)
    var session = Sample.session()
    let inputs = Transcript.plainInputs + [.choose([0]), .choose([]), .text("x")]
    for _ in 0..<4000 {
      seen.insert("\(Transcript.name(session.prompt).prefix { $0 != " " })")
      for input in inputs {
        var copy = session
        let before = (copy.prompt, copy.walk.events.count)
        let response = copy.accept(input)
        #expect(faults(copy, after: input, before, response) == [])
      }
      _ = session.accept(input(&random))
    }
    for prompt in [
      "ask", "door", "skip", "note", "reference", "waiting", "who", "number", "promised",
      "choose", "finished", "stop-line", "go-home",
    ] {
      #expect(seen.contains(prompt), "\(prompt) was never met")
    }
  }
}
