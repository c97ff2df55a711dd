internal import GuideCore
internal import GuideStore
internal import Platform
internal import TextLayout

/// A walk under way, whatever face it has: the session, where it is kept, and what both faces do alike.
struct WalkRun: ~Copyable {
  /// How a walk was left.
  enum Outcome: Equatable, Sendable {
    case left
    case signal(Signal)
    case handOver(String)
    /// Saving failed, and the person did not choose to go on without.
    case unsaved(WalkFolder.Failure)
  }

  let console: Console
  var session: Session
  var store: WalkStore
  var width: Int
  /// Rows of the window, where there is one.
  var height: Int?
  var isPlain: Bool
  var isPractice: Bool
  var usesKeys: Bool
  let clock: @Sendable () -> Moment
  /// Gives what is said before the first prompt, in the languages of a session and for a width.
  let opening: (Session, Int) -> [StyledText]
  /// Nothing was asked for yet but another language.
  private(set) var isAtOpening = true
  /// Why saving failed, until the person has said whether to go on without.
  private(set) var unsaved: WalkFolder.Failure?

  var screen: WalkScreen {
    WalkScreen(
      session: session, width: width, isPlain: isPlain, isPractice: isPractice,
      usesKeys: usesKeys, height: height)
  }

  var words: Wording { Wording(session.language) }

  /// What is said before the first prompt.
  var openingLines: [StyledText] { opening(session, width) }

  /// Takes an input and says what came of it; what it changed is on disk before this returns.
  mutating func accept(_ input: WalkInput) -> WalkResponse {
    let (response, notices) = take(input)
    console.show(notices)
    return response
  }

  /// Takes an input and gives what there is to say of it.
  ///
  /// Who changes the language at the first prompt has not understood what stands above it: it is said anew.
  mutating func take(_ input: WalkInput) -> (response: WalkResponse, notices: [StyledText]) {
    session.moment = clock()
    let prompt = session.prompt
    let response = session.accept(input)
    var notices: [StyledText] = []
    if input != .language {
      isAtOpening = isAtOpening && !response.changed && session.prompt == prompt
    } else if isAtOpening {
      notices = openingLines
    }
    if response.changed { notices += saving() }
    return (response, notices + screen.notices(response.notices, isSaved: store.isKept))
  }

  /// What an effect only shows; nil where something has to be done.
  func text(of effect: WalkResponse.Effect?) -> [StyledText]? {
    switch effect {
    case .showHelp?: screen.help
    case .showList?: screen.list
    case .showNotes?: screen.notes
    case .showPhrases(let id)?: screen.phrases(id).flatMap { $0 }
    case .showWhy(let id)?: screen.why(id)
    case .quit?, .finish?, .handOver?, .open?, nil: nil
    }
  }

  /// Does what only the driver can do; gives an outcome if the walk ends here.
  mutating func perform(_ effect: WalkResponse.Effect?) -> Outcome? {
    switch effect {
    case nil: return nil
    case .quit?, .finish?:
      goodbye()
      return .left
    case .handOver(let guide)?:
      console.show(screen.wrapped(words.text(Interface.walkHandOver, ("guide", guide))))
      return .handOver(guide)
    case .open(let address)?: open(address)
    case .showHelp?, .showList?, .showNotes?, .showPhrases?, .showWhy?:
      console.show(text(of: effect) ?? [])
    }
    return nil
  }

  /// Hands an official address to the system's opener, on an explicit key only, never through a shell.
  private func open(_ address: String) {
    guard
      let opener = ["xdg-open", "open"].lazy.compactMap({ OutsideProgram.find($0) }).first
    else {
      console.show(screen.line(Interface.walkCannotOpen, with: address))
      return
    }
    console.show(screen.line(Interface.walkOpening, with: address))
    console.flush()
    let program = OutsideProgram(opener, [address], output: .nowhere, error: .nowhere)
    let outcome = try? program.run(milliseconds: 1000, killsLate: false)
    if outcome?.end != .exited(0), outcome?.end != .timedOut {
      console.show(screen.line(Interface.walkCannotOpen, with: address))
    }
  }

  /// Saves, and says where the first time.
  mutating func save() { console.show(saving()) }

  /// Saves, and gives what there is to say of it; after a failure `unsaved` has to be asked about.
  mutating func saving() -> [StyledText] {
    do {
      guard let path = try store.save(session.walk) else { return [] }
      return screen.wrapped(words.text(Interface.walkSavedAt, ("path", path)), .hint)
    } catch {
      unsaved = error
      return []
    }
  }

  /// Says on standard error why saving failed, and gives the question whether to go on without.
  func unsavedQuestion(_ failure: WalkFolder.Failure) -> [StyledText] {
    let reason =
      if case .inUse = failure { words.text(Interface.walkBusyUnsaved) } else {
        words.message(failure)
      }
    console.complain(line: words.text(Interface.walkSaveFailed, ("reason", reason)))
    return screen.line(Interface.walkUnsaved, .warning)
  }

  /// Takes what was said to that question; gives an outcome if the walk ends here.
  mutating func accept(_ answer: UnsavedAnswer, _ failure: WalkFolder.Failure) -> Outcome? {
    switch answer {
    case .goOn:
      unsaved = nil
      console.show(screen.line(Interface.walkGoesOnUnsaved, .label))
      return nil
    case .leave:
      goodbye()
      return .unsaved(failure)
    case .language:
      _ = session.accept(.language)
      return nil
    }
  }

  /// Says how to come back, and how to erase what was saved.
  func goodbye() {
    let id = session.walk.id
    let isKept = store.isKept && store.announced
    guard isKept || store.hasEarlier(id) else {
      console.show(screen.wrapped(words.text(Interface.walkLeftUnsaved), .hint))
      return
    }
    let text = isKept ? Interface.walkLeft : Interface.walkLeftPartly
    console.show(screen.wrapped(words.text(text, ("walk", id))))
    console.show(screen.wrapped(words.text(Interface.walkNotYours, ("walk", id)), .hint))
  }
}
