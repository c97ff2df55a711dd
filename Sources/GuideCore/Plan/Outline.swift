/// Which steps of a guide stand in a plan and in which order; the plan adds what they say.
package struct Outline: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// Place of the step in `Guide.steps`.
    package var step: Int
    package var applies: Verdict
    package var urgent: Bool
  }

  /// A step that waits for an answer the person does not have yet.
  package struct Folded: Equatable, Sendable {
    package var step: Int
    /// Place of the question to be found out.
    package var question: Int
  }

  package var entries: [Entry]
  package var folded: [Folded]
  /// Places of the steps whose condition is no, or a danger that nobody has confirmed.
  package var leftOut: [Int]
  /// Unset questions (bits) whose answer can still change the plan.
  package var live: UInt64

  package init(steps: [Step], after: [[Int]], situation: Situation) {
    entries = []
    folded = []
    leftOut = []
    live = 0
    var applies: [Verdict?] = Array(repeating: nil, count: steps.count)
    for place in steps.indices {
      let (standing, undecided) = Outline.standing(
        steps[place].when, whenUnknown: steps[place].whenUnknown,
        isDanger: steps[place].danger != nil, situation)
      live |= undecided
      switch standing {
      case .leftOut: leftOut.append(place)
      case .folded(let question): folded.append(Folded(step: place, question: question))
      case .applies(let verdict): applies[place] = verdict
      }
      if applies[place] != nil { live |= Outline.undecided(inside: steps[place], situation) }
    }
    let urgent = steps.indices.map { place in
      applies[place] != nil && situation.verdict(steps[place].urgent) == .yes
    }
    for place in Outline.order(applies: applies, urgent: urgent, after: after) {
      guard let verdict = applies[place.step] else { continue }
      entries.append(Entry(step: place.step, applies: verdict, urgent: place.urgent))
    }
    live &= ~Outline.answered(situation)
  }

  /// What becomes of one step, whatever the others do.
  enum Standing {
    case applies(Verdict)
    case folded(question: Int)
    case leftOut
  }

  /// Judges when a step applies, and collects the questions (bits) that could still decide it.
  static func standing(
    _ when: Condition, whenUnknown: Bool, isDanger: Bool, _ situation: Situation
  ) -> (standing: Standing, undecided: UInt64) {
    switch situation.verdict(when) {
    case .no: return (.leftOut, 0)
    case .yes: return (.applies(.yes), 0)
    case .maybe:
      let undecided = situation.undecided(when)
      if !whenUnknown, let question = unknownQuestion(in: undecided, situation) {
        return (.folded(question: question), undecided)
      }
      if isDanger, undecided == 0 { return (.leftOut, 0) }
      return (.applies(.maybe), undecided)
    }
  }

  /// Translates `after` into places, once for a guide; ids that do not exist are left to `check`.
  package static func places(of steps: [Step]) -> [[Int]] {
    guard steps.indices.contains(where: { !steps[$0].after.isEmpty }) else {
      return Array(repeating: [], count: steps.count)
    }
    var index: [String: Int] = [:]
    for place in steps.indices {
      index[steps[place].id] = place
      for id in steps[place].aliases { index[id] = place }
    }
    return steps.indices.map { steps[$0].after.compactMap { index[$0] } }
  }

  /// Orders steps so that each stands after those it names, urgent ones first, else as in the file.
  private static func order(applies: [Verdict?], urgent: [Bool], after: [[Int]])
    -> [(step: Int, urgent: Bool)]
  {
    var result: [(step: Int, urgent: Bool)] = []
    var seen = Array(repeating: false, count: applies.count)
    func visit(_ place: Int, urgent: Bool) {
      if seen[place] { return }
      seen[place] = true
      for earlier in after[place] where applies[earlier] != nil { visit(earlier, urgent: urgent) }
      result.append((place, urgent))
    }
    for place in applies.indices where urgent[place] { visit(place, urgent: true) }
    for place in applies.indices where applies[place] != nil { visit(place, urgent: false) }
    return result
  }

  private static func unknownQuestion(in bits: UInt64, _ situation: Situation) -> Int? {
    var rest = bits
    while rest != 0 {
      let question = rest.trailingZeroBitCount
      if situation.answers[question] == .unknown { return question }
      rest &= rest - 1
    }
    return nil
  }

  private static func answered(_ situation: Situation) -> UInt64 {
    var bits: UInt64 = 0
    for (place, answer) in situation.answers.list.enumerated() where answer != .unset {
      bits |= 1 << UInt64(place)
    }
    return bits
  }

  /// Collects the questions on which the inside of a step depends: its place, its ways and its facts.
  private static func undecided(inside step: Step, _ situation: Situation) -> UInt64 {
    var bits = situation.undecided(step.urgent)
    for way in step.ways {
      bits |= situation.undecided(way.when)
      if situation.verdict(way.when) == .no { continue }
      bits |= situation.undecided(needs: way.needs)
      for key in way.facts { bits |= undecided(fact: key, situation) }
    }
    for key in step.facts { bits |= undecided(fact: key, situation) }
    if let key = step.accepts { bits |= undecided(fact: key, situation) }
    return bits
  }

  private static func undecided(fact key: String, _ situation: Situation) -> UInt64 {
    guard let facts = situation.facts(owning: key) else { return situation.carrierBit }
    var bits: UInt64 = 0
    for variant in facts[key] where variant.holds(on: situation.today) {
      bits |= situation.undecided(variant.when)
    }
    return bits
  }
}
