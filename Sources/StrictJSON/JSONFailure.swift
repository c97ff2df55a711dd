/// Carries all problems of a text that could not be read: the last one is the syntax error.
package struct JSONFailure: Error, Sendable, Equatable {
  package let problems: [JSONProblem]

  package init(problems: [JSONProblem]) {
    self.problems = problems
  }
}
