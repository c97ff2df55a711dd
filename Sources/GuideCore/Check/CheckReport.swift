/// Everything that `check` found out.
package struct CheckReport: Equatable, Sendable {
  package struct Counts: Equatable, Sendable {
    package var files = 0
    package var guides = 0
    package var steps = 0
    package var carriers = 0
    package var facts = 0
    package var scenarios = 0
    package var rules = 0

    package init() {}
  }

  /// What is written and used by nothing; no error, since other guides may use it.
  package struct Unused: Equatable, Sendable {
    package var phrases: [String] = []
    package var papers: [String] = []
    package var steps: [String] = []
    package var facts: [String] = []

    package init() {}
  }

  /// By file, line and column.
  package var problems: [Problem] = []
  package var counts = Counts()
  package var unused = Unused()
  /// One for each guide whose paths were walked.
  package var paths: [PathProof] = []

  package init() {}

  /// Sorts by place; what has no place stands first in its file.
  package mutating func sort() {
    problems.sort {
      ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0)
    }
  }
}
