/// Tries all answers that conditions can tell apart, and leaves a branch as soon as it is decided.
struct ConditionSearch {
  /// After so many tries the search gives up and counts as successful.
  private static let mostTries = 1 << 16

  private let conditions: [Condition]
  private let context: CheckContext
  private let start: Situation
  private var questions: [(place: Int, classes: [AnswerClass])] = []
  /// Judges a situation in which all questions are answered.
  private let isWanted: (Situation) -> Bool

  /// Looks for answers under which none of the conditions is no; with `carrier` its facts hold throughout.
  init(
    _ conditions: [Condition], _ context: CheckContext, carrier: Carrier? = nil,
    offered: (Int) -> [Int]?, isWanted: @escaping (Situation) -> Bool
  ) {
    self.conditions = conditions
    self.context = context
    self.isWanted = isWanted
    var situation = context.blankSituation()
    situation.carrier = carrier
    start = situation
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
  func succeeds() -> Bool {
    var situation = start
    var tries = 0
    return succeeds(from: 0, &situation, &tries)
  }

  private func succeeds(from depth: Int, _ situation: inout Situation, _ tries: inout Int) -> Bool {
    tries += 1
    if tries > ConditionSearch.mostTries { return true }
    // An answer never turns a no into something else.
    for condition in conditions where situation.verdict(condition) == .no { return false }
    guard depth < questions.count else { return isWanted(situation) }
    let place = questions[depth].place
    for choice in questions[depth].classes {
      situation.answers[place] = choice.answer
      if place == context.carrierQuestion {
        situation.carrier = choice.carrier.map { context.carriers[$0] }
      }
      let found = succeeds(from: depth + 1, &situation, &tries)
      situation.answers[place] = .unset
      if place == context.carrierQuestion { situation.carrier = nil }
      if found { return true }
    }
    return false
  }
}
