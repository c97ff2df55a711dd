internal import GuideCore
internal import Platform
internal import TextLayout

/// Asks with single keys which guide to walk.
struct StartMenu: ~Copyable {
  enum Choice: Equatable, Sendable {
    case guide(Int)
    /// The same question in the next language.
    case language
    case left
    case signal(Signal)
  }

  let console: Console
  /// What stands above the list.
  let head: [StyledText]
  let language: Language
  private var width: Int
  private var picker: QuestionPicker
  private var area = DrawnArea()
  private var message: [StyledText] = []

  init(
    _ guides: [QuestionOption], head: [StyledText], language: Language, width: Int, console: Console
  ) {
    self.console = console
    self.head = head
    self.language = language
    self.width = width
    picker = QuestionPicker(
      options: guides, isMany: false, language: language, offersUnknown: false)
  }

  /// Asks until there is an answer; the terminal is as it was afterwards.
  mutating func ask() throws -> Choice {
    var terminal = try KeyTerminal(console)
    defer { terminal.giveBack() }
    show()
    while !console.isBroken {
      switch try terminal.next(takesText: false) {
      case .keys(let keys):
        for key in keys {
          if key == .control("z") {
            try stop(&terminal)
          } else if let choice = take(key) {
            area.remove(console)
            return choice
          }
        }
      case .suspend: try stop(&terminal)
      case .resumed: show()
      case .resized: resize()
      case .signal(let signal):
        area.remove(console)
        return .signal(signal)
      }
    }
    return .left
  }

  private mutating func stop(_ terminal: inout KeyTerminal) throws {
    area.close(console)
    try terminal.stop()
    show()
  }

  private mutating func take(_ key: Key) -> Choice? {
    message = []
    switch key {
    case .control("c"): return .signal(.interrupt)
    case .control("d"), .escape: return .left
    case .control("l"):
      resize()
      return nil
    default: break
    }
    switch picker.accept(key) {
    case .input(.choose(let places)): return places.first.map { .guide($0) }
    case .redraw, .input: break
    case .passed:
      if let choice = command(key) { return choice }
    }
    draw()
    return nil
  }

  private mutating func command(_ key: Key) -> Choice? {
    guard case .character(let character) = key else { return nil }
    switch KeyMap.input(forKey: character) {
    case .quit?: return .left
    case .language?: return .language
    case .help?: message = KeyHelp.lines(own: keys, place: .menu, width: width, language)
    case .back?:
      message = StyledText(Interface.noticeNothingEarlier[language], .hint).wrapped(to: width)
    default: break
    }
    return nil
  }

  private var keys: [(key: String, text: String)] { ListKey.help(for: picker, language) }

  private mutating func resize() {
    let size = TerminalSize.of(.output)
    area.erase(width: size?.columns ?? width, height: size?.rows ?? 24, console)
    width = min(max(size?.columns ?? width, Settings.narrowest), Settings.widest)
    show()
  }

  private mutating func show() {
    let lines = head.flatMap { $0.wrapped(to: width) }
    console.show(lines)
    area = DrawnArea(head: lines)
    draw()
  }

  private mutating func draw() {
    let most = max(3, (TerminalSize.of(.output)?.rows ?? 24) - 1)
    let hint = KeyLine(place: .menu, usesKeys: true, language: language).lines(width: width)
    let below = (message + hint).prefix(max(0, most - 4))
    let rows = picker.lines(width: width, height: most - below.count)
    area.draw(Array((rows + below).prefix(most)), cursor: nil, console)
  }
}
