/// What the walk over all paths of a guide found.
package struct PathProof: Equatable, Sendable {
  struct Broken: Equatable, Sendable {
    var fault: ScenarioFault
    var path: String
  }

  package var guide: String
  /// Counts all combinations of answers, each path of questions once.
  package var paths = 0
  /// Counts the combinations that had to be judged: answers without a difference stand together.
  package var combinations = 0
  package var carriers = 0
  /// Counts the carriers that differ in anything the guide depends on.
  package var carrierGroups = 0
  package var mostQuestions = 0
  package var longestPlan = 0
  /// Counts the different sets of steps that came out.
  package var shapes = 0
  var longestPath = ""
  var emptyPath: String?
  /// The first path on which a rule is broken, by the rule's place.
  var broken: [Int: Broken] = [:]
  /// The first path on which all ways of a step are closed, by the step's place.
  var stuck: [Int: String] = [:]
  /// The first path on which a dangerous step may apply or not.
  var openDangers: [Int: String] = [:]
  /// The steps that stand in any plan.
  var seen = StepSet()
  /// Bits of the questions that are asked on any path.
  var questions: UInt64 = 0

  init(guide: String) {
    self.guide = guide
  }
}
