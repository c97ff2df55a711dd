package import GuideCore
import TextLayout

/// Puts the words of one step in their order: danger first, then why, how, facts, ways and papers.
///
/// A class, since it is handed from part to part while it grows.
package final class StepPassages {
  let step: PlanStep
  let plan: Plan
  /// What was said and done at the step; nil outside of a walk.
  let entry: WalkState.Entry?
  /// The whole walk, for the steps that are still open before a danger.
  let state: WalkState?
  let options: StepOptions
  var facts: FactPassages
  var saidPhrases: Set<String> = []
  var saidLabels: Set<ScreenLabel> = []
  var passages: [Passage] = []

  private init(
    step: PlanStep, plan: Plan, entry: WalkState.Entry?, state: WalkState?, options: StepOptions
  ) {
    self.step = step
    self.plan = plan
    self.entry = entry
    self.state = state
    self.options = options
    facts = FactPassages(options: options, situation: plan.situation)
  }

  /// Gives the passages of a step, the title first.
  package static func make(
    _ step: PlanStep, plan: Plan, entry: WalkState.Entry?, state: WalkState? = nil,
    options: StepOptions
  ) -> [Passage] {
    let maker = StepPassages(
      step: step, plan: plan, entry: entry, state: state, options: options)
    maker.addAll()
    return maker.passages
  }

  /// Gives the title of a step with its number, its box and, in words, where it stands.
  package static func title(
    _ step: PlanStep, entry: WalkState.Entry?, languages: [Language], opensGroup: Bool = true
  ) -> [Passage] {
    let mark = entry?.mark ?? .todo
    let kind = Passage.Kind.stepTitle(number: step.number, box: Passage.Box(mark))
    let title = Passage(kind, opensGroup: opensGroup, in: languages) { voice in
      let title = voice.text(step.step.title, .title)
      guard let entry, mark != .todo else { return title }
      return title + voice.state(entry)
    }
    return title.map { [$0] } ?? []
  }

  /// The instructions stay hidden until the word of a danger was typed, or while it may not apply.
  ///
  /// On paper the box stands before them instead: nobody can type there.
  package static func hidesInstructions(
    _ step: PlanStep, entry: WalkState.Entry?, options: StepOptions? = nil
  ) -> Bool {
    if options?.withholds(step) ?? step.isWithheld { return true }
    guard step.step.danger != nil, options?.isPaper != true, let entry else { return false }
    return !entry.isUnlocked(step)
  }

  private func addAll() {
    let isHidden = StepPassages.hidesInstructions(step, entry: entry, options: options)
    addTitle()
    addDanger(isHidden: isHidden)
    if isHidden { addHidden() }
    say(.line) { $0.labelled(Interface.why, $0.text(step.step.why)) }
    if !isHidden {
      say(.line) {
        $0.text(step.step.detail) + options.references(step.step.sources)
      }
    }
    addTimes(isHidden: isHidden)
    if isHidden {
      addSources { [] }
      return
    }
    addFacts()
    addPapers()
    addLabels(step.step.labels, level: 0)
    let isLost = !step.ways.isEmpty && step.ways.allSatisfy { $0.usable == .no }
    addPhrases(isLost ? step.allPhrases : step.phrases, level: 0)
    addHandOver()
    addBlanks()
    addSources { step.allFacts + step.waitingFacts(in: plan.situation) }
  }

  /// Says one paragraph in all languages; nothing if there is nothing to say.
  func say(
    _ kind: Passage.Kind, level: Int = 0, opensGroup: Bool = false,
    _ words: (Voice) -> StyledText
  ) {
    passages.append(kind, level: level, opensGroup: opensGroup, in: options.languages, words)
  }

  /// The Japanese names stand in the other language's line already.
  func isSpare(_ voice: Voice) -> Bool {
    voice.language == .ja && options.languages.count > 1
  }

  func add(_ more: [PlanFact], level: Int, opensGroup: Bool = false) {
    facts.add(more, level: level, opensGroup: opensGroup, to: &passages)
  }

  private func addTitle() {
    passages += StepPassages.title(step, entry: entry, languages: options.languages)
    if step.applies == .maybe {
      var options = options
      // What cannot be undone says all that it depends on.
      if step.step.danger != nil { options.rareCases = .none }
      say(.line) { options.condition(step.step.when, in: plan.situation, $0) }
    }
    addRecords()
  }

  /// Repeats what the person wrote down at the step.
  private func addRecords() {
    guard let entry else { return }
    for note in entry.notes {
      say(.line) { $0.record(Interface.entryNote, note.value, note.at) }
    }
    for number in entry.references {
      say(.line) { $0.record(Interface.entryReference, number.value, number.at) }
    }
    for contact in entry.contacts {
      let (at, talk) = (contact.at, contact.value)
      let parts = [
        (Interface.entryContact, talk.who), (Interface.entryReference, talk.reference),
        (Interface.entryPromised, talk.promised),
      ]
      for (label, value) in parts where !value.isEmpty {
        say(.line) { $0.record(label, value, at) }
      }
    }
  }

  /// Says how to do it before what is good to know: the ways that are open stand before the facts.
  private func addFacts() {
    let open = step.ways.filter { $0.usable != .no }
    let inWays = Set(open.flatMap { $0.facts }.map { $0.key.key })
    if let key = step.papers.first?.fact.key.key { facts.skip(key) }
    let own = step.facts.filter { !inWays.contains($0.key.key) || !showsWay(of: $0, open) }
    if !open.isEmpty { addWays() }
    add(own, level: 0, opensGroup: true)
    if open.isEmpty { addWays() }
  }

  /// Facts of the ways that a brief step folds stay with the step.
  private func showsWay(of fact: PlanFact, _ open: [PlanStep.PlanWay]) -> Bool {
    open.enumerated().contains { place, way in
      !folds(way, at: place) && way.facts.contains { $0.key.key == fact.key.key }
    }
  }
}

extension Passage.Box {
  /// Draws where a step stands.
  package init(_ mark: WalkState.Mark) {
    switch mark {
    case .todo: self = .todo
    case .done: self = .done
    case .skipped: self = .skipped
    case .waiting: self = .waiting
    }
  }
}

extension FactKey.Kind {
  /// Something to call, open or press, as opposed to something to know.
  var isForActing: Bool {
    switch self {
    case .phone, .address, .path: true
    case .money, .duration, .hours, .yesNo, .date, .text, .papers: false
    }
  }
}
