internal import GuideCore
internal import GuideStore
internal import Platform
internal import TextLayout

extension Program {
  /// Without a word: on a terminal asks what happened; else prints help.
  mutating func start(_ arguments: Arguments) throws -> ProgramEnd {
    if let flag = arguments.flags.first(where: { flag in
      !(FlagSpec.common + FlagSpec.walking).contains { $0.name == flag.name }
    }) {
      throw ArgumentError.unknownFlag("--" + flag.name, nearest: nil)
    }
    let terminals = console.inputIsTerminal && console.outputIsTerminal
    guard terminals || arguments.has("interactive"), !arguments.has("no-input") else {
      return try help(nil)
    }
    let heads = try library.guideHeads()
    let urgent = heads.first { $0.id == "lost" }
    let ordered = (urgent.map { [$0] } ?? []) + heads.filter { $0.id != urgent?.id }
    switch usesKeys(arguments) ? try menu(of: ordered) : try lines(of: ordered) {
    case nil: return .status(.done)
    case .guide(let id)?: return try walk(id, arguments)
    case .signal(let signal)?: return .signal(signal)
    }
  }

  private enum Choice {
    case guide(String)
    case signal(Signal)
  }

  private var question: [StyledText] {
    otherLanguages("simguide") + [
      StyledText(words.text(Interface.startLost), .warning),
      StyledText(words.text(Interface.startWhat), .title),
    ]
  }

  private mutating func switchLanguage() {
    let all = Language.allCases
    let next = ((all.firstIndex(of: settings.language) ?? 0) + 1) % all.count
    settings.languages = [all[next]]
  }

  /// Asks with single keys.
  private mutating func menu(of heads: [Library.GuideHead]) throws -> Choice? {
    let options = heads.map { QuestionOption(id: $0.id, label: $0.title, aliases: $0.aliases) }
    while true {
      var menu = StartMenu(
        options, head: question, language: settings.language, width: settings.width,
        console: console)
      switch try menu.ask() {
      case .guide(let place): return .guide(heads[place].id)
      case .language: switchLanguage()
      case .left: return nil
      case .signal(let signal): return .signal(signal)
      }
    }
  }

  /// Asks line by line.
  private mutating func lines(of heads: [Library.GuideHead]) throws -> Choice? {
    showQuestion(heads)
    return try choose(among: heads)
  }

  private func showQuestion(_ heads: [Library.GuideHead]) {
    console.show(question)
    for (place, head) in heads.enumerated() {
      console.show(
        StyledText(head.title[settings.language]).wrapped(
          to: settings.width, hanging: StyledText("\(place + 1)) ", .label)))
    }
    console.show(
      KeyLine(place: .menu, usesKeys: false, language: settings.language).lines(
        width: settings.width))
  }

  private mutating func choose(among heads: [Library.GuideHead]) throws -> Choice? {
    var input = try LineInput(console)
    while !console.isBroken {
      console.ask(StyledText(">", .label))
      switch try input.next() {
      case .end: return nil
      case .signal(let signal): return .signal(signal)
      case .line(let raw):
        let line = LineParser.trimmed(raw)
        if let numbers = LineParser.numbers(line), numbers.count == 1,
          heads.indices.contains(numbers[0])
        {
          return .guide(heads[numbers[0]].id)
        }
        if let head = heads.first(where: { $0.id == line || $0.aliases.contains(line) }) {
          return .guide(head.id)
        }
        if KeyMap.input(for: line) == .quit { return nil }
        if KeyMap.input(for: line) == .language {
          switchLanguage()
          showQuestion(heads)
          continue
        }
        console.show(
          StyledText(
            words.text(Interface.noticeChooseNumber, ("n", String(heads.count))), .hint))
      }
    }
    return nil
  }
}
