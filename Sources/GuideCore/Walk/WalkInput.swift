/// What a person can do at a prompt; keys and typed lines both come down to these.
package enum WalkInput: Equatable, Sendable {
  /// Enter: shows the rest, then moves on; never ticks and never confirms.
  case next
  case done
  case skip
  case why
  /// What not to do, special cases and the other notes of the guide.
  case notes
  case note
  case reference
  case waiting
  case reopen
  case contact
  case back
  case answers
  case goTo
  case list
  case phrases
  case open
  case language
  case handOver
  case help
  case quit
  /// Options by number, counted from 0 as they are offered.
  case choose([Int])
  /// "I don't know".
  case unknown
  /// What was typed; at a question, a name that none of the options has.
  case text(String)
}
