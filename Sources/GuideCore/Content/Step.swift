/// One thing to do.
package struct Step: Equatable, Sendable {
  /// Says what is lost behind a one-way door, and the word that opens it.
  package struct Danger: Equatable, Sendable {
    package var loses: LocalText
    package var instead: LocalText
    /// One ASCII word, the same in all languages.
    package var word: String

    package init(loses: LocalText, instead: LocalText, word: String) {
      self.loses = loses
      self.instead = instead
      self.word = word
    }
  }

  /// By when the step has to be done.
  package struct Due: Equatable, Sendable {
    package enum Counting: String, CaseIterable, Equatable, Sendable {
      case sameDay = "same-day"
      case nextDay = "next-day"
    }

    package var within: Span
    /// An event (`loss`, `today`, `month-end` …) or the id of a step.
    package var of: String
    package var counting: Counting

    package init(within: Span, of event: String, counting: Counting) {
      self.within = within
      self.of = event
      self.counting = counting
    }
  }

  package enum Waiting: Equatable, Sendable {
    case span(Span)
    case fact(String)
  }

  /// Says that the step ends in a talk worth noting.
  package enum Log: String, CaseIterable, Equatable, Sendable {
    case call
    case counter
  }

  package var id: String
  package var aliases: [String] = []
  package var title: LocalText
  package var why: LocalText
  package var detail: LocalText
  package var when: Condition = .always
  /// The step is safe for everybody, so it stays when the person does not know.
  package var whenUnknown: Bool = false
  package var urgent: Condition = .never
  package var after: [String] = []
  package var danger: Danger?
  package var facts: [String] = []
  package var ways: [Way] = []
  package var labels: [ScreenLabel] = []
  package var phrases: [String] = []
  package var bring: [String] = []
  /// A fact key of kind papers.
  package var accepts: String?
  package var due: Due?
  package var waiting: Waiting?
  /// The guide to which this step leads over.
  package var guide: String?
  package var log: Log?
  package var sources: [Source] = []

  package init(id: String, title: LocalText, why: LocalText, detail: LocalText) {
    self.id = id
    self.title = title
    self.why = why
    self.detail = detail
  }
}

/// One of several means to the same end inside a step.
package struct Way: Equatable, Sendable {
  package var id: String
  package var title: LocalText
  package var detail: LocalText
  package var when: Condition = .always
  package var needs: MeansSet = []
  /// Stands behind every other way that is open: the way out when nothing else works.
  package var isLast = false
  /// Which way is right depends on what the person has, so none is folded behind the first.
  package var isEither = false
  package var facts: [String] = []
  package var labels: [ScreenLabel] = []
  package var phrases: [String] = []

  package init(id: String, title: LocalText, detail: LocalText) {
    self.id = id
    self.title = title
    self.detail = detail
  }
}
