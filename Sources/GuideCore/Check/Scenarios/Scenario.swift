/// Answers with what has to come out of them (`procedures/scenarios/ID.json`).
package struct Scenario: Equatable, Sendable {
  /// What the plan of a scenario must say; nil and empty stand for "not asked".
  package struct Expectation: Equatable, Sendable {
    package var first: String?
    package var has: [String] = []
    package var lacks: [String] = []
    /// Pairs of steps, the first before the second.
    package var order: [[String]] = []
    /// Keys that stand in the plan and are known.
    package var facts: [String] = []
    package var phrases: [String] = []
    /// The first way that can be gone, by step.
    package var ways: [(step: String, way: String)] = []
    package var mostSteps: Int?
    /// Exactly the dangerous steps that may be in the plan.
    package var danger: [String]?

    package init() {}

    package static func == (left: Expectation, right: Expectation) -> Bool {
      left.first == right.first && left.has == right.has && left.lacks == right.lacks
        && left.order == right.order && left.facts == right.facts
        && left.phrases == right.phrases && left.mostSteps == right.mostSteps
        && left.danger == right.danger && left.ways.map { $0.step } == right.ways.map { $0.step }
        && left.ways.map { $0.way } == right.ways.map { $0.way }
    }
  }

  package var id: String
  package var answers: Answers
  package var expect: Expectation

  package init(id: String, answers: Answers, expect: Expectation) {
    self.id = id
    self.answers = answers
    self.expect = expect
  }
}

/// Something that holds on every path through a guide.
package struct AlwaysRule: Equatable, Sendable {
  package enum Demand: Equatable, Sendable {
    /// None of these steps is in the plan.
    case lacks([String])
    /// Of those that are in the plan, each stands before the next.
    case order([String])
    /// If the step is in the plan, these are too, and before it.
    case needs(step: String, [String])
  }

  package var id: String
  /// The rule counts wherever this is not no.
  package var when: Condition
  package var demands: [Demand]

  package init(id: String, when: Condition = .always, demands: [Demand]) {
    self.id = id
    self.when = when
    self.demands = demands
  }
}

/// The tests that stand beside a guide.
package struct ScenarioSet: Equatable, Sendable {
  package var scenarios: [Scenario]
  package var always: [AlwaysRule]

  package init(scenarios: [Scenario] = [], always: [AlwaysRule] = []) {
    self.scenarios = scenarios
    self.always = always
  }
}
