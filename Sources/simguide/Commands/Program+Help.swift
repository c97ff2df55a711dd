internal import GuideCore
internal import GuideStore
internal import TextLayout

extension Program {
  /// Prints help in general, on a command, or on a guide with its questions.
  func help(_ word: String?) throws -> ProgramEnd {
    guard let word else {
      console.show(try generalHelp())
      return .status(.done)
    }
    if let spec = CommandSpec.named(word) {
      console.show(commandHelp(spec))
      return .status(.done)
    }
    guard try guideHead(word) != nil else {
      throw ArgumentError.unknownWord(
        word, nearest: Nearest.name(to: word, among: try firstWords()))
    }
    console.show(try guideHelp(word))
    return .status(.done)
  }

  private func generalHelp() throws -> [StyledText] {
    let width = settings.width
    var lines = otherLanguages("simguide help")
    lines += StyledText(words.text(Interface.helpIntro)).wrapped(to: width)
    lines += StyledText(words.text(Interface.helpEmergency), .warning).wrapped(to: width)
    lines += heading(Interface.helpExample)
    lines += ["  simguide replace", "  simguide cancel --carrier docomo --lang zh"]
    lines += heading(Interface.helpGuides)
    lines += guideLines(try library.guideHeads()).map { StyledText("  ") + $0 }
    lines += heading(Interface.helpCommands)
    for spec in CommandSpec.all {
      lines += row(
        spec.name.rawValue + (spec.arguments.isEmpty ? "" : " " + spec.arguments),
        spec.summary)
    }
    lines += heading(Interface.helpFlags)
    lines += rows(FlagSpec.common + [FlagSpec("version", Interface.flagVersion)])
    lines += [""] + StyledText(words.text(Interface.helpMore), .hint).wrapped(to: width)
    return lines
  }

  private func commandHelp(_ spec: CommandSpec) -> [StyledText] {
    let usage = ["simguide", spec.name.rawValue, spec.arguments].filter { !$0.isEmpty }
    var lines: [StyledText] = [
      StyledText(words.text(Interface.helpUsage) + ": " + usage.joined(separator: " "), .title)
    ]
    lines += StyledText(spec.summary[settings.language]).wrapped(to: settings.width)
    lines += heading(Interface.helpFlags)
    return lines + rows(spec.flags + FlagSpec.common)
  }

  private func guideHelp(_ word: String) throws -> [StyledText] {
    let (guide, catalog) = try load(word)
    let language = settings.language
    var lines = [
      StyledText(words.text(Interface.helpUsage) + ": simguide \(guide.id)", .title)
    ]
    lines += StyledText(guide.summary[language]).wrapped(to: settings.width)
    lines += heading(Interface.helpAnswers)
    for asked in guide.questions {
      let question = catalog.questions[asked.question]
      lines += row("--" + question.id, question.text)
      let options = question.choices(in: asked).map { StyledText.unbreakable($0.id, .hint) }
      lines += options.joined(separator: " ")
        .wrapped(to: settings.width, firstIndent: 6, indent: 6)
    }
    lines += heading(Interface.helpFlags)
    return lines + rows(FlagSpec.walking + [.json] + FlagSpec.common)
  }

  /// Names the other languages in their own script, with the words that lead to them.
  func otherLanguages(_ command: String) -> [StyledText] {
    let names = Language.allCases.filter { $0 != settings.language }.map {
      "\($0.endonym): \(command) --lang \($0.rawValue)"
    }
    return KeyLine.lines(names, width: settings.width, gap: "   ")
  }

  func heading(_ text: LocalText) -> [StyledText] {
    ["", StyledText(text[settings.language], .title)]
  }

  private func rows(_ flags: [FlagSpec]) -> [StyledText] {
    flags.flatMap { flag -> [StyledText] in
      var name = flag.short.map { "-\($0), " } ?? ""
      name += "--" + flag.name
      switch flag.value {
      case .none: break
      case .required(let value): name += " " + value
      case .optional(let value): name += "[=\(value)]"
      }
      return row(name, flag.help)
    }
  }

  private func row(_ name: String, _ text: LocalText) -> [StyledText] {
    let column = settings.width < 60 ? 4 : 30
    let body = StyledText(text[settings.language])
    let label = StyledText("  " + name, .label)
    if label.columns + 2 > column {
      return [label] + body.wrapped(to: settings.width, firstIndent: column, indent: column)
    }
    return body.wrapped(to: settings.width, hanging: label.padded(to: column))
  }
}
