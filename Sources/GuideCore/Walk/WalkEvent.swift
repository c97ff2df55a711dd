/// One thing that happened in a walk; the state of a walk is the replay of its events.
package struct WalkEvent: Equatable, Sendable {
  /// Why a step was skipped; a skipped step never counts as done.
  package enum SkipReason: String, CaseIterable, Equatable, Sendable {
    case later
    case notForMe = "not-for-me"
    case couldNot = "could-not"
    case noAnswer = "no-answer"
  }

  /// A talk on the telephone or at a counter.
  package struct Contact: Equatable, Sendable {
    package var who: String
    package var reference: String
    package var promised: String

    package init(who: String, reference: String, promised: String) {
      self.who = who
      self.reference = reference
      self.promised = promised
    }
  }

  package enum Action: Equatable, Sendable {
    /// Option ids; the empty list takes the answer back, nil is "I don't know".
    case answer(question: String, options: [String]?)
    case done
    case skip(SkipReason)
    case waiting(String)
    /// Back to "to do".
    case reopen
    case note(String)
    case reference(String)
    case contact(Contact)
    /// The word of a danger was typed: its instructions may be shown.
    case unlock
    case language([Language])
  }

  package var at: Moment
  package var step: String?
  /// Fingerprint of the step as it was planned.
  package var revision: String?
  package var action: Action

  package init(at: Moment, step: String? = nil, revision: String? = nil, action: Action) {
    self.at = at
    self.step = step
    self.revision = revision
    self.action = action
  }
}
