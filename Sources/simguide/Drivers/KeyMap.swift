internal import GuideCore

/// The keys of the walk: what they do, the words that mean the same on a line, and their help.
struct KeyBinding: Sendable {
  var key: String
  var input: WalkInput
  /// Whole words for the face that reads lines.
  var words: [String]
  var help: LocalText
  /// The name in the line of keys, where the line has it.
  var short: LocalText?
  /// Where it means something.
  var places: Set<KeyPlace>

  init(
    _ key: String, _ input: WalkInput, _ words: [String], _ help: LocalText,
    short: LocalText? = nil, _ places: Set<KeyPlace>
  ) {
    self.key = key
    self.input = input
    self.words = words
    self.help = help
    self.short = short
    self.places = places
  }

  /// What the key does at a place: where no step is due there is none to be explained.
  func help(at place: KeyPlace) -> LocalText {
    input == .why && !place.hasStep ? Interface.keyWhyLeftOut : help
  }

  /// How the key is named in help.
  func shown(_ language: Language) -> String {
    key.isEmpty ? Interface.enterKey[language] : key
  }
}

/// The table of all keys; the lines of keys and the help pages are made from it.
enum KeyMap {
  static let bindings = [
    KeyBinding(
      "d", .done, ["done", "ok", "完成", "做完", "済み", "済"], Interface.keyDone,
      short: Interface.shortDone, [.step]),
    KeyBinding(
      "", .next, ["next", "下一步", "次"], Interface.keyNext, short: Interface.shortNext, .passing),
    KeyBinding(
      "s", .skip, ["skip", "跳过", "とばす"], Interface.keySkip, short: Interface.shortSkip, .steps),
    KeyBinding("t", .waiting, ["waiting", "wait", "等待", "待つ"], Interface.keyWaiting, .steps),
    KeyBinding("n", .note, ["note", "备注", "メモ"], Interface.keyNote, .steps),
    KeyBinding("r", .reference, ["reference", "编号", "番号"], Interface.keyReference, .steps),
    KeyBinding("c", .contact, ["contact", "call", "记录", "連絡"], Interface.keyContact, .steps),
    KeyBinding("p", .phrases, ["phrases", "日语", "文"], Interface.keyPhrases, [.step]),
    KeyBinding("o", .open, ["open", "打开", "開く"], Interface.keyOpen, [.step]),
    KeyBinding("w", .why, ["why", "为什么", "なぜ"], Interface.keyWhy, .commands),
    KeyBinding("u", .reopen, ["undo", "reopen", "撤销", "戻す"], Interface.keyReopen, .steps),
    KeyBinding(
      "b", .back, ["back", "返回", "戻る"], Interface.keyBack, short: Interface.shortBack,
      .everywhere.subtracting([.menu])),
    KeyBinding(
      "a", .answers, ["answers", "answer", "回答", "答え"], Interface.keyAnswers, .commands),
    KeyBinding("g", .goTo, ["go", "goto", "去", "移る"], Interface.keyGoTo, .commands),
    KeyBinding(
      "l", .list, ["list", "列表", "一覧"], Interface.keyList, short: Interface.shortList, .commands),
    KeyBinding(
      "f", .notes, ["further", "donts", "注意", "注意点"], Interface.keyNotes, .commands),
    KeyBinding("v", .handOver, ["over", "转到", "移動"], Interface.keyHandOver, .steps),
    KeyBinding(
      "L", .language, ["language", "lang", "语言", "言語"], Interface.keyLanguage,
      short: Interface.shortLanguage, .everywhere),
    KeyBinding(
      "?", .help, ["help", "keys", "帮助", "ヘルプ", "？"], Interface.keyHelp,
      short: Interface.shortKeys, .everywhere),
    KeyBinding(
      "q", .quit, ["quit", "exit", "leave", "离开", "退出", "終了"], Interface.keyQuit,
      short: Interface.shortQuit, .everywhere),
  ]

  /// Finds what a single key means; whole words count on a line only.
  static func input(forKey character: Character) -> WalkInput? {
    let key = String(character)
    if let exact = bindings.first(where: { $0.key == key }) { return exact.input }
    let folded = OptionMatch.folded(key)
    guard !folded.isEmpty else { return nil }
    return bindings.first { $0.key != "L" && $0.key == folded }?.input
  }

  /// Finds what a line means as a command: a key by itself, or one of its words.
  static func input(for line: String) -> WalkInput? {
    if line.isEmpty { return .next }
    if let exact = bindings.first(where: { $0.key == line }) { return exact.input }
    let folded = OptionMatch.folded(line)
    if let word = bindings.first(where: { $0.words.contains(folded) }) { return word.input }
    // Capital letters and full-width letters of an input method mean the same keys.
    return bindings.first { $0.key != "L" && $0.key == folded }?.input
  }

  /// What works while a text is typed: a single letter that means something there, and Enter.
  static func inputInText(for line: String) -> WalkInput? {
    switch input(for: line) {
    case let input? where line.count == 1 && works(input, in: .text): input
    case .next?: .next
    default: nil
    }
  }

  /// Tells whether a command means something at a place.
  static func works(_ input: WalkInput, in place: KeyPlace) -> Bool {
    bindings.contains { $0.input == input && $0.places.contains(place) }
  }
}
