/// Where a walk stands: the replay of its events.
package struct WalkState: Equatable, Sendable {
  package enum Mark: Equatable, Sendable {
    case todo
    case done
    case skipped(WalkEvent.SkipReason)
    case waiting(String)
  }

  /// What has been said and done at one step.
  package struct Entry: Equatable, Sendable {
    package var mark: Mark = .todo
    package var since: Moment?
    package var revision: String?
    /// The revision of the step whose instructions were unlocked by its word.
    package var unlocked: String?
    package var notes: [Dated<String>] = []
    package var references: [Dated<String>] = []
    package var contacts: [Dated<WalkEvent.Contact>] = []

    package init() {}

    /// The word was typed for what the step says now; a step that has changed is shut again.
    package func isUnlocked(_ step: PlanStep) -> Bool { unlocked == step.revision }

    /// Takes the later mark, and all that was written, in order of time.
    mutating func join(_ other: Entry) {
      if let since = other.since, self.since.map({ $0 < since }) ?? true {
        mark = other.mark
        self.since = since
        revision = other.revision
      }
      unlocked = other.unlocked ?? unlocked
      notes = (notes + other.notes).sorted { $0.at < $1.at }
      references = (references + other.references).sorted { $0.at < $1.at }
      contacts = (contacts + other.contacts).sorted { $0.at < $1.at }
    }
  }

  package struct Dated<Value: Equatable & Sendable>: Equatable, Sendable {
    package var at: Moment
    package var value: Value
  }

  /// Option ids by question id; nil is "I don't know".
  package private(set) var answers: [(question: String, options: [String]?)] = []
  package private(set) var entries: [String: Entry] = [:]
  package private(set) var languages: [Language]

  package init(_ walk: Walk) {
    languages = walk.languages
    for event in walk.events { apply(event) }
  }

  package subscript(step: String) -> Entry { entries[step] ?? Entry() }

  /// Joins what was said of a step under its id and its older ids.
  package func entry(of step: Step) -> Entry {
    if step.aliases.isEmpty { return self[step.id] }
    return ([step.id] + step.aliases).compactMap { entries[$0] }.reduce(into: Entry()) {
      $0.join($1)
    }
  }

  package mutating func apply(_ event: WalkEvent) {
    switch event.action {
    case .answer(let question, let options):
      answers.removeAll { $0.question == question }
      if options != [] { answers.append((question, options)) }
      return
    case .language(let chosen):
      languages = chosen
      return
    default: break
    }
    guard let step = event.step else { return }
    var entry = self[step]
    switch event.action {
    case .done: mark(.done, event, &entry)
    case .skip(let reason): mark(.skipped(reason), event, &entry)
    case .waiting(let what): mark(.waiting(what), event, &entry)
    case .reopen: mark(.todo, event, &entry)
    case .note(let text): entry.notes.append(Dated(at: event.at, value: text))
    case .reference(let text): entry.references.append(Dated(at: event.at, value: text))
    case .contact(let contact): entry.contacts.append(Dated(at: event.at, value: contact))
    case .unlock: entry.unlocked = event.revision
    case .answer, .language: break
    }
    entries[step] = entry
  }

  private func mark(_ mark: Mark, _ event: WalkEvent, _ entry: inout Entry) {
    entry.mark = mark
    entry.since = event.at
    entry.revision = event.revision
  }

  package static func == (left: WalkState, right: WalkState) -> Bool {
    left.entries == right.entries && left.languages == right.languages
      && left.answers.map { $0.question } == right.answers.map { $0.question }
      && left.answers.map { $0.options } == right.answers.map { $0.options }
  }
}

extension Catalog {
  /// Turns option ids into answers; what no longer exists is left unset.
  package func answers(_ given: [(question: String, options: [String]?)]) -> Answers {
    var answers = Answers(count: questions.count)
    for (id, options) in given {
      guard let place = question(id) else { continue }
      guard let options else {
        answers[place] = .unknown
        continue
      }
      if questions[place].many, options == [QuestionOption.noneOfThese.id] {
        answers[place] = .chosen(0)
        continue
      }
      var mask: UInt128 = 0
      for option in options {
        guard let index = questions[place].index(of: option) else { continue }
        mask |= 1 << UInt128(index)
      }
      if mask != 0 { answers[place] = .chosen(mask) }
    }
    return answers
  }

  /// Lists the ids of the options of an answer; nil is "I don't know", empty is unset.
  package func optionIDs(_ answer: Answer, question: Int) -> [String]? {
    switch answer {
    case .unset: []
    case .unknown: nil
    case .chosen(0): [QuestionOption.noneOfThese.id]
    case .chosen(let mask):
      questions[question].options.enumerated()
        .filter { mask & (1 << UInt128($0.offset)) != 0 }.map { $0.element.id }
    }
  }
}
