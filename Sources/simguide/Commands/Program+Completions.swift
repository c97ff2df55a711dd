internal import BundledGuides
internal import GuideCore
internal import GuideStore

extension Program {
  /// Prints the script that completes words and flags in a shell.
  func completions(_ arguments: Arguments) throws -> ProgramEnd {
    let allowed = CompletionShell.allCases.map { $0.rawValue }
    guard let name = arguments.words.first else {
      throw ArgumentError.missingWord(allowed.joined(separator: "|"))
    }
    guard let shell = CompletionShell(rawValue: name) else {
      throw ArgumentError.unknownShell(
        name, allowed: allowed, nearest: Nearest.name(to: name, among: allowed))
    }
    console.write(shell.script(try completionTable()))
    return .status(.done)
  }

  private func completionTable() throws -> CompletionTable {
    let catalog = try library.catalog(general: [])
    let heads = try library.guideHeads()
    let schemas = BundledFiles.paths.map { "\($0)" }.filter { $0.hasPrefix("schema/") }
      .map { String($0.dropFirst(7).dropLast(".schema.json".count)) }
    let vocabulary = CompletionVocabulary(
      guides: heads.map { $0.id }, carriers: catalog.carriers.map { $0.id }, schemas: schemas)
    func flags(_ specs: [FlagSpec]) -> [CompletionTable.Flag] {
      specs.map { flag($0, vocabulary) }
    }
    let common = flags(FlagSpec.common)
    func answers(_ questions: [Question]) -> [CompletionTable.Flag] {
      questions.map { question in
        CompletionTable.Flag(
          name: question.id,
          values: .words(question.choices(in: nil).map { $0.id } + ["unknown"]),
          help: question.text[settings.language])
      }
    }
    var entries = CommandSpec.all.map { spec in
      CompletionTable.Entry(
        word: spec.name.rawValue, help: spec.summary[settings.language],
        arguments: vocabulary.values(for: spec.arguments),
        flags: flags(spec.flags) + (spec.takesAnswers ? answers(catalog.questions) : []) + common)
    }
    for head in heads {
      guard let guide = try library.guide(head.id, catalog) else { continue }
      entries.append(
        CompletionTable.Entry(
          word: head.id, help: head.title[settings.language], arguments: .none,
          flags: answers(guide.questions.map { catalog.questions[$0.question] })
            + flags(FlagSpec.walking + [.json]) + common))
    }
    return CompletionTable(
      entries: entries,
      flags: common + flags([FlagSpec("version", Interface.flagVersion)]))
  }

  private func flag(_ spec: FlagSpec, _ vocabulary: CompletionVocabulary)
    -> CompletionTable.Flag
  {
    let values: CompletionTable.Values? =
      switch spec.value {
      case .none: nil
      case .required(let placeholder): vocabulary.values(for: placeholder)
      case .optional: nil
      }
    return CompletionTable.Flag(
      name: spec.name, short: spec.short, values: values, help: spec.help[settings.language])
  }
}

/// The words that stand for the placeholders of usage lines.
struct CompletionVocabulary {
  var guides: [String]
  var carriers: [String]
  var schemas: [String]

  /// Reads a placeholder such as `GUIDE`, `[PATH...]` or `zh|en|ja`.
  func values(for placeholder: String) -> CompletionTable.Values {
    let name = placeholder.filter { !"[].".contains($0) }
    switch name {
    case "GUIDE": return .words(guides)
    case "CARRIER": return .words(carriers)
    case "COMMAND": return .words(CommandSpec.reservedWords + guides)
    case "KIND": return .words(schemas)
    case "PATH", "FILE": return .files
    case "DIR": return .folders
    default:
      let words = name.split(separator: "|").map { String($0) }
        .filter { word in word.allSatisfy { $0.isLowercase || $0.isNumber } }
      return words.isEmpty ? .none : .words(words)
    }
  }
}
