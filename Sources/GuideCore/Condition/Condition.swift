/// When something applies: plain data, so that every question about it can be decided.
package indirect enum Condition: Equatable, Hashable, Sendable {
  /// What is asked of a carrier's fact.
  package enum FactTest: Equatable, Hashable, Sendable {
    /// Known to be true, or (false) known to be false or not to exist.
    case value(Bool)
    /// A value is known.
    case known
    /// The thing is known not to exist.
    case none
  }

  case always
  case never
  /// One of the options (bits) of the question (place in the catalog) is chosen.
  case answer(question: Int, options: UInt128)
  /// The person said "I don't know" to the question.
  case unknown(question: Int)
  case fact(key: String, test: FactTest)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// Collects the questions (bits) that the condition mentions; `carrier` stands for tests of facts.
  package func questions(carrier: Int?) -> UInt64 {
    switch self {
    case .always, .never: 0
    case .answer(let question, _), .unknown(let question): 1 << UInt64(question)
    case .fact: carrier.map { 1 << UInt64($0) } ?? 0
    case .all(let parts), .any(let parts):
      parts.reduce(0) { $0 | $1.questions(carrier: carrier) }
    case .not(let part): part.questions(carrier: carrier)
    }
  }

  /// Collects the fact keys that the condition tests.
  package var factKeys: [String] {
    switch self {
    case .always, .never, .answer, .unknown: []
    case .fact(let key, _): [key]
    case .all(let parts), .any(let parts): parts.flatMap { $0.factKeys }
    case .not(let part): part.factKeys
    }
  }
}
