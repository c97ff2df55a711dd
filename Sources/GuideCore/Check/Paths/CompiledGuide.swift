/// A guide taken apart into conditions, means and facts, each judged once for all answers that it cannot tell apart.
///
/// The proof (`PathWalk`) walks the tree of asked questions just as a walk does. Four things make it fast, and
/// none of them changes what is proved. Answers that no condition, fact or need of the guide tells apart stand
/// in one class (`AnswerClass`), carriers too, and count as often as they are many. What a condition comes to is
/// looked up by the classes of only those questions that it mentions (`UnitTable`); the first time it is judged
/// by `Situation` itself, so there is no second reading of conditions. One answer touches only the steps that
/// mention its question. Plans of the same steps are put in order, by `Outline`, and compared with the rules
/// once. Only how a step's state follows from its parts is written a second time, in `judge`; tests hold it
/// against `Outline` and `PlanStep`.
struct CompiledGuide {
  /// A question in the order in which it is asked, with the answers that the guide tells apart.
  struct Asked {
    var question: Int
    var classes: [AnswerClass]
  }

  /// A question that the kind of a carrier settles, with the place of the class of its answer.
  struct Settled {
    var question: Int
    var index: Int
  }

  /// The numbers of the units on which a way depends.
  struct WayParts {
    var when: Int
    var needs: [Int]
    var facts: [Int]
  }

  /// The numbers of the units on which a step depends.
  struct StepParts {
    var when: Int
    var urgent: Int
    var facts: [Int]
    var ways: [WayParts]
    /// Bits of all questions on which any of the units depends.
    var questions: UInt64
  }

  let context: CheckContext
  let steps: [Step]
  let after: [[Int]]
  let asked: [Asked]
  let rules: [AlwaysRule]
  /// By the place of the carrier in `CheckContext.carriers`.
  let settled: [[Settled]]
  /// Place in `asked` of each question; nil if the guide does not ask it.
  let askedPlace: [Int?]
  private(set) var parts: [StepParts] = []
  private(set) var ruleUnits: [Int] = []
  private var units: [UnitTable] = []
  private var unitNumbers: [UnitTable.Content: Int] = [:]
  private var radix: [Int]

  init(_ guide: Guide, rules: [AlwaysRule] = [], _ context: CheckContext) {
    self.context = context
    self.rules = rules
    steps = guide.steps
    after = Outline.places(of: steps)
    var atoms = AnswerAtoms(steps, context)
    for rule in rules { atoms.add(rule.when, context) }
    asked = guide.questions.map {
      Asked(
        question: $0.question,
        classes: atoms.classes(of: $0.question, offered: $0.options, context))
    }
    settled = context.carriers.map { carrier in
      guide.settled(by: carrier, context.catalog).map { entry in
        let asked = guide.questions.first { $0.question == entry.question }
        let options = asked?.places(in: context.catalog.questions[entry.question]) ?? []
        let numbers = atoms.effectNumbers(of: entry.question, offered: options, context)
        let place = options.firstIndex(of: entry.option) ?? 0
        return Settled(question: entry.question, index: numbers[place])
      }
    }
    var places: [Int?] = Array(repeating: nil, count: context.catalog.questions.count)
    radix = Array(repeating: 1, count: places.count)
    for (place, entry) in asked.enumerated() {
      places[entry.question] = place
      radix[entry.question] = entry.classes.count + 1
    }
    askedPlace = places
    for step in steps { parts.append(compile(step)) }
    for rule in rules { ruleUnits.append(unit(.condition(rule.when))) }
  }

  private mutating func compile(_ step: Step) -> StepParts {
    var parts = StepParts(
      when: unit(.condition(step.when)), urgent: unit(.condition(step.urgent)), facts: [],
      ways: [], questions: 0)
    parts.facts = (step.facts + (step.accepts.map { [$0] } ?? [])).compactMap { fact($0) }
    parts.ways = step.ways.map { way in
      WayParts(
        when: unit(.condition(way.when)), needs: way.needs.indices.map { unit(.mean($0)) },
        facts: way.facts.compactMap { fact($0) })
    }
    var all = [parts.when, parts.urgent] + parts.facts
    for way in parts.ways { all += [way.when] + way.needs + way.facts }
    parts.questions = all.reduce(0) { $0 | units[$1].questions }
    return parts
  }

  /// Gives nil for a fact on which no question can depend.
  private mutating func fact(_ key: String) -> Int? {
    let number = unit(.fact(key))
    return units[number].questions == 0 ? nil : number
  }

  private mutating func unit(_ content: UnitTable.Content) -> Int {
    if let number = unitNumbers[content] { return number }
    var atoms = AnswerAtoms()
    switch content {
    case .condition(let condition): atoms.add(condition, context)
    case .mean(let index): atoms.add(MeansSet(index: index), context)
    case .fact(let key): atoms.add(shown: key, context)
    }
    unitNumbers[content] = units.count
    units.append(UnitTable(content, questions: atoms.questions, radix: radix))
    return units.count - 1
  }

  /// Judges a rule's condition.
  mutating func verdict(rule: Int, _ states: [Int], _ situation: Situation) -> Verdict {
    units[ruleUnits[rule]].result(states, situation).verdict
  }

  /// Says how a step stands, as `Outline` does, and whether all its ways are closed, as `PlanStep` does.
  mutating func judge(
    _ place: Int, _ states: [Int], unknown: UInt64, _ situation: Situation
  ) -> StepState {
    let step = parts[place]
    let when = units[step.when].result(states, situation)
    var state = StepState()
    switch when.verdict {
    case .no: return state
    case .yes: state.applies = .yes
    case .maybe:
      state.live = when.undecided
      if when.undecided & unknown != 0, !steps[place].whenUnknown {
        state.isFolded = true
        return state
      }
      if steps[place].danger != nil, when.undecided == 0 { return state }
      state.applies = .maybe
    }
    let urgent = units[step.urgent].result(states, situation)
    state.isUrgent = urgent.verdict == .yes
    state.live |= urgent.undecided
    for fact in step.facts { state.live |= units[fact].result(states, situation).undecided }
    state.isStuck = !step.ways.isEmpty
    for index in step.ways.indices
    where judge(way: step.ways[index], states, situation, &state.live) {
      state.isStuck = false
    }
    return state
  }

  /// Tells whether a way can be gone, and adds the questions on which it still depends.
  private mutating func judge(
    way: WayParts, _ states: [Int], _ situation: Situation, _ live: inout UInt64
  ) -> Bool {
    let when = units[way.when].result(states, situation)
    live |= when.undecided
    if when.verdict == .no { return false }
    var isOpen = true
    for mean in way.needs {
      let result = units[mean].result(states, situation)
      live |= result.undecided
      if result.verdict == .no { isOpen = false }
    }
    for fact in way.facts { live |= units[fact].result(states, situation).undecided }
    return isOpen
  }
}

/// How a step stands while some answers are given.
struct StepState: Equatable, Sendable {
  /// Nil if the step is not in the plan.
  var applies: Verdict?
  /// The step waits for an answer that the person does not have.
  var isFolded = false
  var isUrgent = false
  /// The step has ways, and none of them can be gone.
  var isStuck = false
  /// Bits of the questions that could change it.
  var live: UInt64 = 0
}

extension AnswerAtoms {
  /// Collects what the steps of a guide ask of the answers.
  init(_ steps: [Step], _ context: CheckContext) {
    self.init()
    for place in steps.indices {
      add(steps[place].when, context)
      add(steps[place].urgent, context)
      for key in steps[place].facts { add(shown: key, context) }
      if let key = steps[place].accepts { add(shown: key, context) }
      for way in steps[place].ways {
        add(way.when, context)
        add(way.needs, context)
        for key in way.facts { add(shown: key, context) }
      }
    }
  }
}
