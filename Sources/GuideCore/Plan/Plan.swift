/// A guide made for one situation: all that the screen, the sheet, JSON and the calendar need.
package struct Plan: Sendable {
  package struct Section: Sendable {
    package var id: String
    package var title: LocalText
    package var steps: [PlanStep]
  }

  /// Steps that follow once a question has an answer.
  package struct Fold: Equatable, Sendable {
    package var question: Question
    package var steps: [String]
  }

  /// A step that is not in the plan, with the condition that says why.
  package struct LeftOut: Equatable, Sendable {
    package var id: String
    package var title: LocalText
    package var when: Condition
  }

  package struct NoteEntry: Equatable, Sendable {
    package var note: Guide.Note
    package var facts: [PlanFact]
  }

  package var guide: Guide
  package var situation: Situation
  package var contentDate: Day
  package var sections: [Section] {
    didSet { index = StepIndex(sections) }
  }
  private var index: StepIndex
  package var folds: [Fold]
  package var leftOut: [LeftOut]
  package var notes: [NoteEntry]
  /// Questions of the guide that can still change the plan, in the order in which they are asked.
  package var liveQuestions: [Guide.Asked]

  /// The steps of all sections.
  package var steps: [PlanStep] { index.steps }
  package var carrier: Carrier? { situation.carrier }

  package init(guide: Guide, situation: Situation, contentDate: Day) {
    let situation = situation.settled(for: guide)
    self.guide = guide
    self.situation = situation
    self.contentDate = contentDate
    let steps = guide.steps
    let outline = Outline(
      steps: steps, after: Outline.places(of: steps), situation: situation)
    let planned = Plan.sections(guide, steps, outline, situation)
    sections = planned
    index = StepIndex(planned)
    folds = Plan.folds(steps, outline, situation)
    leftOut = outline.leftOut.map {
      LeftOut(id: steps[$0].id, title: steps[$0].title, when: steps[$0].when)
    }
    notes = guide.notes.filter { note in
      let verdict = situation.verdict(note.when)
      return verdict == .yes || (verdict == .maybe && note.kind != .special)
    }.map { NoteEntry(note: $0, facts: $0.facts.flatMap { situation.resolve($0) }) }
    liveQuestions = guide.questions.filter { outline.live & (1 << UInt64($0.question)) != 0 }
  }

  package func step(_ id: String) -> PlanStep? {
    index.places[id].map { index.steps[$0] }
  }

  /// Tells where among all steps the step with an id, or an older id, stands.
  package func place(of id: String) -> Int? { index.places[id] }

  /// Tells in which section a step stands, and how many steps of the section stand before it.
  package func home(ofStepAt place: Int) -> (section: Int, before: Int) {
    let section = index.homes[place]
    return (section, place - index.starts[section])
  }

  /// Finds a note of a kind.
  package func notes(_ kind: Guide.Note.Kind) -> [NoteEntry] {
    notes.filter { $0.note.kind == kind }
  }

  /// Special cases that apply because of what was answered, as opposed to those that stand for everybody.
  package var specialNotes: [NoteEntry] { notes(.special).filter { $0.note.when != .always } }

  private static func sections(
    _ guide: Guide, _ steps: [Step], _ outline: Outline, _ situation: Situation
  ) -> [Section] {
    var sectionOf: [Int] = []
    for (place, section) in guide.sections.enumerated() {
      sectionOf += Array(repeating: place, count: section.steps.count)
    }
    var sections: [Section] = []
    for (number, entry) in outline.entries.enumerated() {
      let step = PlanStep(
        step: steps[entry.step], number: number + 1, applies: entry.applies,
        urgent: entry.urgent, situation: situation)
      let home = guide.sections[sectionOf[entry.step]]
      let id = entry.urgent ? "first" : home.id
      if sections.last?.id != id {
        let title = entry.urgent ? Interface.sectionFirst : home.title
        sections.append(Section(id: id, title: title, steps: []))
      }
      sections[sections.count - 1].steps.append(step)
    }
    return sections
  }

  private static func folds(_ steps: [Step], _ outline: Outline, _ situation: Situation)
    -> [Fold]
  {
    var folds: [Fold] = []
    for folded in outline.folded {
      let question = situation.catalog.questions[folded.question]
      if let place = folds.firstIndex(where: { $0.question.id == question.id }) {
        folds[place].steps.append(steps[folded.step].id)
      } else {
        folds.append(Fold(question: question, steps: [steps[folded.step].id]))
      }
    }
    return folds
  }
}
