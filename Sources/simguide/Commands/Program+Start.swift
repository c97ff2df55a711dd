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
    console.show(otherLanguages("simguide"))
    console.show(StyledText(words.text(Interface.startLost), .warning))
    console.show(StyledText(words.text(Interface.startWhat), .title))
    for (place, head) in ordered.enumerated() {
      console.show(
        StyledText(head.title[settings.language]).wrapped(
          to: settings.width, hanging: StyledText("\(place + 1)) ", .label)))
    }
    console.show(StyledText(words.text(Interface.promptQuestion), .hint))
    guard let guide = try choose(among: ordered) else { return .status(.done) }
    switch guide {
    case .guide(let id): return try walk(id, arguments)
    case .signal(let signal): return .signal(signal)
    }
  }

  private enum Choice {
    case guide(String)
    case signal(Signal)
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
          let all = Language.allCases
          let next = ((all.firstIndex(of: settings.language) ?? 0) + 1) % all.count
          settings.languages = [all[next]]
          for (place, head) in heads.enumerated() {
            console.show(StyledText("\(place + 1)) \(head.title[settings.language])"))
          }
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
