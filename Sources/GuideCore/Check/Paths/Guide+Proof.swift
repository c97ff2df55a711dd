extension Guide {
  /// Walks all paths and gives the counts with what is wrong in the guide's file and in that of its scenarios.
  package func prove(rules: [AlwaysRule], _ context: CheckContext) -> (
    proof: PathProof, findings: [Finding], ruleFindings: [Finding]
  ) {
    let placed = PlacedSteps(self)
    for (what, count, most) in [
      ("steps", placed.all.count, PathWalk.mostSteps), ("rules", rules.count, PathWalk.mostRules),
    ] where count > most {
      return (PathProof(guide: id), [Finding(ContentPath(), .tooMany(what, most))], [])
    }
    if let place = crowdedQuestion(rules, context) {
      let what = "options of different effect"
      let path = ContentPath().element("questions", place)
      return (PathProof(guide: id), [Finding(path, .tooMany(what, AnswerAtoms.mostEffects))], [])
    }
    var walk = PathWalk(self, rules: rules, context)
    walk.run()
    let proof = walk.proof
    var findings: [Finding] = []
    let questions = ContentPath().key("questions")
    if proof.mostQuestions > PathProof.questionLimit {
      findings.append(
        Finding(questions, .tooManyQuestions(proof.mostQuestions, path: proof.longestPath)))
    }
    for (place, asked) in self.questions.enumerated()
    where proof.questions & (1 << UInt64(asked.question)) == 0 {
      let id = context.catalog.questions[asked.question].id
      findings.append(Finding(questions.index(place), .questionLeadsNowhere(id)))
    }
    if let path = proof.emptyPath {
      findings.append(Finding(ContentPath().key("sections"), .emptyPlan(path: path)))
    }
    for (place, step) in placed.all.enumerated() {
      let at = placed.path(of: place)
      if let path = proof.stuck[place] {
        findings.append(
          Finding(at.key("ways"), .deadEnd(step: step.id, path: path)))
      }
      if let path = proof.openDangers[place], !step.whenUnknown {
        findings.append(
          Finding(at.key("danger"), .dangerOnMaybe(step: step.id, path: path)))
      }
      if !proof.seen.contains(place) {
        findings.append(Finding(at.key("when"), .unreachableStep(step.id)))
      }
    }
    let ruleFindings = proof.broken.sorted { $0.key < $1.key }.map { place, broken in
      Finding(
        ContentPath().element("always", place),
        .alwaysBroken(rule: rules[place].id, fault: broken.fault, path: broken.path))
    }
    return (proof, findings, ruleFindings)
  }
}

extension Guide {
  /// Finds a question whose sets of options are too many to try.
  private func crowdedQuestion(_ rules: [AlwaysRule], _ context: CheckContext) -> Int? {
    var atoms = AnswerAtoms(steps, context)
    for rule in rules { atoms.add(rule.when, context) }
    return questions.firstIndex { asked in
      let question = context.catalog.questions[asked.question]
      guard question.many else { return false }
      let options = asked.places(in: question)
      let effects = Set(atoms.effectNumbers(of: asked.question, offered: options, context))
      return effects.count > AnswerAtoms.mostEffects
    }
  }
}

extension PathProof {
  /// No path asks more than this.
  package static let questionLimit = 7
  /// The plan for somebody who knows nothing has at most so many steps.
  package static let unknownPlanLimit = 12
}
