/// What a plan lacks of what its scenario, or a rule for all paths, expects.
package enum ScenarioFault: Equatable, Sendable {
  case first(expected: String, found: String?)
  case missingStep(String)
  case unwantedStep(String)
  /// The first step has to stand before the second and does not.
  case order(String, String)
  /// The first step needs the second one before it.
  case needs(String, String)
  case missingFact(String)
  case missingPhrase(String)
  case way(step: String, expected: String, found: String?)
  case tooManySteps(expected: Int, found: Int)
  case missingDanger(String)
  case unwantedDanger(String)
}
