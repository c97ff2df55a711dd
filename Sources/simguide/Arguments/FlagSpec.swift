internal import GuideCore

/// One flag of the command line, as the parser, help and completions see it.
struct FlagSpec: Sendable {
  enum Value: Equatable, Sendable {
    case none
    case required(String)
    /// A value may follow after `=` only, or as the next word.
    case optional(String)
  }

  var name: String
  var short: Character?
  var value: Value
  var help: LocalText

  init(_ name: String, _ help: LocalText) {
    self.init(name, .none, help)
  }

  init(_ name: String, short: Character? = nil, _ value: Value, _ help: LocalText) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }
}

extension FlagSpec {
  /// Flags that every command takes.
  static var common: [FlagSpec] {
    [
      FlagSpec("lang", .required("zh|en|ja"), Interface.flagLang),
      FlagSpec("plain", Interface.flagPlain),
      FlagSpec("color", .required("auto|always|never"), Interface.flagColor),
      FlagSpec("width", .required("N"), Interface.flagWidth),
      FlagSpec("guides", .required("DIR"), Interface.flagGuides),
      FlagSpec("help", short: "h", .none, Interface.flagHelp),
    ]
  }

  static var json: FlagSpec { FlagSpec("json", Interface.flagJSON) }

  /// Changes nothing where nothing is asked, so that scripts may give it to every guide command.
  static var noInput: FlagSpec { FlagSpec("no-input", Interface.flagNoInput) }

  static var printing: [FlagSpec] {
    [
      FlagSpec(
        "format", .required(PrintRequest.Format.names.joined(separator: "|")),
        Interface.flagFormat),
      FlagSpec("output", short: "o", .required("FILE"), Interface.flagOutput),
      FlagSpec("printer", .optional("NAME"), Interface.flagPrinter),
      FlagSpec(
        "paper", .required(PrintRequest.papers.joined(separator: "|")), Interface.flagPaper),
      FlagSpec("large", Interface.flagLarge),
      FlagSpec("blank", Interface.flagBlank),
      FlagSpec("walk", .required("WALK"), Interface.flagWalk),
      FlagSpec("no-answers", Interface.flagNoAnswers),
      FlagSpec("renderer", .required("PROGRAM"), Interface.flagRenderer),
      FlagSpec("all", Interface.flagAllPages),
      noInput,
    ]
  }

  static var walking: [FlagSpec] {
    [
      noInput,
      FlagSpec("interactive", Interface.flagInteractive),
      FlagSpec("no-save", Interface.flagNoSave),
      FlagSpec("practice", Interface.flagPractice),
    ]
  }
}
