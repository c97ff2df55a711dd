import Testing

@testable import GuideCore

@Suite struct CompiledGuideTests {
  @Test(arguments: [false, true])
  func `A compiled guide agrees with the outline and the plan on random answers`(shipped: Bool) {
    let content = shipped ? CheckedContent.shipped : .tiny
    var random = SampleGenerator(state: 1)
    for entry in content.entries {
      var compiled = CompiledGuide(entry.guide, entry.context)
      for _ in 0..<30 { compare(&compiled, entry, &random) }
    }
  }

  private func compare(
    _ compiled: inout CompiledGuide, _ entry: CheckedContent.Entry,
    _ random: inout SampleGenerator
  ) {
    var states = Array(repeating: 0, count: entry.context.catalog.questions.count)
    var answers = Answers(count: states.count)
    var unknown: UInt64 = 0
    for asked in compiled.asked where Bool.random(using: &random) {
      let index = Int.random(in: 0..<asked.classes.count, using: &random)
      states[asked.question] = index + 1
      answers[asked.question] = asked.classes[index].answer
      if asked.classes[index].answer == .unknown { unknown |= 1 << UInt64(asked.question) }
    }
    let situation = entry.situation(answers).settled(for: entry.guide)
    // What customers of this carrier cannot answer is not undone on the way through all answers.
    if answers.list.indices.contains(where: {
      situation.answers[$0] == .unset && answers[$0] != .unset
    }) {
      return
    }
    for place in answers.list.indices where situation.answers[place] != answers[place] {
      let classes = compiled.asked[compiled.askedPlace[place] ?? 0].classes
      let index = classes.firstIndex { $0.answer == situation.answers[place] }
      states[place] = (index ?? 0) + 1
      unknown &= ~(1 << UInt64(place))
    }
    answers = situation.answers
    let outline = Outline(
      steps: compiled.steps, after: compiled.after, situation: situation)
    let plan = Plan(guide: entry.guide, situation: situation, contentDate: entry.guide.date)
    var live: UInt64 = 0
    for (place, step) in compiled.steps.enumerated() {
      let state = compiled.judge(place, states, unknown: unknown, situation)
      let found = outline.entries.first { $0.step == place }
      #expect(state.applies == found?.applies, "\(step.id) with \(answers)")
      #expect(state.isUrgent == (found?.urgent ?? false), "\(step.id) with \(answers)")
      #expect(state.isFolded == outline.folded.contains { $0.step == place })
      if let planned = plan.step(step.id) {
        let stuck = !step.ways.isEmpty && planned.ways.allSatisfy { $0.usable == .no }
        #expect(state.isStuck == stuck, "\(step.id) with \(answers)")
      }
      live |= state.live
    }
    for asked in entry.guide.questions where answers[asked.question] == .unset {
      let bit: UInt64 = 1 << UInt64(asked.question)
      #expect(live & bit == outline.live & bit)
    }
  }

  @Test(arguments: [("tiny", "go"), ("shipped", "id-card")])
  func `The proof counts every path that a walk can take`(place: String, id: String) {
    let content = place == "tiny" ? CheckedContent.tiny : .shipped
    for entry in content.entries where entry.guide.id == id {
      let (proof, _, _) = entry.guide.prove(rules: [], entry.context)
      var paths = 0
      var questions = 0
      var longest = 0
      entry.descend(
        Answers(count: entry.context.catalog.questions.count), choose: { $1 },
        atEnd: { outline, _, depth in
          paths += 1
          questions = max(questions, depth)
          longest = max(longest, outline.entries.count)
        })
      #expect(proof.paths == paths)
      #expect(proof.mostQuestions == questions)
      #expect(proof.longestPlan == longest)
      #expect(proof.combinations <= paths)
    }
  }

  @Test func `No random walk finds what the proof did not`() {
    var random = SampleGenerator(state: 2)
    for entry in CheckedContent.shipped.entries {
      let (proof, _, _) = entry.guide.prove(rules: [], entry.context)
      let steps = entry.guide.steps
      for _ in 0..<40 {
        entry.descend(
          Answers(count: entry.context.catalog.questions.count),
          choose: { _, all in [all.randomElement(using: &random) ?? .unknown] },
          atEnd: { outline, situation, depth in
            #expect(depth <= proof.mostQuestions)
            #expect(outline.entries.count <= proof.longestPlan)
            let plan = Plan(
              guide: entry.guide, situation: situation, contentDate: entry.guide.date)
            for planned in plan.steps where !planned.step.ways.isEmpty {
              guard planned.ways.allSatisfy({ $0.usable == .no }) else { continue }
              let place = steps.firstIndex { $0.id == planned.id } ?? -1
              #expect(proof.stuck[place] != nil, "\(planned.id) with \(situation.answers)")
            }
            for found in outline.entries {
              #expect(proof.seen.contains(found.step))
            }
          })
      }
    }
  }
}
