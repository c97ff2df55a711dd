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
  }

  let console: Console
  var session: Session
  var store: WalkStore
  var width: Int
  var isPlain: Bool
  var isPractice: Bool
  let clock: @Sendable () -> Moment

  var screen: WalkScreen {
    WalkScreen(session: session, width: width, isPlain: isPlain, isPractice: isPractice)
  }

  var words: Wording { Wording(session.language) }

  /// Takes an input; what it changed is on disk before this returns.
  mutating func accept(_ input: WalkInput) -> WalkResponse {
    session.moment = clock()
    let response = session.accept(input)
    if response.changed { save() }
    console.show(screen.notices(response.notices, isSaved: store.isKept))
    return response
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
    case .showHelp?: console.show(screen.help)
    case .showList?: console.show(screen.list)
    case .showPhrases(let id)?: console.show(screen.phrases(id))
    case .showWhy(let id)?: console.show(screen.why(id))
    }
    return nil
  }

  /// Hands an official address to the system's opener, on an explicit key only, never through a shell.
  private func open(_ address: String) {
    guard
      let opener = ["xdg-open", "open"].lazy.compactMap({ OutsideProgram.find($0) }).first
    else {
      console.show(
        screen.wrapped(words.text(Interface.walkCannotOpen, ("url", address))))
      return
    }
    console.show(screen.wrapped(words.text(Interface.walkOpening, ("url", address))))
    console.flush()
    let program = OutsideProgram(opener, [address], output: .nowhere, error: .nowhere)
    let outcome = try? program.run(milliseconds: 5000)
    if outcome?.end != .exited(0), outcome?.end != .timedOut {
      console.show(
        screen.wrapped(words.text(Interface.walkCannotOpen, ("url", address))))
    }
  }

  /// Saves; a failure is said at once, and the walk goes on.
  mutating func save() {
    do {
      if let path = try store.save(session.walk) {
        console.show(
          screen.wrapped(words.text(Interface.walkSavedAt, ("path", path)), .hint))
      }
    } catch {
      let reason =
        if case .inUse = error { words.text(Interface.walkBusyUnsaved) } else {
          words.message(error)
        }
      console.complain(words.text(Interface.walkSaveFailed, ("reason", reason)))
    }
  }

  /// Says how to come back, and how to erase what was saved.
  func goodbye() {
    guard store.isKept, store.announced else {
      console.show(screen.wrapped(words.text(Interface.walkLeftUnsaved), .hint))
      return
    }
    let id = session.walk.id
    console.show(screen.wrapped(words.text(Interface.walkLeft, ("walk", id))))
    console.show(screen.wrapped(words.text(Interface.walkNotYours, ("walk", id)), .hint))
  }
}
