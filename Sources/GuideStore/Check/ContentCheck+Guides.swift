internal import GuideCore
internal import StrictJSON

extension ContentCheck {
  /// A step that leads over to another guide; it is judged when all guides are known.
  struct HandOver {
    var guide: String
    var file: String
    var problem: Problem
  }

  mutating func checkGuides(_ context: CheckContext) {
    let shared = SharedSteps(loaded["shared/steps.json"]?.document, context.catalog)
    var names: [String: String] = [:]
    var handOvers: [HandOver] = []
    let entries = files(in: "procedures")
    for entry in entries where layers[entry.path] == entry.layer {
      let id = LoadedFile.id(of: entry.path)
      names[id] = id
    }
    for entry in entries {
      guard let file = load(entry.path, layer: entry.layer) else { continue }
      let reader = ContentReader(
        file: file.name, document: file.document, keepsTexts: scenarios(of: file) != nil)
      let guide = reader.guide(file.document.root, context.catalog, shared: shared)
      texts.run(reader)
      keep(reader, of: file)
      report.counts.guides += 1
      guard let guide else { continue }
      if layers[entry.path] == entry.layer { add(guide, to: &names, file) }
      collect(guide, file, &handOvers)
      let isWhole = !reader.problems.contains { !$0.allowsUse }
      judge(guide, file, layer: entry.layer, isWhole: isWhole, context)
    }
    judge(handOvers.filter { names[$0.guide] == nil }, known: names.keys.sorted())
  }

  /// Reports steps that lead over to guides that do not exist; many may name the same one.
  private mutating func judge(_ handOvers: [HandOver], known: [String]) {
    var nearest: [String: String?] = [:]
    for handOver in handOvers {
      if nearest[handOver.guide] == nil {
        nearest[handOver.guide] = .some(Nearest.name(to: handOver.guide, among: known))
      }
      var problem = handOver.problem
      problem.reason = .unknownName(
        kind: "guide", name: handOver.guide, nearest: nearest[handOver.guide] ?? nil)
      keep(problem, of: handOver.file)
    }
  }

  /// Applies all rules to a guide, then its scenarios, and walks its paths if that was asked for.
  private mutating func judge(
    _ guide: Guide, _ file: LoadedFile, layer: Int, isWhole: Bool, _ context: CheckContext
  ) {
    if guide.id != file.id {
      keep([Finding(ContentPath().key("id"), .fileName(id: guide.id, file: file.id))], of: file)
    }
    uses.add(guide, file.document.root)
    report.counts.steps += guide.sections.reduce(0) { $0 + $1.steps.count }
    guard guide.hasShape(of: file.document.root) else { return }
    let findings = GuideRules.findings(guide, context, reserved: request.reserved)
    keep(findings, of: file)
    let beside = scenarios(of: file).flatMap { load($0, layer: layer) }
    var rules: [AlwaysRule] = []
    if let beside { rules = checkScenarios(beside, guide, context, runs: isWhole) }
    guard request.provesPaths, isWhole, isWanted(file.path) else { return }
    let (proof, more, ruleFindings) = guide.prove(rules: rules, context)
    report.paths.append(proof)
    // What the rules have found already is not said again.
    keep(more.filter { !findings.contains($0) }, of: file)
    if let beside { keep(ruleFindings, of: beside) }
  }

  /// Gives the path of a guide's scenarios; nil if no layer has any, and then nobody reads the guide's texts.
  private func scenarios(of file: LoadedFile) -> String? {
    let path = "\(ContentCheck.scenarioFolder)/\(file.id).json"
    return layers[path] == nil ? nil : path
  }

  private mutating func add(
    _ guide: Guide, to names: inout [String: String], _ file: LoadedFile
  ) {
    for (place, alias) in guide.aliases.enumerated() {
      if let owner = names[alias], owner != guide.id {
        keep(
          [Finding(ContentPath().element("aliases", place), .sameName(alias, of: owner))],
          of: file)
      } else {
        names[alias] = guide.id
      }
    }
  }

  private func collect(_ guide: Guide, _ file: LoadedFile, _ handOvers: inout [HandOver]) {
    for (number, section) in guide.sections.enumerated() {
      for place in section.steps.indices {
        guard let target = section.steps[place].guide else { continue }
        let path = ContentPath().element("sections", number).element("steps", place).key("guide")
        let offset = file.document.offset(of: path)
        let position = file.document.place(at: offset)
        handOvers.append(
          HandOver(
            guide: target, file: file.path,
            problem: Problem(
              file: file.name, line: position.line, column: position.column,
              path: file.document.path(to: offset),
              reason: .unknownName(kind: "guide", name: target, nearest: nil))))
      }
    }
  }

  /// Runs the scenarios beside a guide, and gives the rules that hold on all its paths.
  private mutating func checkScenarios(
    _ file: LoadedFile, _ guide: Guide, _ context: CheckContext, runs: Bool
  ) -> [AlwaysRule] {
    let reader = ContentReader(file: file.name, document: file.document)
    let set = reader.scenarios(guide, context.catalog)
    texts.run(reader)
    keep(reader, of: file)
    report.counts.scenarios += set.scenarios.count
    report.counts.rules += set.always.count
    guard !reader.problems.contains(where: { !$0.allowsUse }) else { return [] }
    if runs { run(set, guide, file, context) }
    return set.always
  }

  private mutating func run(
    _ set: ScenarioSet, _ guide: Guide, _ file: LoadedFile, _ context: CheckContext
  ) {
    for (place, scenario) in set.scenarios.enumerated() {
      let plan = context.plan(guide, scenario.answers)
      let faults = scenario.faults(of: plan)
      keep(
        faults.map {
          Finding(ContentPath().element("scenarios", place), .scenario(scenario.id, $0))
        }, of: file)
    }
  }
}

extension Guide {
  /// Tells whether no section, step, way or question was left out while decoding, so that places agree.
  fileprivate func hasShape(of value: JSONValue) -> Bool {
    func count(_ value: JSONValue?) -> Int { value?.array?.reduce(0) { sum, _ in sum + 1 } ?? 0 }
    guard count(value["sections"]) == sections.count,
      count(value["questions"]) == questions.count
    else { return false }
    return zip(sections, value["sections"]?.array.map { Array($0) } ?? []).allSatisfy {
      $0.steps.count == count($1["steps"])
    }
  }
}
