/// A registered key of facts (`shared/facts.json`).
package struct FactKey: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Equatable, Sendable {
    case money
    case duration
    case hours
    case phone
    case address
    case path
    case yesNo = "yes-no"
    case date
    case text
    case papers
  }

  /// Says whose facts the key belongs to.
  package enum Owner: String, Equatable, Sendable {
    case carrier
    case general
  }

  /// In which words a yes or no is said after the label.
  package enum Answers: String, CaseIterable, Equatable, Sendable {
    case can
    case need
    case exists
    case byDay = "by-day"
  }

  package var key: String
  package var kind: Kind
  /// Left out, the words are "yes" and "no".
  package var answers: Answers?
  package var owner: Owner
  package var label: LocalText
  /// What a condition asks, as a clause after "only if": "you can cancel online".
  package var clause: LocalText?
  /// The opposite: "you cannot cancel online".
  package var otherwise: LocalText?
  /// After so many months the fact says "check this first".
  package var checkAfterMonths: Int
  /// Stands where nothing is known; never a dead end.
  package var fallback: LocalText
  /// Stands where the thing does not exist.
  package var none: LocalText?
  /// A critical key always says something, the fallback if need be.
  package var critical: Bool
  /// Minute zero needs the key, so the build keeps it in the index.
  package var now: Bool

  package init(
    key: String, kind: Kind, answers: Answers? = nil, owner: Owner, label: LocalText,
    clause: LocalText? = nil, otherwise: LocalText? = nil, checkAfterMonths: Int,
    fallback: LocalText, none: LocalText? = nil,
    critical: Bool = false, now: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.answers = answers
    self.owner = owner
    self.label = label
    self.clause = clause
    self.otherwise = otherwise
    self.checkAfterMonths = checkAfterMonths
    self.fallback = fallback
    self.none = none
    self.critical = critical
    self.now = now
  }
}
