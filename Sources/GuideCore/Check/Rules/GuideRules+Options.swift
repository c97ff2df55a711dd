extension GuideRules {
  /// Finds options that nothing in the guide tells from another option that does nothing either.
  ///
  /// In each question one option may mean "none of the others": it changes nothing by itself, and choosing it
  /// still says that the others do not hold. A second one of that kind leads nowhere, unless the guide lists its
  /// options: then its author wants people to find their own case. Carriers and papers always show in the facts
  /// and are not judged.
  static func idleOptions(_ guide: Guide, _ steps: PlacedSteps, _ context: CheckContext)
    -> [Finding]
  {
    let catalog = context.catalog
    var atoms = AnswerAtoms(steps.all, context)
    for note in guide.notes {
      atoms.add(note.when, context)
      for key in note.facts { atoms.add(shown: key, context) }
    }
    if atoms.shown.contains(where: { catalog.factKey($0)?.kind == .phone }) {
      atoms.addPhones(context)
    }
    var findings: [Finding] = []
    for (number, asked) in guide.questions.enumerated() {
      let question = catalog.questions[asked.question]
      guard question.source == .own else { continue }
      let path = ContentPath().element("questions", number)
      let offered = asked.places(in: question)
      let idle = atoms.idle(offered, of: asked.question, context)
      let mentioned = atoms.questions & (1 << UInt64(asked.question)) != 0
      if idle.count == offered.count, !mentioned {
        findings.append(Finding(path, .questionLeadsNowhere(question.id)))
        continue
      }
      for option in idle.dropFirst() where asked.options.isEmpty {
        findings.append(
          Finding(
            path,
            .optionLeadsNowhere(
              question: question.id, option: question.options[option].id,
              same: question.options[idle[0]].id)))
      }
    }
    return findings
  }
}

extension AnswerAtoms {
  /// Adds what decides whether a number can be called: the line, and being abroad.
  mutating func addPhones(_ context: CheckContext) {
    if let mean = context.catalog.mean("call-here") { add(MeansSet(index: mean), context) }
    guard let place = context.catalog.question("place"),
      let option = context.catalog.questions[place].index(of: "abroad")
    else { return }
    add(.answer(question: place, options: 1 << UInt128(option)), context)
  }
}
