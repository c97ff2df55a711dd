/// All that a set of conditions asks of the answers, so that options with equal effect count once.
struct AnswerAtoms {
  /// The option sets that are tested, by question.
  private(set) var masks: [Int: [UInt128]] = [:]
  /// Bits of all questions that matter.
  private(set) var questions: UInt64 = 0
  private(set) var means: MeansSet = []
  /// Keys that conditions test, in the order in which they were met.
  private(set) var tested: [String] = []
  /// Keys whose variants are shown.
  private(set) var shown: [String] = []
  private var testedSet: Set<String> = []
  private var shownSet: Set<String> = []

  mutating func add(_ condition: Condition, _ context: CheckContext) {
    switch condition {
    case .always, .never: break
    case .answer(let question, let options):
      questions |= context.questions(of: condition)
      if masks[question]?.contains(options) != true { masks[question, default: []].append(options) }
    case .unknown(let question): questions |= 1 << UInt64(question)
    case .fact(let key, _):
      guard testedSet.insert(key).inserted else { return }
      tested.append(key)
      add(key, context)
    case .all(let parts), .any(let parts): for part in parts { add(part, context) }
    case .not(let part): add(part, context)
    }
  }

  mutating func add(shown key: String, _ context: CheckContext) {
    guard shownSet.insert(key).inserted else { return }
    shown.append(key)
    add(key, context)
  }

  mutating func add(_ needs: MeansSet, _ context: CheckContext) {
    let fresh = needs.subtracting(means)
    guard !fresh.isEmpty else { return }
    means.formUnion(fresh)
    for (place, question) in context.catalog.questions.enumerated() {
      let touches = question.options.contains {
        !$0.gives.isDisjoint(with: fresh) || !$0.loses.isDisjoint(with: fresh)
      }
      if touches { questions |= 1 << UInt64(place) }
    }
  }

  private mutating func add(_ key: String, _ context: CheckContext) {
    guard let effect = context.effects[key] else { return }
    if !effect.isGeneral, let place = context.carrierQuestion { questions |= 1 << UInt64(place) }
    for condition in effect.conditions { add(condition, context) }
  }
}
