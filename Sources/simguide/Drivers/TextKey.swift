internal import GuideCore

/// What keys do in a line of text; help names them from here.
enum TextKey: CaseIterable {
  case enter
  case typed
  case takeBack
  case move
  case clear

  func matches(_ key: Key) -> Bool {
    switch (self, key) {
    case (.enter, .enter), (.typed, .character), (.typed, .paste), (.takeBack, .backspace),
      (.takeBack, .delete), (.move, .left), (.move, .right), (.move, .home), (.move, .end),
      (.move, .control("a")), (.move, .control("e")), (.clear, .control("u")):
      true
    default: false
    }
  }

  /// Says what works in a text, for the page of help.
  static func help(_ language: Language) -> [(key: String, text: String)] {
    allCases.compactMap { key in
      switch key {
      case .typed: nil
      case .enter: (Interface.enterKey[language], Interface.helpEnter[language])
      case .takeBack: ("Backspace", Interface.helpTakeBack[language])
      case .move: (Interface.nameArrows[language], Interface.helpMove[language])
      case .clear: ("Ctrl-U", Interface.helpClear[language])
      }
    }
  }
}
