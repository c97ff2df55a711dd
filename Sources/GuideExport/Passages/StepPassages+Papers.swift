import GuideCore
import TextLayout

extension StepPassages {
  /// Says by when and how long, each with its standing.
  func addTimes(isHidden: Bool) {
    if let due = step.step.due { say(.line) { $0.due(due, in: plan) } }
    guard !isHidden, let waiting = step.waiting else { return }
    if case .fact(let key)? = step.step.waiting {
      if step.allFacts.contains(where: { $0.key.key == key }) { return }
      facts.skip(key)
    }
    let fact = step.waitingFacts(in: plan.situation).first
    say(.line) { voice in
      let span = voice.prose(voice.words.span(waiting), .fact)
      return voice.fill(Interface.waitingTime, ("span", span))
        + voice.bracketed(fact.map { voice.standing($0) } ?? [])
        + options.references(fact?.variant?.sources ?? [])
    }
  }

  /// Says what to bring, and which sets of papers are asked for.
  func addPapers() {
    if !step.bring.isEmpty {
      say(.heading, opensGroup: true) { $0.colon($0.text(Interface.bring)) }
      for paper in step.bring {
        say(.item) { isSpare($0) ? "" : $0.paper(paper) }
        addTrap(paper)
      }
    }
    if step.papers.count == 1, let only = step.papers.first {
      addOnly(only)
    } else {
      addVariants()
    }
  }

  private func addOnly(_ papers: PlanStep.PlanPapers) {
    if papers.sets.isEmpty {
      var own = FactPassages(options: options, situation: plan.situation)
      own.add([papers.fact], level: 0, opensGroup: true, to: &passages)
      return
    }
    say(.heading, opensGroup: true) { voice in
      voice.colon(
        voice.text(papers.fact.key.label)
          + options.references(papers.fact.variant?.sources ?? []))
    }
    addSets(papers, level: 1)
    addTraps(of: [papers])
  }

  /// Says what each set of papers is for and how it stands: which one is asked for depends on what one holds.
  private func addVariants() {
    guard let label = step.papers.first?.fact.key.label else { return }
    say(.heading, opensGroup: true) { $0.colon($0.text(label)) }
    for papers in step.papers {
      let variant = papers.fact.variant
      say(.line, level: 1) { voice in
        var items = voice.standing(papers.fact)
        if let variant,
          let condition = voice.words.onlyIf(variant.when, in: plan.situation)
        {
          items.insert(voice.words.text(Interface.onlyIf, ("condition", condition)), at: 0)
        }
        let words =
          variant?.purpose.map { voice.text($0, .label) + voice.bracketed(items) }
          ?? voice.items(items.map { voice.prose($0, .hint) })
        let line = words + options.references(variant?.sources ?? [])
        return papers.sets.isEmpty || line.isEmpty ? line : voice.colon(line)
      }
      if !papers.sets.isEmpty {
        addSets(papers, level: 2)
      } else {
        say(.line, level: 2) { $0.shown(papers.fact, in: plan.situation.catalog) }
        if let note = variant?.note { say(.line, level: 2) { $0.text(note, .hint) } }
      }
    }
    addTraps(of: step.papers)
  }

  private func addSets(_ papers: PlanStep.PlanPapers, level: Int) {
    if papers.enough == .yes {
      say(.line, level: level) { $0.text(Interface.papersEnough, .done) }
    }
    let isOfficial = papers.fact.variant?.by == .official && papers.fact.variant?.marks == []
    if !isOfficial {
      say(.line, level: level) { $0.text(Interface.papersUsually, .hint) }
    }
    if papers.sets.count > 1 {
      say(.line, level: level) { $0.colon($0.text(Interface.papersAnyOf)) }
    }
    for set in papers.sets {
      say(.item, level: level) { isSpare($0) ? "" : $0.papers(set) }
    }
    if let note = papers.fact.variant?.note {
      say(.line, level: level) { $0.text(note, .hint) }
    }
  }

  private func addTraps(of all: [PlanStep.PlanPapers]) {
    guard options.detail == .full else { return }
    var traps = Set(step.bring.map { $0.id })
    for paper in all.flatMap({ $0.sets.joined() }) where traps.insert(paper.id).inserted {
      addTrap(paper, named: true)
    }
  }

  private func addTrap(_ paper: Paper, named: Bool = false) {
    guard let trap = paper.trap else { return }
    say(.line, level: 1) { voice in
      let text = voice.text(trap, .hint)
      let named = named ? voice.labelled(voice.text(paper.name, .hint), text) : text
      return voice.fill(Interface.paperTrap, ("text", named), style: .hint)
    }
  }

  /// Says to which guide the step leads over.
  func addHandOver() {
    guard let guide = step.step.guide else { return }
    let text = entry != nil && !options.isPaper ? Interface.leadsTo : Interface.leadsToPaper
    say(.line, opensGroup: true) { voice in
      voice.fill(text, ("guide", .unbreakable(guide.withoutControls(), .fact)))
    }
  }

  /// Leaves room for what a talk brings, on paper.
  func addBlanks() {
    guard options.isPaper, step.step.log != nil else { return }
    say(.blank, opensGroup: true) { voice in
      [Interface.blankDate, Interface.blankClerk, Interface.entryReference].map { label in
        voice.labelled(label, .unbreakable("____________"))
      }.joined(separator: "  ")
    }
  }

  /// Lists each source of the step once.
  func addSources(_ facts: () -> [PlanFact]) {
    guard options.detail == .full, options.listsSources else { return }
    let list = SourceNumbers(facts(), and: step.step.sources)
    guard !list.entries.isEmpty else { return }
    say(.heading, opensGroup: true) {
      $0.colon($0.text(Interface.sources, .hint))
    }
    for entry in list.entries { say(.item) { $0.source(entry) } }
  }
}
