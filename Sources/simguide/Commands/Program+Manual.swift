internal import GuideCore
internal import GuideStore

extension Program {
  /// Prints the manual page for man(1), made from the table that the parser reads.
  func manual() throws -> ProgramEnd {
    let words = words
    let heads = try library.guideHeads()
    let date = heads.compactMap { $0.date }.max()?.iso ?? environment.now.day().iso
    var page = ManualPage(
      name: "simguide", section: 1, date: date, source: "simguide \(Program.version)")
    page.heading(words.text(Interface.manName))
    page.line("simguide - " + words.text(Interface.manLine))
    page.heading(words.text(Interface.manSynopsis))
    page.line("simguide [COMMAND|GUIDE] [OPTION...]")
    page.heading(words.text(Interface.manDescription))
    page.line(words.text(Interface.helpIntro))
    page.paragraph(words.text(Interface.helpEmergency))
    page.heading(words.text(Interface.manGuides))
    for head in heads { page.item(head.id, head.summary[settings.language]) }
    page.heading(words.text(Interface.manCommands))
    for spec in CommandSpec.all {
      let usage = [spec.name.rawValue, spec.arguments].filter { !$0.isEmpty }
      var meaning = spec.summary[settings.language]
      if !spec.flags.isEmpty {
        meaning += " (" + spec.flags.map { $0.usage }.joined(separator: ", ") + ")"
      }
      page.item(usage.joined(separator: " "), meaning)
    }
    page.heading(words.text(Interface.manOptions))
    for flag in FlagSpec.all { page.item(flag.usage, flag.help[settings.language]) }
    page.heading(words.text(Interface.manStatus))
    for (number, meaning) in statuses { page.item(number, words.text(meaning)) }
    page.heading(words.text(Interface.manEnvironment))
    for (name, meaning) in variables { page.item(name, words.text(meaning)) }
    page.heading(words.text(Interface.manFiles))
    page.item("~/.local/state/simguide", words.text(Interface.manStateFolder))
    console.write(page.text)
    return .status(.done)
  }

  private var statuses: [(String, LocalText)] {
    ExitStatus.allCases.map { (String($0.rawValue), $0.meaning) }
      + [("130", Interface.manStatusSignal)]
  }

  private var variables: [(String, LocalText)] {
    [
      ("SIMGUIDE_LANG", Interface.manVariableLang), ("SIMGUIDE_STATE", Interface.manVariableState),
      ("NO_COLOR", Interface.manVariableColor), ("ACCESSIBLE", Interface.manVariableAccessible),
      ("COLUMNS", Interface.manVariableColumns),
    ]
  }
}

extension ExitStatus {
  /// Says in words when the program ends so.
  var meaning: LocalText {
    switch self {
    case .done: Interface.manStatusDone
    case .usage: Interface.manStatusUsage
    case .badContent: Interface.manStatusContent
    case .notFound: Interface.manStatusNotFound
    case .unavailable: Interface.manStatusUnavailable
    case .cannotCreate: Interface.manStatusCreate
    case .ioError: Interface.manStatusIO
    }
  }
}

extension FlagSpec {
  /// Lists all flags that do not depend on content, each once.
  static var all: [FlagSpec] {
    var seen: Set<String> = []
    let specs =
      common + walking + [FlagSpec("version", Interface.flagVersion)]
      + CommandSpec.all.flatMap { $0.flags }
    return specs.filter { seen.insert($0.name).inserted }
  }

  /// Writes the flag with its value, as help shows it.
  var usage: String {
    let name = (short.map { "-\($0), " } ?? "") + "--" + name
    return switch value {
    case .none: name
    case .required(let value): name + " " + value
    case .optional(let value): name + "[=\(value)]"
    }
  }
}
