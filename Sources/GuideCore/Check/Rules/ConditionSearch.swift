/// Tries all answers that conditions can tell apart, and leaves a branch as soon as it is decided.
///
/// Nearly every search succeeds with the first answers that it tries, so the classes of the answers to a question
/// are worked out only where the first answer does not do.
struct ConditionSearch: ~Copyable {
  /// A question to be answered, with the options that are offered (empty for all).
  private struct Asked {
    var place: Int
    var offered: [Int]
    /// Nil until the first answer has failed.
    var classes: [AnswerClass]?
  }

  /// After so many tries the search gives up and counts as successful.
  private static let mostTries = 1 << 16

  private let conditions: [Condition]
  private let context: CheckContext
  private var situation: Situation
  private var questions: [Asked] = []
  private var atoms: AnswerAtoms?
  private var tries = 0

  /// Looks for answers under which none of the conditions is no; with `carrier` its facts hold throughout.
  init(
    _ conditions: [Condition], _ context: CheckContext, carrier: Carrier? = nil,
    offered: (Int) -> [Int]?
  ) {
    self.conditions = conditions
    self.context = context
    situation = context.blank
    situation.carrier = carrier
    var rest = conditions.reduce(0) { $0 | context.questions(of: $1) }
    while rest != 0 {
      let place = rest.trailingZeroBitCount
      rest &= rest - 1
      if carrier != nil, place == context.carrierQuestion { continue }
      if let offered = offered(place) { questions.append(Asked(place: place, offered: offered)) }
    }
  }

  /// Tells whether any answers give what is wanted, in a situation in which all questions are answered.
  mutating func succeeds(_ isWanted: (Situation) -> Bool) -> Bool {
    tries = 0
    return succeeds(from: 0, isWanted)
  }

  private mutating func succeeds(from depth: Int, _ isWanted: (Situation) -> Bool) -> Bool {
    tries += 1
    if tries > ConditionSearch.mostTries { return true }
    // An answer that can be given never turns a no into something else.
    for condition in conditions where situation.verdict(condition) == .no { return false }
    guard depth < questions.count else { return isWanted(situation) }
    let first = AnswerAtoms.firstClass(
      of: questions[depth].place, offered: questions[depth].offered, context)
    if let first, succeeds(with: first, at: depth, isWanted) { return true }
    for choice in classes(at: depth).dropFirst(first == nil ? 0 : 1)
    where succeeds(with: choice, at: depth, isWanted) {
      return true
    }
    return false
  }

  private mutating func succeeds(
    with choice: AnswerClass, at depth: Int, _ isWanted: (Situation) -> Bool
  ) -> Bool {
    let place = questions[depth].place
    situation.answers[place] = choice.answer
    if place == context.carrierQuestion {
      situation.carrier = choice.carrier.map { context.carriers[$0] }
    }
    let found = succeeds(from: depth + 1, isWanted)
    situation.answers[place] = .unset
    if place == context.carrierQuestion { situation.carrier = nil }
    return found
  }

  private mutating func classes(at depth: Int) -> [AnswerClass] {
    if let classes = questions[depth].classes { return classes }
    var atoms = self.atoms ?? AnswerAtoms()
    if self.atoms == nil {
      for condition in conditions { atoms.add(condition, context) }
      self.atoms = atoms
    }
    let classes = atoms.classes(
      of: questions[depth].place, offered: questions[depth].offered, context)
    questions[depth].classes = classes
    return classes
  }
}
