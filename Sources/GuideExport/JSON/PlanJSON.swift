package import GuideCore
package import StrictJSON
import TextLayout

/// Writes a plan as data: `show --json`, by the contract in the design.
package struct PlanJSON {
  let plan: Plan
  let speech: JSONSpeech
  let contentVersion: String
  let now: [LocalText]
  let state: WalkState?
  let showsAnswers: Bool

  /// Prepares the value; `now` are the lines of the emergency block.
  package init(
    _ plan: Plan, languages: [Language], contentVersion: String? = nil, now: [LocalText] = [],
    state: WalkState? = nil, showsAnswers: Bool = true
  ) {
    self.plan = plan
    speech = JSONSpeech(languages: languages)
    self.contentVersion = contentVersion ?? plan.contentDate.iso
    self.now = now
    self.state = state
    self.showsAnswers = showsAnswers
  }

  /// The whole plan; keys may be added to it, never changed.
  package var value: JSONOutput {
    .members(
      ("format", .int(1)), ("guide", .string(plan.guide.id)),
      (
        "content",
        .members(
          ("version", .string(contentVersion)), ("date", .string(plan.contentDate.iso)))
      ),
      ("languages", .strings(speech.languages.map { $0.rawValue })),
      ("answers", showsAnswers ? answers : .members()), ("questions", questions),
      ("now", .array(now.map { speech.text($0) })),
      ("sections", .array(plan.sections.map { section($0) })),
      ("folded", .array(plan.folds.map { fold($0) })),
      ("left_out", .array(plan.leftOut.map { leftOut($0) })),
      ("title", speech.text(plan.guide.title)), ("intro", speech.text(plan.guide.intro)),
      ("outro", speech.text(plan.guide.outro)),
      ("carrier", plan.carrier.map { carrier($0) } ?? .null),
      ("today", .string(plan.situation.today.iso)), ("code", .string(plan.code)),
      ("notes", .array(plan.notes.map { note($0) })))
  }

  private func carrier(_ carrier: Carrier) -> JSONOutput {
    .members(("id", .string(carrier.id)), ("name", speech.text(carrier.names)))
  }

  /// Only what was given: an option, a list of options where many are possible, or "unknown".
  private var answers: JSONOutput {
    var members: [(String, JSONOutput)] = []
    for (place, question) in plan.situation.catalog.questions.enumerated() {
      let answer = plan.situation.answers[place]
      guard let ids = plan.situation.catalog.optionIDs(answer, question: place) else {
        members.append((question.id, "unknown"))
        continue
      }
      guard let first = ids.first else { continue }
      let isList = question.many || ids.count > 1
      members.append(
        (question.id, isList ? .strings(ids) : .string(first)))
    }
    return .object(members)
  }

  private var questions: JSONOutput {
    let all = plan.situation.catalog.questions
    return .array(
      plan.guide.questions.filter { all.indices.contains($0.question) }.map { asked in
        let question = all[asked.question]
        let state =
          switch plan.situation.answers[asked.question] {
          case .unset: "unset"
          case .unknown: "unknown"
          case .chosen: "answered"
          }
        return .members(
          ("id", .string(question.id)),
          ("options", .strings(question.choices(in: asked, to: plan.carrier?.kind).map { $0.id })),
          ("state", .string(state)), ("text", speech.text(question.text)),
          ("how", speech.text(question.how)), ("many", .bool(question.many)),
          ("matters", .bool(plan.liveQuestions.contains(asked))))
      })
  }

  private func section(_ section: Plan.Section) -> JSONOutput {
    .members(
      ("id", .string(section.id)), ("title", speech.text(section.title)),
      ("steps", .array(section.steps.map { step($0) })))
  }

  private func fold(_ fold: Plan.Fold) -> JSONOutput {
    .members(
      ("question", .string(fold.question.id)), ("how", speech.text(fold.question.how)),
      ("steps", .strings(fold.steps)), ("text", speech.text(fold.question.text)))
  }

  private func leftOut(_ step: Plan.LeftOut) -> JSONOutput {
    .members(
      ("id", .string(step.id)),
      ("because", speech.said { $0.because(step.when, in: plan.situation) }),
      ("title", speech.text(step.title)))
  }

  private func note(_ entry: Plan.NoteEntry) -> JSONOutput {
    let note = entry.note
    return .members(
      ("id", .string(note.id)), ("kind", .string(note.kind.rawValue)),
      ("title", speech.text(note.title)), ("text", speech.text(note.text)),
      ("only_if", speech.onlyIf(note.when, in: plan.situation)),
      ("facts", speech.facts(entry.facts, in: plan.situation)),
      ("sources", speech.sources(note.sources)))
  }
}
