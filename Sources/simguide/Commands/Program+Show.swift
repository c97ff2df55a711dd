internal import BundledGuides
internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import Platform
internal import StrictJSON
internal import TextLayout

extension Program {
  /// Shows a whole checklist without asking anything.
  func show(_ arguments: Arguments) throws -> ProgramEnd {
    guard let name = arguments.words.first else { throw ArgumentError.missingWord("GUIDE") }
    let (guide, catalog) = try load(name)
    return try show(try plan(guide, catalog, try given(arguments, guide, catalog)), arguments)
  }

  func show(_ plan: Plan, _ arguments: Arguments) throws -> ProgramEnd {
    if arguments.has("json") {
      console.write(try json(plan))
      return .status(.done)
    }
    console.show(
      PlanText.lines(
        plan, languages: settings.languages, width: settings.width, style: .screen,
        now: try emergencyLines(plan) ?? [], isPlain: settings.isPlain))
    return .status(.done)
  }

  func json(_ plan: Plan) throws -> String {
    let tree = PlanJSON(
      plan, languages: shownLanguages, contentVersion: "\(BundledFiles.version)",
      now: try nowTexts())
    return tree.value.text(indented: true) + "\n"
  }

  /// Minute zero as texts, without numbers.
  private func nowTexts() throws -> [LocalText] {
    guard let sheet = try library.nowSheet() else { return [] }
    return [sheet.hurt.text] + sheet.steps.map { $0.text } + [sheet.swap, sheet.dont]
  }

  /// All languages for data, unless some were asked for.
  var shownLanguages: [Language] {
    settings.languages.count > 1 ? settings.languages : Language.allCases
  }

  /// Writes the sheet for paper, to standard output or into a file.
  func printSheet(_ arguments: Arguments) throws -> ProgramEnd {
    let format = arguments.value("format") ?? "text"
    let formats = ["text", "markdown", "json"]
    guard formats.contains(format) else {
      throw ArgumentError.unknownValue(
        flag: "format", value: format, allowed: formats,
        nearest: Nearest.name(to: format, among: formats))
    }
    let (plan, state) = try planForPaper(arguments)
    let text =
      switch format {
      case "json": try json(plan)
      case "markdown":
        PlanMarkdown.text(
          plan, languages: settings.languages, state: state, now: try nowTexts())
      default: try sheet(plan, state, arguments)
      }
    guard let path = arguments.value("output"), path != "-" else {
      console.write(text)
      return .status(.done)
    }
    do {
      try Files.write(Array(text.utf8), to: path)
    } catch {
      console.complain(
        words.text(Interface.errorCannotWrite, ("path", path), ("reason", error.message)))
      return .status(error.kind == .noSpace ? .ioError : .cannotCreate)
    }
    return .status(.done)
  }

  private func sheet(_ plan: Plan, _ state: WalkState?, _ arguments: Arguments) throws
    -> String
  {
    let width = arguments.value("width") == nil ? 72 : settings.width
    var copy = self
    copy.settings.width = width
    let lines = PlanText.lines(
      plan, languages: settings.languages, width: width, style: .sheet, state: state,
      now: try copy.emergencyBlock(plan) ?? [], isPlain: settings.isPlain)
    return lines.map { $0.string.withoutControls() + "\n" }.joined()
  }

  /// Takes answers from flags or from a saved walk, and the ticks from the walk.
  private func planForPaper(_ arguments: Arguments) throws -> (Plan, WalkState?) {
    guard let id = arguments.value("walk") else {
      guard let name = arguments.words.first else { throw ArgumentError.missingWord("GUIDE") }
      let (guide, catalog) = try load(name)
      return (try plan(guide, catalog, try given(arguments, guide, catalog)), nil)
    }
    let walk = try savedWalk(id)
    let (guide, catalog) = try load(walk.guide)
    let state = WalkState(walk)
    return (try plan(guide, catalog, state.answers), state)
  }
}
