internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import Platform
internal import TextLayout

extension Program {
  /// Makes the sheet for paper: on standard output, in a file, or on a printer.
  func printSheet(_ arguments: Arguments) throws -> ProgramEnd {
    let request = try PrintRequest(arguments, environment)
    if arguments.has("all") { return try printAll(request, arguments) }
    if request.asksCardOfText { throw PrintingError.needsPage }
    let (plan, state) = try planForPaper(arguments, request)
    if request.isForPrinter { return try sendToPrinter(plan, state, request, arguments) }
    switch request.format ?? .text {
    case .pdf:
      guard let path = request.output else { throw PrintingError.needsFile("pdf", "sheet.pdf") }
      let renderer = try renderer(request)
      return try withPDF(try page(plan, state, request), renderer) { bytes, _ in
        save(bytes, to: path)
      }
    case .html: return deliver(try page(plan, state, request).text, request)
    case .json:
      return deliver(
        try json(plan, state: state, showsAnswers: request.showsAnswers), request)
    case .markdown:
      let text = PlanMarkdown.text(
        plan, languages: settings.languages, state: state, now: try nowPassages(plan),
        paper: request.paper(on: environment.now.day()))
      return deliver(text, request)
    case .text: return deliver(try sheet(plan, state, request, arguments), request)
    }
  }

  private func deliver(_ text: String, _ request: PrintRequest) -> ProgramEnd {
    if let path = request.output { return save(Array(text.utf8), to: path) }
    console.write(text)
    return .status(.done)
  }

  func save(_ bytes: [UInt8], to path: String) -> ProgramEnd {
    do {
      try Files.write(bytes, to: path)
    } catch {
      console.complain(
        line: words.text(Interface.errorCannotWrite, ("path", path), ("reason", error.message)))
      return .status(error.kind == .noSpace ? .ioError : .cannotCreate)
    }
    return .status(.done)
  }

  /// The sheet as plain text of 72 columns, in pages for a print command.
  ///
  /// A terminal gets one piece, and so does whoever asks for the plain face: a form feed is a
  /// control character.
  func sheet(
    _ plan: Plan, _ state: WalkState?, _ request: PrintRequest, _ arguments: Arguments
  ) throws -> String {
    let width = arguments.value("width") == nil ? 72 : settings.width
    let now = PassageLayout(width: width, isPlain: settings.isPlain).lines(try nowPassages(plan))
    let paper = request.paper(on: environment.now.day())
    let isOnScreen =
      console.outputIsTerminal && request.output == nil && !request.isForPrinter
    guard !settings.isPlain, !isOnScreen else {
      return lines(
        PlanText.lines(
          plan, languages: settings.languages, width: width, style: .sheet, state: state,
          now: now, isPlain: settings.isPlain, paper: paper))
    }
    return PlanText.pages(
      plan, languages: settings.languages, width: width, state: state, now: now, paper: paper
    ).map { lines($0) }.joined(separator: "\u{C}")
  }

  private func lines(_ lines: [StyledText]) -> String {
    lines.map { $0.string.withoutControls() + "\n" }.joined()
  }

  /// The sheet as a page.
  func page(_ plan: Plan, _ state: WalkState?, _ request: PrintRequest) throws -> HTMLPage {
    PlanHTML(
      plan, languages: settings.languages, state: state,
      now: try nowPassages(plan, isCard: request.style.paper == .a6),
      style: request.style, paper: request.paper(on: environment.now.day())
    ).page
  }

  /// Japanese stands on every sheet, whatever its languages.
  var pageLanguages: [Language] {
    settings.languages + (settings.languages.contains(.ja) ? [] : [.ja])
  }

  /// Minute zero for paper, in all languages of the sheet; where nothing urgent is to be done, a line
  /// that says where it stands: stopping a line that is not lost does harm.
  func nowPassages(_ plan: Plan, isCard: Bool = false) throws -> [Passage] {
    guard let block = try nowBlock(plan, isCard: isCard) else { return [] }
    return plan.needsMinuteZero == .yes ? block.passages : block.pointer
  }

  /// Minute zero for what is read at another time; nil if the content has none.
  func nowBlock(_ plan: Plan, isCard: Bool = false) throws -> NowPassages? {
    try nowContent(of: plan).map { now in
      NowPassages(
        now.sheet, catalog: now.catalog, carrier: now.carrier, day: environment.now.day(),
        languages: settings.languages, isCard: isCard)
    }
  }

  /// Takes answers from flags or from a saved walk, and the ticks from the walk.
  private func planForPaper(_ arguments: Arguments, _ request: PrintRequest) throws
    -> (Plan, WalkState?)
  {
    guard let id = arguments.value("walk") else {
      guard let name = arguments.words.first else { throw ArgumentError.missingWord("GUIDE") }
      let (guide, catalog) = try load(name)
      return (try plan(guide, catalog, try given(arguments, guide, catalog)), nil)
    }
    var walk = try savedWalk(id)
    let (guide, catalog) = try load(walk.guide)
    if !request.showsAnswers { walk.events = walk.events.compactMap { $0.withoutWords } }
    let state = WalkState(walk)
    return (try plan(guide, catalog, state.answers), state)
  }
}

extension WalkEvent {
  /// The event without what the person wrote; nil if it holds nothing else.
  fileprivate var withoutWords: WalkEvent? {
    switch action {
    case .note, .reference, .contact: return nil
    case .waiting:
      var event = self
      event.action = .waiting("...")
      return event
    case .answer, .done, .skip, .reopen, .unlock, .language: return self
    }
  }
}
