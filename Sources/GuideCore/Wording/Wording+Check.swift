extension Wording {
  /// Writes all problems, one a line, by place.
  package func problemLines(_ report: CheckReport) -> [String] {
    report.problems.map { line($0) }
  }

  /// Writes what was checked, what the paths came to, and how many problems there are.
  package func summaryLines(_ report: CheckReport) -> [String] {
    let counts = report.counts
    let unused = report.unused
    var lines = report.paths.map { path($0) }
    lines.append(
      text(
        Interface.checkCounts, ("files", String(counts.files)), ("guides", String(counts.guides)),
        ("steps", String(counts.steps)), ("carriers", String(counts.carriers)),
        ("facts", String(counts.facts)), ("scenarios", String(counts.scenarios)),
        ("rules", String(counts.rules))))
    let idle = [unused.phrases, unused.papers, unused.steps, unused.facts].map { $0.count }
    if idle.contains(where: { $0 > 0 }) {
      lines.append(
        text(
          Interface.checkUnused, ("phrases", String(idle[0])), ("papers", String(idle[1])),
          ("steps", String(idle[2])), ("facts", String(idle[3]))))
    }
    switch report.problems.count {
    case 0: lines.append(text(Interface.checkClean))
    case 1: lines.append(text(Interface.checkFoundOne))
    case let count: lines.append(text(Interface.checkFound, ("n", String(count))))
    }
    return lines
  }

  /// Writes the counts of one guide's paths.
  package func path(_ proof: PathProof) -> String {
    text(
      Interface.checkPaths, ("guide", proof.guide), ("paths", grouped(proof.paths)),
      ("combinations", grouped(proof.combinations)), ("carriers", String(proof.carriers)),
      ("groups", String(proof.carrierGroups)), ("questions", String(proof.mostQuestions)),
      ("steps", String(proof.longestPlan)))
  }
}
