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

  static var all: [CommandSpec] {
    [
      CommandSpec(
        .now, "", Interface.commandNow,
        [FlagSpec("carrier", .required("CARRIER"), Interface.flagCarrier)]),
      CommandSpec(.list, "", Interface.commandList, [.json]),
      CommandSpec(
        .show, "GUIDE", Interface.commandShow, most: 1, answers: true, [.json]),
      CommandSpec(
        .print, "GUIDE", Interface.commandPrint, most: 1, answers: true, FlagSpec.printing),
      CommandSpec(
        .plan, "GUIDE", Interface.commandPlan, most: 1, answers: true,
        [
          FlagSpec("on", .required("DATE"), Interface.flagOn),
          FlagSpec("ics", .required("FILE"), Interface.flagIcs),
          FlagSpec("vcf", .required("FILE"), Interface.flagVcf), .json,
        ]),
      CommandSpec(.carriers, "[CARRIER]", Interface.commandCarriers, most: 1, [.json]),
      CommandSpec(
        .sources, "", Interface.commandSources,
        [
          .json, FlagSpec("older-than", .required("DAYS"), Interface.flagOlderThan),
          FlagSpec("due", Interface.flagDue),
        ]),
      CommandSpec(.resume, "[WALK]", Interface.commandResume, most: 1, FlagSpec.walking),
      CommandSpec(.walks, "", Interface.commandWalks, [.json]),
      CommandSpec(.report, "[WALK]", Interface.commandReport, most: 1),
      CommandSpec(
        .forget, "WALK|--all", Interface.commandForget, most: 1,
        [FlagSpec("all", Interface.flagAll)]),
      CommandSpec(
        .check, "[PATH...]", Interface.commandCheck, most: 10_000,
        [.json, FlagSpec("paths", Interface.flagPaths)]),
      CommandSpec(.schema, "[KIND]", Interface.commandSchema, most: 1),
      CommandSpec(
        .completions, "bash|zsh|fish", Interface.commandCompletions, most: 1),
      CommandSpec(
        .help, "[COMMAND]", Interface.commandHelp, most: 1, [FlagSpec("man", Interface.flagMan)]),
    ]
  }

  static func named(_ word: String) -> CommandSpec? {
    Name(rawValue: word).flatMap { name in all.first { $0.name == name } }
  }

  /// Names that no guide may have.
  static var reservedWords: [String] { Name.allCases.map { $0.rawValue } }
}
