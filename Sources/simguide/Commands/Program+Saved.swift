internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import StrictJSON
internal import TextLayout

extension Program {
  private func folder() throws -> WalkFolder {
    guard let root = environment.stateFolder else {
      throw WalkFolder.Failure.cannotRead(
        path: "HOME", reason: words.text(Interface.errorNoStateFolder))
    }
    return WalkFolder(root: root)
  }

  /// Opens a saved walk by its id.
  func savedWalk(_ id: String) throws -> Walk {
    let folder = try folder()
    if let walk = try folder.load(id) { return walk }
    throw ArgumentError.noSuch(
      kind: .walk, name: id, nearest: Nearest.name(to: id, among: try folder.ids()))
  }

  /// Opens the named walk, or the one that was used last.
  func chosenWalk(_ arguments: Arguments) throws -> Walk? {
    if let id = arguments.words.first { return try savedWalk(id) }
    let folder = try folder()
    var latest: Walk?
    var failure: WalkFolder.Failure?
    for id in try folder.ids() {
      do throws(WalkFolder.Failure) {
        guard let walk = try folder.load(id) else { continue }
        if latest.map({ $0.updated < walk.updated }) ?? true { latest = walk }
      } catch {
        failure = error
      }
    }
    if latest == nil, let failure { throw failure }
    return latest
  }

  /// Goes on with a saved walk, after saying where it stopped and what is new.
  mutating func resume(_ arguments: Arguments) throws -> ProgramEnd {
    guard let before = try chosenWalk(arguments) else {
      console.complain(words.text(Interface.errorNothingSaved))
      return .status(.notFound)
    }
    var walk = before
    if arguments.value("lang") == nil {
      settings.languages = walk.languages
    } else if settings.languages != walk.languages {
      walk.events.append(
        WalkEvent(at: environment.now, action: .language(settings.languages)))
      walk.languages = settings.languages
    }
    let (guide, catalog) = try load(walk.guide)
    var store = WalkStore(keeping(arguments))
    if case .folder(let folder) = store.keeping {
      do throws(WalkFolder.Failure) {
        store = WalkStore(.folder(folder), claim: try folder.claim(walk.id))
      } catch {
        // Where nothing can be written the walk itself asks whether to go on.
        guard case .cannotWrite = error else { throw error }
      }
    }
    let session = try session(guide, catalog, walk)
    guard
      arguments.has("interactive") || (console.inputIsTerminal && console.outputIsTerminal)
    else {
      console.show(welcomeBack(session, before: before))
      console.show(
        PlanText.lines(
          session.plan, languages: settings.languages, width: settings.width,
          style: .screen, state: session.state, isPlain: settings.isPlain))
      return .status(.done)
    }
    return try drive(session, store, arguments) { program, session in
      program.welcomeBack(session, before: before)
    }
  }

  /// Says where the person stopped and when, what is waited for, the overdue first, and what changed.
  private func welcomeBack(_ session: Session, before: Walk) -> [StyledText] {
    let language = settings.language
    func line(_ text: String, _ style: TextStyle = .plain, indent: Int = 0) -> [StyledText] {
      StyledText(text, style).wrapped(
        to: settings.width, firstIndent: indent, indent: indent)
    }
    var lines = line(session.guide.title[language], .title)
    let stopped = words.moment(before.updated)
    if case .question(let place) = session.prompt {
      let question = session.catalog.questions[place].text[language]
      lines += line(
        words.text(
          Interface.walkResumedQuestion, ("moment", stopped), ("question", question)))
    } else if let step = session.openSteps.first {
      lines += line(
        words.text(
          Interface.walkResumed, ("moment", stopped), ("step", step.step.title[language])))
    } else {
      lines += line(words.text(Interface.walkResumedEnd, ("moment", stopped)))
    }
    let waiting = session.waitingItems
    for (isOverdue, title) in [
      (true, Interface.walkOverdueNow), (false, Interface.walkWaitingNow),
    ] {
      let items = waiting.filter { $0.isOverdue == isOverdue }
      guard !items.isEmpty else { continue }
      lines += line(words.text(title), isOverdue ? .warning : .label)
      lines += items.flatMap { line(words.line($0), indent: 2) }
    }
    for text in WalkChanges(before: before, now: session).lines(words) { lines += line(text) }
    return lines
  }

  /// Lists the saved walks, the latest first.
  func walks(_ arguments: Arguments) throws -> ProgramEnd {
    let folder = try folder()
    var found: [Walk] = []
    var broken: [StyledText] = []
    for id in try folder.ids() {
      do throws(WalkFolder.Failure) {
        if let walk = try folder.load(id) { found.append(walk) }
      } catch {
        let text = words.text(
          Interface.walksBroken, ("id", id), ("reason", words.message(error)))
        broken += StyledText(text, .warning).wrapped(to: settings.width)
      }
    }
    found.sort { $1.updated < $0.updated }
    if arguments.has("json") {
      console.write(
        JSONOutput.object([("format", 1), ("walks", .array(found.map { json($0) }))])
          .text(indented: true) + "\n")
      return .status(.done)
    }
    if found.isEmpty, broken.isEmpty { console.show(StyledText(words.text(Interface.walksEmpty))) }
    for walk in found { console.show(try line(walk)) }
    console.show(broken)
    return .status(.done)
  }

  private func json(_ walk: Walk) -> JSONOutput {
    .object([
      ("id", .string(walk.id)), ("guide", .string(walk.guide)),
      ("created", .string(walk.created.iso)), ("updated", .string(walk.updated.iso)),
    ])
  }

  private func line(_ walk: Walk) throws -> [StyledText] {
    var title = walk.guide
    var counts = ""
    if let (guide, catalog) = try? load(walk.guide) {
      let session = try session(guide, catalog, walk)
      title = guide.title[settings.language]
      counts = words.counts(session.plan, session.state)
    }
    let text = words.text(
      Interface.walksLine, ("id", walk.id), ("title", title),
      ("moment", words.moment(walk.updated)), ("counts", counts))
    return StyledText(text).wrapped(to: settings.width, indent: 2)
  }

  /// Erases one walk or all of them, and says what went.
  func forget(_ arguments: Arguments) throws -> ProgramEnd {
    do {
      return try erase(arguments)
    } catch WalkFolder.Failure.inUse(let name) {
      console.complain(line: words.text(Interface.errorForgetInUse, ("name", name)))
      return .status(WalkFolder.Failure.inUse(name).status)
    }
  }

  private func erase(_ arguments: Arguments) throws -> ProgramEnd {
    let folder = try folder()
    if arguments.has("all") {
      let path = folder.walks
      let text =
        try folder.forgetAll()
        ? words.text(Interface.forgot, ("path", path)) : words.text(Interface.forgotNothing)
      console.show(StyledText(text))
      return .status(.done)
    }
    guard let id = arguments.words.first else {
      throw ArgumentError.missingWord("WALK | --all")
    }
    guard try folder.forget(id) else {
      throw ArgumentError.noSuch(
        kind: .walk, name: id, nearest: Nearest.name(to: id, among: try folder.ids()))
    }
    console.show(StyledText(words.text(Interface.forgot, ("path", folder.path(of: id)))))
    return .status(.done)
  }
}
