internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import Platform
internal import TextLayout

extension Program {
  /// Walks a guide, or prints its checklist where nobody can be asked.
  mutating func walk(_ name: String, _ arguments: Arguments) throws -> ProgramEnd {
    let (guide, catalog) = try load(name)
    let given = try given(arguments, guide, catalog)
    let interactive = arguments.has("interactive")
    let terminals = console.inputIsTerminal && console.outputIsTerminal
    if arguments.has("json") || arguments.has("no-input") || !(terminals || interactive) {
      return try show(try plan(guide, catalog, given), arguments)
    }
    var keeping = keeping(arguments)
    var id = "\(guide.id)-\(environment.now.day().iso)"
    if case .folder(let folder) = keeping {
      id = folder.newID(guide: guide.id, on: environment.now.day())
      keeping = .folder(folder)
    }
    var walk = Walk(
      id: id, guide: guide.id, content: guide.date.iso, languages: settings.languages,
      created: environment.now, updated: environment.now)
    walk.events = given.map {
      WalkEvent(
        at: environment.now, action: .answer(question: $0.question, options: $0.options))
    }
    let session = try session(guide, catalog, walk)
    return try drive(session, WalkStore(keeping), arguments) { program, session in
      program.greeting(session, keeping)
    }
  }

  /// Runs the face of the walk; a hand-over goes on in the other guide with the same answers.
  ///
  /// `opening` is asked again, by a program that speaks and measures as the walk then does, when the
  /// language changes before anything was answered.
  mutating func drive(
    _ session: Session, _ store: consuming WalkStore, _ arguments: Arguments,
    opening: @escaping (Program, Session) -> [StyledText]
  ) throws -> ProgramEnd {
    let program = self
    let isFixed = environment.isSet("SIMGUIDE_TODAY")
    let fixed = environment.now
    let usesKeys = usesKeys(arguments)
    let run = WalkRun(
      console: console, session: session, store: store, width: settings.width,
      isPlain: settings.isPlain, isPractice: arguments.has("practice"),
      usesKeys: usesKeys, clock: { isFixed ? fixed : ProgramEnvironment.clock() },
      opening: { session, width in
        opening(program.speaking(session.state.languages, width: width), session)
      })
    let outcome: WalkRun.Outcome
    let ended: Session
    if usesKeys {
      var driver = KeyDriver(run: run)
      outcome = try driver.drive()
      ended = driver.run.session
    } else {
      var driver = LineDriver(run: run)
      outcome = try driver.drive()
      ended = driver.run.session
    }
    switch outcome {
    case .left: return .status(.done)
    case .signal(let signal): return .signal(signal)
    case .unsaved(let failure): return .status(failure.status)
    case .handOver(let guide):
      let answers = ended.state.answers
      settings.languages = ended.state.languages
      var next = arguments
      next.flags.removeAll { flag in FlagSpec.fixed(flag.name) == nil || flag.name == "carrier" }
      let (_, catalog) = try load(guide)
      for (question, options) in answers
      where try accepts(guide, question: question, options, catalog) {
        for value in options ?? ["unknown"] {
          next.flags.append(Arguments.Flag(name: question, value: value))
        }
      }
      return try walk(guide, next)
    }
  }

  /// The same program, speaking other languages on lines of another width.
  private func speaking(_ languages: [Language], width: Int) -> Program {
    var program = self
    program.settings.languages = languages
    program.settings.width = width
    return program
  }

  /// Single keys need a terminal at both ends.
  func usesKeys(_ arguments: Arguments) -> Bool {
    console.inputIsTerminal && console.outputIsTerminal && !settings.isPlain
      && !arguments.has("interactive")
  }

  /// Tells whether a guide asks a question and offers these options.
  private func accepts(
    _ name: String, question: String, _ options: [String]?, _ catalog: Catalog
  ) throws -> Bool {
    guard let guide = try library.guide(name, catalog),
      let place = catalog.question(question),
      let asked = guide.questions.first(where: { $0.question == place })
    else { return false }
    let offered = catalog.questions[place].choices(in: asked)
    return (options ?? []).allSatisfy { id in offered.contains { $0.id == id } }
  }

  func session(_ guide: Guide, _ catalog: Catalog, _ walk: Walk) throws -> Session {
    let library = library
    let keys = guide.factKeys
    return Session(
      guide: guide, catalog: catalog, contentDate: guide.date, walk: walk,
      moment: environment.now,
      carrier: { id in (try? library.carrier(id, catalog, only: keys)) ?? nil })
  }

  /// Decides where the walk is kept.
  func keeping(_ arguments: Arguments) -> WalkStore.Keeping {
    if arguments.has("practice") { return .nowhere(Interface.walkReasonPractice) }
    if arguments.has("no-save") { return .nowhere(Interface.walkReasonNoSave) }
    guard let root = environment.stateFolder else {
      return .nowhere(Interface.errorNoStateFolder)
    }
    return .folder(WalkFolder(root: root))
  }

  /// Says what the guide is for, in which languages, and what happens to the answers.
  private func greeting(_ session: Session, _ keeping: WalkStore.Keeping) -> [StyledText] {
    let language = settings.language
    let guide = session.guide
    var lines = StyledText(guide.title[language], .title).wrapped(to: settings.width)
    lines += otherLanguages("simguide \(guide.id)")
    // The top of a walk speaks its first language.
    let speaker = speaking([language], width: settings.width)
    // They were named already.
    if let block = try? speaker.emergencyLines(session.plan, namesLanguages: false) {
      lines += [""] + block + [""]
    }
    lines += StyledText(guide.intro[language]).wrapped(to: settings.width)
    let dated = words.text(Interface.contentDate, ("day", words.day(session.contentDate)))
    lines += StyledText(dated, .hint).wrapped(to: settings.width)
    lines += StyledText(words.text(Interface.walkPersonal), .hint).wrapped(
      to: settings.width)
    if case .nowhere(let reason) = keeping {
      let text = words.text(Interface.walkNotSaved, ("reason", reason[language]))
      lines += StyledText(text, .warning).wrapped(to: settings.width)
    }
    return lines + notes(session)
  }

  /// Says what to know before, names what not to do, and gives what is special if that is known already.
  private func notes(_ session: Session) -> [StyledText] {
    func items(_ texts: [StyledText]) -> [StyledText] {
      texts.flatMap { $0.wrapped(to: settings.width, hanging: "- ") }
    }
    let plan = session.plan
    let donts = plan.notes(.dont).map { StyledText($0.note.title[settings.language]) }
    var lines = items(plan.notes(.before).map { words.told($0.note) })
    if !donts.isEmpty {
      lines += StyledText(words.text(Interface.walkDont), .warning).wrapped(to: settings.width)
      lines += items(donts)
    }
    guard session.currentStep != nil else { return lines }
    let screen = WalkScreen(
      session: session, width: settings.width, isPlain: settings.isPlain, isPractice: false)
    return lines + screen.specialNotes
  }

  /// Minute zero stands before everything else where something urgent is to be done, and in what the guide
  /// calls an emergency also where it only may be; elsewhere one line then says where it stands.
  func emergencyLines(_ plan: Plan, namesLanguages: Bool = true) throws -> [StyledText]? {
    switch plan.needsMinuteZero {
    case .yes: return try emergencyBlock(plan, namesLanguages)
    case .maybe:
      return StyledText(words.text(Interface.helpEmergency), .warning).wrapped(
        to: settings.width)
    case .no: return nil
    }
  }

  /// Minute zero, for this plan's carrier; a guide for emergencies does not lead on to itself.
  private func emergencyBlock(_ plan: Plan, _ namesLanguages: Bool) throws -> [StyledText]? {
    try nowContent(of: plan).map { now in
      nowLines(
        now.sheet, now.catalog, now.carrier, leadsOn: !plan.guide.isEmergency,
        namesLanguages: namesLanguages)
    }
  }
}

extension Plan {
  /// Whether what is done first in an emergency belongs on top; maybe where a word on where it stands will do.
  var needsMinuteZero: Verdict {
    let urgency = guide.steps.map { situation.verdict(.all([$0.when, $0.urgent])) }.any
    return urgency == .maybe && situation.verdict(guide.emergency) == .yes ? .yes : urgency
  }
}

extension ProgramEnvironment {
  static func clock() -> Moment { Moment(seconds: SystemClock.secondsSinceEpoch()) }
}
