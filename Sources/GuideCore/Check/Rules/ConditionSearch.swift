/// Tries all answers that conditions can tell apart, and leaves a branch as soon as it is decided.
struct ConditionSearch {
  /// After so many tries the search gives up and counts as successful.
  private static let mostTries = 1 << 16

  private let conditions: [Condition]
  private let context: CheckContext
  private var situation: Situation
  private var questions: [(place: Int, classes: [AnswerClass])] = []
  private var tries = 0
  /// Judges the conditions' verdicts: nil stands for "more answers are needed".
  private let isWanted: ([Verdict]) -> Bool?

  /// With `carrier` its facts hold throughout; else each carrier is tried.
  init(
    _ conditions: [Condition], _ context: CheckContext, carrier: Carrier? = nil,
    offered: (Int) -> [Int]?, isWanted: @escaping ([Verdict]) -> Bool?
  ) {
    self.conditions = conditions
    self.context = context
    self.isWanted = isWanted
    situation = context.blankSituation()
    situation.carrier = carrier
    var atoms = AnswerAtoms()
    for condition in conditions { atoms.add(condition, context) }
    var rest = atoms.questions
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      if carrier != nil, place == context.carrierQuestion { continue }
      guard let options = offered(place) else { continue }
      questions.append((place, atoms.classes(of: place, offered: options, context)))
    }
  }

  /// Tells whether any answers give what is wanted.
  mutating func succeeds() -> Bool { succeeds(from: 0) }

  private mutating func succeeds(from depth: Int) -> Bool {
    tries += 1
    if tries > ConditionSearch.mostTries { return true }
    let verdicts = conditions.map { situation.verdict($0) }
    if let decided = isWanted(verdicts), !decided { return false }
    guard depth < questions.count else { return isWanted(verdicts) ?? false }
    let place = questions[depth].place
    for choice in questions[depth].classes {
      situation.answers[place] = choice.answer
      if place == context.carrierQuestion {
        situation.carrier = choice.carrier.map { context.carriers[$0] }
      }
      let found = succeeds(from: depth + 1)
      situation.answers[place] = .unset
      if place == context.carrierQuestion { situation.carrier = nil }
      if found { return true }
    }
    return false
  }
}
