import GuideCore
internal import StrictJSON
import TextLayout

extension PlanJSON {
  /// Writes a step; the instructions of a danger that may not apply are left out, as on the screen.
  func step(_ step: PlanStep) -> JSONOutput {
    let body = step.step
    let isOpen = !step.isWithheld
    return .members(
      ("id", .string(step.id)), ("title", speech.text(body.title)), ("detail", detail(step)),
      ("applies", .string(step.applies.word)),
      ("only_if", speech.onlyIf(body.when, in: plan.situation)),
      ("danger", body.danger.map { danger($0) } ?? .null), ("after", .strings(body.after)),
      ("facts", speech.facts(isOpen ? step.facts : [], in: plan.situation)),
      ("ways", .array(isOpen ? step.ways.map { way($0) } : [])),
      ("bring", .array(isOpen ? bring(step) : [])),
      ("labels", speech.labels(isOpen ? body.labels : [])),
      ("phrases", speech.phrases(isOpen ? step.phrases : [])), ("due", due(body.due)),
      ("waiting", waiting(step.waiting)), ("number", .int(step.number)),
      ("urgent", .bool(step.urgent)), ("withheld", .bool(step.isWithheld)),
      ("why", speech.text(body.why)), ("leads_to", body.guide.map { .string($0) } ?? .null),
      ("log", body.log.map { .string($0.rawValue) } ?? .null),
      ("sources", speech.sources(body.sources)), ("revision", .string(step.revision)),
      ("progress", state.map { progress($0.entry(of: body)) } ?? .null))
  }

  /// Says where a walk stands at the step.
  private func progress(_ entry: WalkState.Entry) -> JSONOutput {
    let mark =
      switch entry.mark {
      case .todo: "todo"
      case .done: "done"
      case .skipped: "skipped"
      case .waiting: "waiting"
      }
    return .members(
      ("state", .string(mark)), ("text", speech.said { $0.state(entry.mark) }),
      ("since", entry.since.map { .string($0.iso) } ?? .null),
      ("notes", .strings(entry.notes.map { $0.value })),
      ("references", .strings(entry.references.map { $0.value })))
  }

  private func detail(_ step: PlanStep) -> JSONOutput {
    guard step.isWithheld else { return speech.text(step.step.detail) }
    return speech.said { $0.text(Interface.dangerWithheld) }
  }

  private func danger(_ danger: Step.Danger) -> JSONOutput {
    .members(
      ("loses", speech.text(danger.loses)), ("instead", speech.text(danger.instead)),
      ("word", .string(danger.word.withoutControls())))
  }

  private func way(_ way: PlanStep.PlanWay) -> JSONOutput {
    let means = plan.situation.catalog.means
    let needs = way.way.needs.indices.filter { means.indices.contains($0) }.map { means[$0].id }
    return .members(
      ("id", .string(way.way.id)), ("usable", .string(way.usable.word)),
      ("because", because(way)), ("labels", speech.labels(way.way.labels)),
      ("phrases", speech.phrases(way.phrases)),
      ("facts", speech.facts(way.facts, in: plan.situation)),
      ("title", speech.text(way.way.title)), ("detail", speech.text(way.way.detail)),
      ("needs", .strings(needs)), ("missing", .strings(way.missing.map { $0.id })))
  }

  /// Says why a way is lost or only perhaps open; null if it is open.
  private func because(_ way: PlanStep.PlanWay) -> JSONOutput {
    let situation = plan.situation
    switch way.usable {
    case .yes: return .null
    case .no:
      return speech.said { words in
        words.text(
          Interface.wayLost, ("way", way.way.title[words.language]),
          ("means", words.list(way.missing.map { $0.label[words.language] })))
      }
    case .maybe:
      let means = situation.catalog.means
      let open = way.way.needs.indices.filter { means.indices.contains($0) }
        .filter { situation.verdict(mean: $0) == .maybe }
      return speech.said { words in
        var reasons: [String] = []
        if !open.isEmpty {
          let names = words.list(open.map { means[$0].label[words.language] })
          reasons.append(words.text(Interface.wayIf, ("means", names)))
        }
        if situation.verdict(way.way.when) == .maybe {
          reasons.append(words.because(way.way.when, in: situation))
        }
        return words.list(reasons)
      }
    }
  }

  /// Lists the papers to bring; the sets that are accepted for the job stand in one entry of their own.
  private func bring(_ step: PlanStep) -> [JSONOutput] {
    var entries: [JSONOutput] = step.bring.map { paper in
      .members(
        ("id", .string(paper.id)), ("name", speech.text(paper.name)), ("sets", .array([])),
        ("japanese", .string(paper.japanese.withoutControls())), ("trap", speech.text(paper.trap)))
    }
    for papers in step.papers {
      entries.append(
        .members(
          ("id", .string(papers.fact.key.key)), ("name", speech.text(papers.fact.key.label)),
          ("sets", .array(papers.sets.map { set in .strings(set.map { $0.id }) })),
          ("enough", .string(papers.enough.word)),
          ("fact", speech.fact(papers.fact, in: plan.situation))))
    }
    return entries
  }

  private func due(_ due: Step.Due?) -> JSONOutput {
    guard let due else { return .null }
    return .members(
      ("within", speech.span(due.within)), ("of", .string(due.of)),
      ("counting", .string(due.counting.rawValue)),
      ("text", speech.said { $0.due(due, in: plan) }))
  }

  private func waiting(_ span: Span?) -> JSONOutput {
    guard let span else { return .null }
    return .members(
      ("min", span.min.map { .int($0) } ?? .null), ("max", span.max.map { .int($0) } ?? .null),
      ("unit", .string(span.unit.rawValue)), ("text", speech.said { $0.span(span) }))
  }
}
