/// One procedure for all carriers.
package struct Guide: Equatable, Sendable {
  package struct Section: Equatable, Sendable {
    package var id: String
    package var title: LocalText
    package var steps: [Step]

    package init(id: String, title: LocalText, steps: [Step]) {
      self.id = id
      self.title = title
      self.steps = steps
    }
  }

  /// A question that the guide asks, with the options that make sense in it.
  package struct Asked: Equatable, Sendable {
    /// Place in `Catalog.questions`.
    package var question: Int
    /// Places of the options that are offered; empty for all.
    package var options: [Int]

    package init(question: Int, options: [Int] = []) {
      self.question = question
      self.options = options
    }

    /// Lists the places of the options that are offered to customers of a kind of carrier.
    package func places(in question: Question, to kind: Carrier.Kind? = nil) -> [Int] {
      let all = question.options.indices
      let offered = options.isEmpty ? Array(all) : options.filter { all.contains($0) }
      return offered.filter { question.options[$0].isOpen(to: kind) }
    }
  }

  /// Words beside the steps: what not to do, what can wait, questions and answers, corrections.
  package struct Note: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Equatable, Sendable {
      case before
      case dont
      case wait
      case answer
      case special
      case correction
    }

    package var id: String
    package var kind: Kind
    package var title: LocalText
    package var text: LocalText
    package var when: Condition = .always
    package var facts: [String] = []
    package var sources: [Source] = []

    package init(id: String, kind: Kind, title: LocalText, text: LocalText) {
      self.id = id
      self.kind = kind
      self.title = title
      self.text = text
    }
  }

  /// What a timetable of the guide is counted from, and so what is to be looked at afterwards.
  package enum Event: String, CaseIterable, Equatable, Sendable {
    case loss
    case cancel
  }

  package var id: String
  package var aliases: [String] = []
  package var order: Int
  package var event = Event.loss
  /// Who may be in an emergency: minute zero stands on top until the answers say that nothing is urgent.
  package var emergency = Condition.never
  /// Whoever opens the guide may be in one.
  package var isEmergency: Bool { emergency == .always }
  package var date: Day
  package var title: LocalText
  package var summary: LocalText
  package var intro: LocalText
  package var outro: LocalText
  package var questions: [Asked] = []
  package var sections: [Section] = []
  package var notes: [Note] = []

  package init(
    id: String, order: Int, date: Day, title: LocalText, summary: LocalText, intro: LocalText,
    outro: LocalText
  ) {
    self.id = id
    self.order = order
    self.date = date
    self.title = title
    self.summary = summary
    self.intro = intro
    self.outro = outro
  }

  /// All steps in the order of the file.
  package var steps: [Step] { sections.flatMap { $0.steps } }

  package func step(_ id: String) -> Step? {
    for section in sections {
      for step in section.steps where step.id == id || step.aliases.contains(id) { return step }
    }
    return nil
  }
}
