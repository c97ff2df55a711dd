internal import BundledGuides
internal import GuideCore
internal import GuideStore
internal import Platform
internal import StrictJSON
internal import TextLayout

/// How a run ends.
enum ProgramEnd: Equatable, Sendable {
  case status(ExitStatus)
  /// Everything is saved and the terminal restored: the program dies by the signal it was sent.
  case signal(Signal)
}

/// One run of the program: from the words of a command line to its end.
struct Program {
  let environment: ProgramEnvironment
  let console: Console
  var settings: Settings
  var library: Library

  init(environment: ProgramEnvironment, console: Console) {
    self.environment = environment
    self.console = console
    settings = Settings(language: environment.language)
    library = .builtIn
  }

  var words: Wording { Wording(settings.language) }

  mutating func run(_ words: [String]) -> ProgramEnd {
    do {
      return try dispatch(words)
    } catch let error as ArgumentError {
      console.complain(self.words.message(error))
      return .status(error.status)
    } catch let failure as Library.Failure {
      for problem in failure.problems { console.complain(self.words.line(problem)) }
      return .status(.badContent)
    } catch let failure as WalkFolder.Failure {
      console.complain(line: self.words.message(failure))
      return .status(failure.status)
    } catch let error as PrintingError {
      console.complain(self.words.message(error))
      return .status(error.status)
    } catch let error as PlatformError {
      console.complain(line: self.words.message(error))
      return .status(.ioError)
    } catch {
      console.complain(String(describing: error))
      return .status(.ioError)
    }
  }

  private mutating func dispatch(_ words: [String]) throws -> ProgramEnd {
    settings.languages = [ProgramEnvironment.languageFlag(in: words) ?? environment.language]
    let library = library
    let arguments = try Arguments.parse(words) { name throws(ArgumentError) in
      if let flag = FlagSpec.fixed(name) ?? FlagSpec.question(name, in: library) { return flag }
      let word = name.hasPrefix("-") ? name : "--" + name
      throw .unknownFlag(word, nearest: FlagSpec.nearest(to: word, in: library))
    }
    settings = try Settings(
      arguments, environment, outputIsTerminal: console.outputIsTerminal)
    console.ornament = settings.ornament
    try addFolders(arguments)
    if arguments.has("version") { return try version() }
    guard let first = arguments.words.first else {
      if arguments.has("help") { return try help(nil) }
      return try start(arguments)
    }
    if let spec = CommandSpec.named(first) {
      if arguments.has("help") { return try help(first) }
      var arguments = arguments
      arguments.words.removeFirst()
      try check(arguments, spec)
      return try run(spec, arguments)
    }
    guard let guide = try guideHead(first) else {
      throw ArgumentError.unknownWord(
        first, nearest: Nearest.name(to: first, among: try firstWords()))
    }
    if arguments.has("help") { return try help(guide.id) }
    if arguments.words.count > 1 { throw ArgumentError.tooManyWords(arguments.words[1]) }
    try check(arguments, flags: FlagSpec.walking + [.json], answers: true, name: guide.id)
    return try walk(guide.id, arguments)
  }

  private mutating func run(_ spec: CommandSpec, _ arguments: Arguments) throws -> ProgramEnd {
    switch spec.name {
    case .now: try now(arguments)
    case .list: try list(arguments)
    case .show: try show(arguments)
    case .print: try printSheet(arguments)
    case .plan: try timetable(arguments)
    case .carriers: try carriers(arguments)
    case .sources: try sources(arguments)
    case .resume: try resume(arguments)
    case .walks: try walks(arguments)
    case .report: try report(arguments)
    case .forget: try forget(arguments)
    case .check: try check(content: arguments)
    case .schema: try schema(arguments)
    case .completions: try completions(arguments)
    case .help: arguments.has("man") ? try manual() : try help(arguments.words.first)
    }
  }

  /// Folders given with `--guides` are searched before what is built in.
  private mutating func addFolders(_ arguments: Arguments) throws {
    var layers: [ContentLayer] = []
    for folder in arguments.values("guides") {
      guard (try? Files.kind(of: folder)) == .folder else {
        throw ArgumentError.noSuch(kind: .file, name: folder, nearest: nil)
      }
      layers.append(.folder(folder))
    }
    library.layers = layers + [.builtIn]
  }

  private func check(_ arguments: Arguments, _ spec: CommandSpec) throws {
    if arguments.words.count > spec.most {
      throw ArgumentError.tooManyWords(arguments.words[spec.most])
    }
    try check(
      arguments, flags: spec.flags, answers: spec.takesAnswers, name: spec.name.rawValue)
  }

  /// Refuses a flag that exists elsewhere but means nothing here.
  private func check(_ arguments: Arguments, flags: [FlagSpec], answers: Bool, name: String)
    throws
  {
    let allowed = (FlagSpec.common + flags).map { $0.name }
    for flag in arguments.flags where !allowed.contains(flag.name) {
      if answers, FlagSpec.fixed(flag.name) == nil || flag.name == "carrier" { continue }
      throw ArgumentError.unknownFlag(
        "--" + flag.name, nearest: Nearest.name(to: flag.name, among: allowed))
    }
  }

  /// Finds a guide by its id or an older one.
  func guideHead(_ word: String) throws -> Library.GuideHead? {
    try library.guideHeads().first { $0.id == word || $0.aliases.contains(word) }
  }

  func firstWords() throws -> [String] {
    try library.guideHeads().map { $0.id } + CommandSpec.reservedWords
  }
}

extension Settings {
  /// What holds until the flags have been read.
  init(language: Language) {
    languages = [language]
    isPlain = false
    ornament = .none
    width = Settings.fallbackWidth
  }
}

extension ContentLayer {
  /// The content that is compiled into the program.
  static var builtIn: ContentLayer {
    ContentLayer(
      label: "",
      list: { folder in
        BundledFiles.paths.map { "\($0)" }.filter { path in
          path.hasPrefix(folder + "/") && !path.dropFirst(folder.count + 1).contains("/")
        }
      },
      read: { path throws(Library.Failure) in
        BundledFiles.file(path).map { PreparedJSON(text: $0.text, tape: $0.tape).json }
      },
      prepared: { path in
        guard let (text, tape) = BundledFiles.file(path), tape.utf8CodeUnitCount > 0 else {
          return nil
        }
        return PreparedJSON(text: text, tape: tape)
      })
  }
}

extension Library {
  /// The library of a program that was given no folder.
  static var builtIn: Library {
    let (text, tape) = BundledFiles.index
    return Library(layers: [.builtIn], index: PreparedJSON(text: text, tape: tape))
  }
}

extension FlagSpec {
  private static var allFixed: [FlagSpec] {
    common + walking + [json, FlagSpec("version", Interface.flagVersion)]
      + CommandSpec.all.flatMap { $0.flags }
  }

  /// Finds a flag that does not depend on content.
  static func fixed(_ name: String) -> FlagSpec? {
    if let flag = find(name, in: common) ?? find(name, in: walking) { return flag }
    for command in CommandSpec.Name.allCases {
      if let flag = find(name, in: CommandSpec.spec(command).flags) { return flag }
    }
    return find(name, in: allFixed)
  }

  private static func find(_ name: String, in flags: [FlagSpec]) -> FlagSpec? {
    guard name.hasPrefix("-") else { return flags.first { $0.name == name } }
    return flags.first { flag in flag.short.map { "-\($0)" == name } ?? false }
  }

  /// Finds the flag of a question; only a word that is no fixed flag makes the questions be read.
  static func question(_ name: String, in library: Library) -> FlagSpec? {
    guard let questions = try? library.questionIDs(), questions.contains(name) else {
      return nil
    }
    return FlagSpec(name, .required("ANSWER"), Interface.flagAnswer)
  }

  /// Finds the flag that a misspelt long one may have meant.
  static func nearest(to flag: String, in library: Library) -> String? {
    guard flag.hasPrefix("--") else { return nil }
    let names = allFixed.map { $0.name } + ((try? library.questionIDs()).map { Array($0) } ?? [])
    return Nearest.name(to: String(flag.dropFirst(2)), among: names)
  }
}

extension ProgramEnvironment {
  /// Looks for `--lang` before anything is parsed, so that errors speak the right language.
  static func languageFlag(in words: [String]) -> Language? {
    for (place, word) in words.enumerated() {
      if word == "--" { return nil }
      var value: Substring?
      if word.hasPrefix("--lang=") { value = word.dropFirst(7) }
      if word == "--lang", words.indices.contains(place + 1) { value = words[place + 1][...] }
      if let value { return Language(tag: value.prefix { $0 != "+" }) }
    }
    return nil
  }
}
