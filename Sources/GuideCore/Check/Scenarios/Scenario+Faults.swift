extension Scenario {
  /// Compares a plan with what the scenario expects and lists all differences.
  package func faults(of plan: Plan) -> [ScenarioFault] {
    let steps = plan.steps
    let ids = steps.map { $0.id }
    var faults: [ScenarioFault] = []
    if let first = expect.first, first != ids.first {
      faults.append(.first(expected: first, found: ids.first))
    }
    faults += expect.has.filter { !ids.contains($0) }.map { .missingStep($0) }
    faults += expect.lacks.filter { ids.contains($0) }.map { .unwantedStep($0) }
    for pair in expect.order {
      faults += AlwaysRule.faults(inOrder: pair, ids)
      faults += pair.filter { !ids.contains($0) && !expect.has.contains($0) }
        .map { .missingStep($0) }
    }
    let shown = plan.shownFacts
    faults += expect.facts.filter { !shown.contains($0) }.map { .missingFact($0) }
    let phrases = Set(steps.flatMap { $0.allPhrases.map { $0.id } })
    faults += expect.phrases.filter { !phrases.contains($0) }.map { .missingPhrase($0) }
    for wanted in expect.ways {
      let way = plan.step(wanted.step)?.ways.first { $0.usable != .no }?.way.id
      if way != wanted.way {
        faults.append(.way(step: wanted.step, expected: wanted.way, found: way))
      }
    }
    if let most = expect.mostSteps, steps.count > most {
      faults.append(.tooManySteps(expected: most, found: steps.count))
    }
    if let danger = expect.danger {
      let found = steps.filter { $0.step.danger != nil }.map { $0.id }
      faults += danger.filter { !found.contains($0) }.map { .missingDanger($0) }
      faults += found.filter { !danger.contains($0) }.map { .unwantedDanger($0) }
    }
    return faults
  }
}

extension AlwaysRule {
  /// Lists what a plan, given by the ids of its steps, does against the rule.
  package func faults(of ids: [String]) -> [ScenarioFault] {
    demands.flatMap { demand -> [ScenarioFault] in
      switch demand {
      case .lacks(let steps): steps.filter { ids.contains($0) }.map { .unwantedStep($0) }
      case .order(let steps): AlwaysRule.faults(inOrder: steps, ids)
      case .needs(let step, let needed): AlwaysRule.faults(needing: step, needed, ids)
      }
    }
  }

  static func faults(inOrder steps: [String], _ ids: [String]) -> [ScenarioFault] {
    let present = steps.filter { ids.contains($0) }
    return zip(present, present.dropFirst()).compactMap { first, second in
      guard let one = ids.firstIndex(of: first), let other = ids.firstIndex(of: second),
        one > other
      else { return nil }
      return .order(first, second)
    }
  }

  private static func faults(needing step: String, _ needed: [String], _ ids: [String])
    -> [ScenarioFault]
  {
    guard let place = ids.firstIndex(of: step) else { return [] }
    return needed.compactMap { id in
      if let found = ids.firstIndex(of: id), found < place { return nil }
      return .needs(step, id)
    }
  }
}

extension Plan {
  /// Collects the keys of all facts that stand in the plan with something known.
  var shownFacts: Set<String> {
    var keys: Set<String> = []
    func add(_ facts: [PlanFact]) {
      for fact in facts { keys.insert(fact.key.key) }
    }
    for step in steps {
      add(step.facts)
      for way in step.ways { add(way.facts) }
      add(step.papers.map { $0.fact })
      if case .fact(let key)? = step.step.waiting { add(situation.resolve(key)) }
    }
    for note in notes { add(note.facts) }
    return keys
  }
}
