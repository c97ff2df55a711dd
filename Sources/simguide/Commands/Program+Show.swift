internal import BundledGuides
internal import GuideCore
internal import GuideExport
internal import GuideStore
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

  func json(_ plan: Plan, state: WalkState? = nil, showsAnswers: Bool = true) throws -> String {
    let tree = PlanJSON(
      plan, languages: shownLanguages, contentVersion: "\(BundledFiles.version)",
      now: try nowBlock(plan)?.texts ?? [], state: state, showsAnswers: showsAnswers)
    return tree.value.text(indented: true) + "\n"
  }

  /// All languages for data, unless some were asked for.
  var shownLanguages: [Language] {
    settings.languages.count > 1 ? settings.languages : Language.allCases
  }
}
