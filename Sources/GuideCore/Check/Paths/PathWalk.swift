/// Walks all paths through the questions of a guide and gathers what goes wrong on any of them.
struct PathWalk {
  /// The most steps of a guide that the proof takes.
  static let mostSteps = 10_000
  /// The most rules beside a guide that the proof takes.
  static let mostRules = 128

  /// What the plans that hold the same steps in the same order have in common.
  private struct Shape {
    var count: Int
    /// Bits of the rules that such plans break wherever the rule counts.
    var broken: UInt128
    var faults: [Int: ScenarioFault]
  }

  private struct ShapeKey: Hashable {
    var present = StepSet()
    var urgent = StepSet()
  }

  private var compiled: CompiledGuide
  private var situation: Situation
  /// By question: 0 while unset, else one more than the place of the class.
  private var states: [Int]
  /// Rows of the states of all steps, one row for each question that was answered.
  private var rows: [StepState]
  private var trail: [(place: Int, answer: Int)] = []
  private var shapes: [ShapeKey: Shape] = [:]
  private let askedBits: UInt64
  private let dangerous: [Bool]
  /// Bits of the rules whose condition asks nothing.
  private let unconditional: UInt128
  private var answered: UInt64 = 0
  private var unknown: UInt64 = 0
  private(set) var proof: PathProof

  init(_ guide: Guide, rules: [AlwaysRule], _ context: CheckContext) {
    compiled = CompiledGuide(guide, rules: rules, context)
    situation = context.blank
    states = Array(repeating: 0, count: context.catalog.questions.count)
    rows = Array(
      repeating: StepState(), count: compiled.steps.count * (compiled.asked.count + 1))
    askedBits = compiled.asked.reduce(0) { $0 | 1 << UInt64($1.question) }
    dangerous = compiled.steps.map { $0.danger != nil }
    unconditional = rules.enumerated().reduce(0) {
      $1.element.when == .always ? $0 | 1 << UInt128($1.offset) : $0
    }
    proof = PathProof(guide: guide.id)
    let carriers = compiled.asked.first { $0.question == context.carrierQuestion }
    proof.carrierGroups = carriers.map { $0.classes.count - 1 } ?? 0
    proof.carriers = carriers == nil ? 0 : context.carriers.count
  }

  mutating func run() {
    for place in compiled.steps.indices {
      rows[place] = compiled.judge(place, states, unknown: unknown, situation)
    }
    visit(row: 0, weight: 1)
    proof.shapes = shapes.count
  }

  private mutating func visit(row: Int, weight: Int) {
    let count = compiled.steps.count
    var live: UInt64 = 0
    for place in row..<row + count { live |= rows[place].live }
    live &= askedBits & ~answered
    guard live != 0,
      let place = compiled.asked.firstIndex(where: { live & (1 << UInt64($0.question)) != 0 })
    else {
      leaf(row: row, weight: weight)
      return
    }
    let question = compiled.asked[place].question
    let bit: UInt64 = 1 << UInt64(question)
    proof.questions |= bit
    answered |= bit
    for index in compiled.asked[place].classes.indices {
      let choice = compiled.asked[place].classes[index]
      states[question] = index + 1
      situation.answers[question] = choice.answer
      if question == compiled.context.carrierQuestion {
        situation.carrier = choice.carrier.map { compiled.context.carriers[$0] }
      }
      if choice.answer == .unknown { unknown |= bit } else { unknown &= ~bit }
      trail.append((place, index))
      let settled = choice.carrier.map { compiled.settled[$0] } ?? []
      let before = settled.isEmpty ? nil : (states, situation.answers, answered, unknown)
      let touched = bit | settle(settled)
      for step in 0..<count {
        rows[row + count + step] =
          compiled.parts[step].questions & touched == 0
          ? rows[row + step]
          : compiled.judge(step, states, unknown: unknown, situation)
      }
      visit(row: row + count, weight: weight.saturating(times: choice.weight))
      if let before { (states, situation.answers, answered, unknown) = before }
      trail.removeLast()
    }
    states[question] = 0
    situation.answers[question] = .unset
    if question == compiled.context.carrierQuestion { situation.carrier = nil }
    answered &= ~bit
    unknown &= ~bit
  }

  /// Answers, or answers anew, what the kind of the carrier settles; gives the bits of those questions.
  private mutating func settle(_ settled: [CompiledGuide.Settled]) -> UInt64 {
    var touched: UInt64 = 0
    for entry in settled {
      guard let place = compiled.askedPlace[entry.question] else { continue }
      let bit: UInt64 = 1 << UInt64(entry.question)
      states[entry.question] = entry.index + 1
      situation.answers[entry.question] = compiled.asked[place].classes[entry.index].answer
      answered |= bit
      unknown &= ~bit
      touched |= bit
    }
    return touched
  }

  private mutating func leaf(row: Int, weight: Int) {
    proof.combinations += 1
    proof.paths = proof.paths.saturating(plus: weight)
    if trail.count > proof.mostQuestions {
      proof.mostQuestions = trail.count
      proof.longestPath = path
    }
    var key = ShapeKey()
    for step in 0..<compiled.steps.count {
      let state = rows[row + step]
      guard let applies = state.applies else { continue }
      key.present.insert(step)
      if state.isUrgent { key.urgent.insert(step) }
      if state.isStuck, proof.stuck[step] == nil { proof.stuck[step] = path }
      if dangerous[step], applies != .yes, proof.openDangers[step] == nil {
        proof.openDangers[step] = path
      }
    }
    let shape = shape(key)
    if shape.count == 0, proof.emptyPath == nil { proof.emptyPath = path }
    if shape.count > proof.longestPlan { proof.longestPlan = shape.count }
    guard shape.broken != 0 else { return }
    for (rule, fault) in shape.faults where proof.broken[rule] == nil {
      let counts =
        unconditional & (1 << UInt128(rule)) != 0
        || compiled.verdict(rule: rule, states, situation) != .no
      if counts { proof.broken[rule] = PathProof.Broken(fault: fault, path: path) }
    }
  }

  private mutating func shape(_ key: ShapeKey) -> Shape {
    if let shape = shapes[key] { return shape }
    let outline = Outline(
      steps: compiled.steps, after: compiled.after, situation: situation)
    let ids = outline.entries.map { compiled.steps[$0.step].id }
    var shape = Shape(count: ids.count, broken: 0, faults: [:])
    for (rule, entry) in compiled.rules.enumerated() {
      guard let fault = entry.faults(of: ids).first else { continue }
      shape.broken |= 1 << UInt128(rule)
      shape.faults[rule] = fault
    }
    for entry in outline.entries { proof.seen.insert(entry.step) }
    shapes[key] = shape
    return shape
  }

  /// Writes the answers given so far, such as `reason=lost, means=computer+shop`.
  private var path: String {
    let questions = compiled.context.catalog.questions
    return trail.map { entry in
      let asked = compiled.asked[entry.place]
      let question = questions[asked.question]
      let answer =
        switch asked.classes[entry.answer].answer {
        case .chosen(0): QuestionOption.noneOfThese.id
        case .chosen(let mask):
          question.options.enumerated().filter { mask & (1 << UInt128($0.offset)) != 0 }
            .map { $0.element.id }.joined(separator: "+")
        default: "unknown"
        }
      return "\(question.id)=\(answer)"
    }.joined(separator: ", ")
  }
}
