/// What a session answers to an input: things to say, and at most one thing for the driver to do.
package struct WalkResponse: Equatable, Sendable {
  package enum Effect: Equatable, Sendable {
    case quit
    case finish
    case handOver(String)
    case open(String)
    case showHelp
    case showList
    case showNotes
    case showPhrases(String)
    case showWhy(String?)
  }

  package enum Notice: Equatable, Sendable {
    case notUnderstood
    case chooseNumber(Int)
    /// No option has the name that was typed; so many are offered.
    case noSuchName(Int)
    case wrongWord(String)
    case wordFirst(String)
    case looksPersonal(PersonalData)
    /// What was chosen, or "I don't know".
    case answered(LocalText)
    case marked(LocalText, WalkState.Mark)
    case noted
    case changed(added: [LocalText], removed: [LocalText], kept: Int)
    case unchanged
    /// The same steps, but some of them say something else now.
    case revised
    case earlierOpen([LocalText])
    case nothingEarlier
    case nothingToOpen
    case noPhrases
    case noOtherGuide
    case noSuchStep(Int)
  }

  package var notices: [Notice] = []
  package var effect: Effect?
  /// Events were added: they have to be on disk before the next prompt.
  package var changed = false

  package init() {}
}
