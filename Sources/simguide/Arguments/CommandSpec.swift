internal import GuideCore

/// One command of the program: the parser, help, completions and "did you mean" read this table.
struct CommandSpec: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case now
    case list
    case show
    case print
    case plan
    case carriers
    case sources
    case resume
    case walks
    case report
    case forget
    case check
    case schema
    case completions
    case help
  }

  var name: Name
  /// What follows the name in the usage line.
  var arguments: String
  var summary: LocalText
  var flags: [FlagSpec]
  /// The most words that may follow the command.
  var most: Int
  /// Takes one flag for each question of the guide.
  var takesAnswers: Bool

  init(
    _ name: Name, _ arguments: String = "", _ summary: LocalText, most: Int = 0,
    answers: Bool = false, _ flags: [FlagSpec] = []
  ) {
    self.name = name
    self.arguments = arguments
    self.summary = summary
    self.most = most
    takesAnswers = answers
    self.flags = flags
  }

  static var all: [CommandSpec] { Name.allCases.map { spec($0) } }

  /// Gives the entry of one command, so that a run makes no others.
  static func spec(_ name: Name) -> CommandSpec {
    switch name {
    case .now:
      CommandSpec(
        .now, "", Interface.commandNow,
        [FlagSpec("carrier", .required("CARRIER"), Interface.flagCarrier)])
    case .list: CommandSpec(.list, "", Interface.commandList, [.json])
    case .show:
      CommandSpec(
        .show, "GUIDE", Interface.commandShow, most: 1, answers: true, [.json, .noInput])
    case .print:
      CommandSpec(
        .print, "GUIDE", Interface.commandPrint, most: 1, answers: true, FlagSpec.printing)
    case .plan:
      CommandSpec(
        .plan, "GUIDE", Interface.commandPlan, most: 1, answers: true,
        [
          FlagSpec("on", .required("DATE"), Interface.flagOn),
          FlagSpec("ics", .required("FILE"), Interface.flagIcs),
          FlagSpec("vcf", .required("FILE"), Interface.flagVcf), .json, .noInput,
        ])
    case .carriers:
      CommandSpec(.carriers, "[CARRIER]", Interface.commandCarriers, most: 1, [.json])
    case .sources:
      CommandSpec(
        .sources, "", Interface.commandSources,
        [
          .json, FlagSpec("older-than", .required("DAYS"), Interface.flagOlderThan),
          FlagSpec("due", Interface.flagDue),
        ])
    case .resume:
      CommandSpec(.resume, "[WALK]", Interface.commandResume, most: 1, FlagSpec.walking)
    case .walks: CommandSpec(.walks, "", Interface.commandWalks, [.json])
    case .report: CommandSpec(.report, "[WALK]", Interface.commandReport, most: 1)
    case .forget:
      CommandSpec(
        .forget, "WALK|--all", Interface.commandForget, most: 1,
        [FlagSpec("all", Interface.flagAll)])
    case .check:
      CommandSpec(
        .check, "[PATH...]", Interface.commandCheck, most: 10_000,
        [.json, FlagSpec("paths", Interface.flagPaths)])
    case .schema: CommandSpec(.schema, "[KIND]", Interface.commandSchema, most: 1)
    case .completions:
      CommandSpec(.completions, "bash|zsh|fish", Interface.commandCompletions, most: 1)
    case .help:
      CommandSpec(
        .help, "[COMMAND]", Interface.commandHelp, most: 1, [FlagSpec("man", Interface.flagMan)])
    }
  }

  static func named(_ word: String) -> CommandSpec? { Name(rawValue: word).map { spec($0) } }

  /// Names that no guide may have.
  static var reservedWords: [String] { Name.allCases.map { $0.rawValue } }
}
