package import GuideCore
import TextLayout

/// Puts a whole checklist in order: head, notes, open questions, steps, what is left, sources.
package struct PlanPassages {
  let plan: Plan
  let state: WalkState?
  let options: StepOptions
  /// The answers are repeated; a paper that is left on a counter may do without.
  let showsAnswers: Bool
  /// The open questions are asked in full, with the steps that each answer strikes out.
  let decides: Bool

  package init(
    _ plan: Plan, state: WalkState? = nil, options: StepOptions, showsAnswers: Bool = true,
    decides: Bool = false
  ) {
    self.plan = plan
    self.state = state
    var options = options
    // On paper a step may be read without what stands above it.
    if !options.isPaper { options.rareCases = RareCases(in: plan) }
    self.options = options
    self.showsAnswers = showsAnswers
    self.decides = decides
  }

  /// Prepares a sheet for paper, with numbered sources.
  static func sheet(
    _ plan: Plan, state: WalkState?, languages: [Language], detail: StepOptions.Detail = .full,
    paper: PaperDetails
  ) -> PlanPassages {
    PlanPassages(
      plan, state: state,
      options: StepOptions(
        languages: languages, detail: detail, isPaper: true, opensDangers: paper.isBlank,
        numbers: SourceNumbers(
          plan, opensDangers: paper.isBlank, without: paper.isBlank ? reading : [])),
      showsAnswers: paper.showsAnswers, decides: paper.isBlank)
  }

  /// Notes to be read at leisure; a blank sheet, which is handed out, does without.
  private static let reading: [Guide.Note.Kind] = [.answer, .correction]

  /// Gives the title, with which a page begins.
  package var title: [Passage] {
    passage(.guideTitle) { $0.text(plan.guide.title, .title) }
  }

  /// Names the carrier, if it is known.
  var carrierLine: [Passage] {
    guard let carrier = plan.carrier else { return [] }
    return passage(.line) { $0.fill(Interface.carrierLine, ("name", $0.text(carrier.names))) }
  }

  /// Gives carrier, date, intro and answers: whose checklist it is.
  package var particulars: [Passage] {
    var passages = carrierLine
    passages += passage(.line) { voice in
      voice.fill(
        Interface.contentDate, ("day", voice.prose(voice.words.day(plan.contentDate), .hint)),
        style: .hint)
    }
    passages += passage(.line, opensGroup: true) { $0.text(plan.guide.intro) }
    return passages + (showsAnswers ? given : [])
  }

  /// Gives everything between the particulars and what stands at the end: notes, questions, steps.
  package var body: [Passage] {
    var passages = sharedCase + notes(.before, Interface.before) + notes(.dont, Interface.dont)
    passages += decides ? decisions : questions
    for section in plan.sections {
      passages += passage(.sectionTitle, opensGroup: true) { $0.text(section.title, .title) }
      for step in section.steps {
        passages += StepPassages.make(
          step, plan: plan, entry: state?.entry(of: step.step), state: state, options: options)
      }
    }
    passages += folds
    passages += notes(.wait, Interface.wait) + notes(.answer, Interface.answersTitle)
    passages += notes(.special, Interface.special)
    passages += notes(.correction, Interface.corrections)
    return passages
      + passage(.line, level: Passage.outside, opensGroup: true) { $0.text(plan.guide.outro) }
  }

  /// Gives all notes, what not to do first, then what is special about this situation.
  package var allNotes: [Passage] {
    notes(.dont, Interface.dont) + notes(.special, Interface.special)
      + notes(.before, Interface.before) + notes(.wait, Interface.wait)
      + notes(.answer, Interface.answersTitle) + notes(.correction, Interface.corrections)
  }

  /// Lists the sources, where they are numbered: they stand last, behind what the clerk reads.
  var sources: [Passage] { options.numbers?.passages(options.languages) ?? [] }

  /// Says where the rest of a brief checklist stands.
  var shortForm: [Passage] {
    passage(.line, level: Passage.outside, opensGroup: true) {
      $0.fill(
        Interface.shortForm, ("print", plan.typed("print")), ("walk", plan.typed(nil)), style: .hint
      )
    }
  }

  /// Repeats the answers given, so that the reader sees for whom the checklist was made.
  private var given: [Passage] {
    let questions = plan.situation.catalog.questions
    var passages: [Passage] = []
    for asked in plan.guide.questions where questions.indices.contains(asked.question) {
      let question = questions[asked.question]
      let answer = plan.situation.answers[asked.question]
      if answer == .unset || (question.id == "carrier" && plan.carrier != nil) { continue }
      if passages.isEmpty {
        passages += passage(.line, opensGroup: true) {
          $0.colon($0.text(Interface.yourAnswers))
        }
      }
      passages += passage(.item) { voice in
        let said = voice.prose(voice.words.answer(answer, to: question), .fact)
        return voice.text(question.text) + (voice.language == .en ? " " : "") + said
      }
    }
    return passages
  }

  /// Says once for which case most steps are, where an answer would leave them out.
  private var sharedCase: [Passage] {
    guard let condition = options.rareCases.condition else { return [] }
    return passage(.line, opensGroup: true) { voice in
      let words = voice.words.onlyIf(condition, in: plan.situation) ?? ""
      return voice.fill(Interface.sharedCase, ("condition", voice.prose(words)))
    }
  }

  private func notes(_ kind: Guide.Note.Kind, _ title: LocalText) -> [Passage] {
    let entries = plan.notes(kind)
    guard !entries.isEmpty, !(decides && PlanPassages.reading.contains(kind)) else { return [] }
    var passages = passage(.sectionTitle, opensGroup: true) { $0.text(title, .title) }
    for entry in entries {
      var facts = FactPassages(options: options, situation: plan.situation)
      passages += passage(.item) { voice in
        voice.text(entry.note.title, .title) + options.references(entry.note.sources)
      }
      if plan.situation.verdict(entry.note.when) == .maybe {
        passages += passage(.line, level: 1) {
          options.condition(entry.note.when, in: plan.situation, $0)
        }
      }
      passages += passage(.line, level: 1) { $0.text(entry.note.text) }
      facts.add(entry.facts, level: 1, to: &passages)
    }
    return passages
  }

  private var folds: [Passage] {
    guard !plan.folds.isEmpty else { return [] }
    var passages = passage(.sectionTitle, opensGroup: true) { $0.text(Interface.folds, .title) }
    for fold in plan.folds {
      let line = fold.steps.count == 1 ? Interface.foldLineOne : Interface.foldLine
      passages += passage(.item) { voice in
        voice.fill(
          line, ("question", voice.text(fold.question.text)),
          ("n", StyledText(String(fold.steps.count))))
      }
      passages += passage(.line, level: 1) {
        $0.fill(Interface.howToFind, ("how", $0.text(fold.question.how)))
      }
    }
    return passages
  }

  func passage(
    _ kind: Passage.Kind, level: Int = 0, opensGroup: Bool = false,
    _ say: (Voice) -> StyledText
  ) -> [Passage] {
    Passage(kind, level: level, opensGroup: opensGroup, in: options.languages, say)
      .map { [$0] } ?? []
  }
}
