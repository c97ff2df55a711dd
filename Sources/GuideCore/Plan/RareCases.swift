/// Rare answers that many steps leave out, so that a list may say so once for all of them.
package struct RareCases: Equatable, Sendable {
  /// Fewer steps say it themselves.
  private static let least = 3

  /// Bits of the options left out, by the place of their question.
  private let options: [Int: UInt128]

  /// Leaves everything where it is.
  package static let none = RareCases(options: [:])

  private init(options: [Int: UInt128]) {
    self.options = options
  }

  /// Looks for what steps without a danger leave out while its question is open.
  package init(in plan: Plan) {
    var counts: [Int: [Int: Int]] = [:]
    for step in plan.steps where step.applies == .maybe && step.step.danger == nil {
      for (question, mask) in step.step.when.exceptions
      where plan.situation.answers[question] == .unset {
        let options = plan.situation.catalog.questions[question].options
        for (place, option) in options.enumerated()
        where option.isRare && mask & (1 << UInt128(place)) != 0 {
          counts[question, default: [:]][place, default: 0] += 1
        }
      }
    }
    options = counts.compactMapValues { places in
      let shared = places.filter { $0.value >= RareCases.least }.keys
      return shared.isEmpty ? nil : shared.reduce(0) { $0 | 1 << UInt128($1) }
    }
  }

  /// The case that is left: none of the rare ones; nil if there is nothing to say.
  package var condition: Condition? {
    options.isEmpty
      ? nil
      : .all(options.sorted { $0.key < $1.key }.map { .not(.answer(question: $0, options: $1)) })
  }

  /// Takes what is said for all steps out of the condition of one.
  package func removed(from condition: Condition) -> Condition {
    switch condition {
    case .all(let parts):
      let rest = parts.map { removed(from: $0) }.filter { $0 != .always }
      return rest.isEmpty ? .always : .all(rest)
    case .not(.answer(let question, let mask)):
      guard let shared = options[question] else { return condition }
      let rest = mask & ~shared
      return rest == 0 ? .always : .not(.answer(question: question, options: rest))
    default: return condition
    }
  }
}

extension Condition {
  /// Lists the answers that the condition only leaves out, each as question and options.
  fileprivate var exceptions: [(question: Int, options: UInt128)] {
    switch self {
    case .all(let parts): parts.flatMap { $0.exceptions }
    case .not(.answer(let question, let options)): [(question, options)]
    default: []
    }
  }
}
