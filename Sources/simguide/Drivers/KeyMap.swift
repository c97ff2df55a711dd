internal import GuideCore

/// The keys of the walk: what they do, the words that mean the same on a line, and their help.
struct KeyBinding: Sendable {
  var key: String
  var input: WalkInput
  /// Whole words for the face that reads lines.
  var words: [String]
  var help: LocalText

  /// How the key is named in help.
  func shown(_ language: Language) -> String {
    key.isEmpty ? Interface.enterKey[language] : key
  }
}

/// The table of all keys; the help line and the help screen are made from it.
enum KeyMap {
  static var bindings: [KeyBinding] {
    [
      KeyBinding(
        key: "d", input: .done, words: ["done", "ok", "完成", "做完", "済み", "済"],
        help: Interface.keyDone),
      KeyBinding(key: "", input: .next, words: ["next", "下一步", "次"], help: Interface.keyNext),
      KeyBinding(
        key: "s", input: .skip, words: ["skip", "跳过", "とばす"], help: Interface.keySkip),
      KeyBinding(
        key: "t", input: .waiting, words: ["waiting", "wait", "等待", "待つ"],
        help: Interface.keyWaiting),
      KeyBinding(key: "n", input: .note, words: ["note", "备注", "メモ"], help: Interface.keyNote),
      KeyBinding(
        key: "r", input: .reference, words: ["reference", "编号", "番号"],
        help: Interface.keyReference),
      KeyBinding(
        key: "c", input: .contact, words: ["contact", "call", "记录", "連絡"],
        help: Interface.keyContact),
      KeyBinding(
        key: "p", input: .phrases, words: ["phrases", "日语", "文"], help: Interface.keyPhrases),
      KeyBinding(key: "o", input: .open, words: ["open", "打开", "開く"], help: Interface.keyOpen),
      KeyBinding(key: "w", input: .why, words: ["why", "为什么", "なぜ"], help: Interface.keyWhy),
      KeyBinding(
        key: "u", input: .reopen, words: ["undo", "reopen", "撤销", "戻す"],
        help: Interface.keyReopen),
      KeyBinding(key: "b", input: .back, words: ["back", "返回", "戻る"], help: Interface.keyBack),
      KeyBinding(
        key: "a", input: .answers, words: ["answers", "answer", "回答", "答え"],
        help: Interface.keyAnswers),
      KeyBinding(
        key: "g", input: .goTo, words: ["go", "goto", "去", "移る"], help: Interface.keyGoTo),
      KeyBinding(key: "l", input: .list, words: ["list", "列表", "一覧"], help: Interface.keyList),
      KeyBinding(
        key: "v", input: .handOver, words: ["over", "转到", "移動"], help: Interface.keyHandOver),
      KeyBinding(
        key: "L", input: .language, words: ["language", "lang", "语言", "言語"],
        help: Interface.keyLanguage),
      KeyBinding(
        key: "?", input: .help, words: ["help", "keys", "帮助", "ヘルプ", "？"],
        help: Interface.keyHelp),
      KeyBinding(
        key: "q", input: .quit, words: ["quit", "exit", "leave", "离开", "退出", "終了"],
        help: Interface.keyQuit),
    ]
  }

  /// The line of keys below a step, from the table.
  static func line(_ language: Language) -> String {
    let short: [(WalkInput, LocalText)] = [
      (.done, Interface.shortDone), (.next, Interface.shortNext), (.skip, Interface.shortSkip),
      (.back, Interface.shortBack), (.help, Interface.shortHelp), (.quit, Interface.shortQuit),
    ]
    return short.compactMap { input, name in
      bindings.first { $0.input == input }.map { "\($0.shown(language)) \(name[language])" }
    }.joined(separator: "  ")
  }

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

  /// What works while a text is typed: back, keys, leave and language, and nothing else.
  static func inputInText(for line: String) -> WalkInput? {
    switch input(for: line) {
    case let input? where line.count == 1 && [.back, .help, .quit, .language].contains(input):
      input
    case .next?: .next
    default: nil
    }
  }
}
