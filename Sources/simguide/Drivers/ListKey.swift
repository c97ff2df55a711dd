internal import GuideCore

/// What keys do in a list of options; help names them from here.
enum ListKey: CaseIterable {
  case digit
  case unknown
  case arrow
  case choose
  case tick
  case letter
  case takeBack

  /// Whether a key is of this kind; the picker asks in the order of the cases.
  func matches(_ key: Key, in picker: QuestionPicker) -> Bool {
    guard works(in: picker) else { return false }
    switch (self, key) {
    case (.arrow, .up), (.arrow, .down), (.arrow, .tab), (.arrow, .home), (.arrow, .end),
      (.arrow, .pageUp), (.arrow, .pageDown), (.choose, .enter):
      return true
    case (.tick, .character(" ")), (.tick, .character("\u{3000}")): return picker.cursor != nil
    case (.takeBack, .backspace): return !picker.filter.isEmpty
    case (.digit, .character(let character)):
      return (character.wholeNumberValue ?? 0) > 0
    case (.unknown, .character(let character)): return character.wholeNumberValue == 0
    case (.letter, .paste): return true
    case (.letter, .character(" ")), (.letter, .character("\u{3000}")):
      // It stands inside names; alone and behind a number it ticks.
      return !picker.filter.isEmpty && picker.filterNumber == nil
    case (.letter, .character(let character)):
      return !(picker.filter.isEmpty && (character == "?" || character == "？"))
    default: return false
    }
  }

  private func works(in picker: QuestionPicker) -> Bool {
    switch self {
    case .digit: !picker.filters
    case .unknown: !picker.filters && picker.offersUnknown
    case .letter, .takeBack: picker.filters
    case .tick: picker.isMany
    case .arrow, .choose: true
    }
  }

  /// Says what works in a list, for the page of help.
  static func help(for picker: QuestionPicker, _ language: Language) -> [(
    key: String, text: String
  )] {
    allCases.filter { $0.works(in: picker) || $0 == .unknown && picker.offersUnknown }
      .map { ($0.name[language], $0.text(isMany: picker.isMany)[language]) }
  }

  private var name: LocalText {
    switch self {
    case .digit: LocalText(same: "1-9")
    case .unknown: LocalText(same: "0")
    case .arrow: Interface.nameArrows
    case .choose: Interface.enterKey
    case .tick: Interface.nameSpace
    case .letter: Interface.nameLetters
    case .takeBack: LocalText(same: "Backspace")
    }
  }

  private func text(isMany: Bool) -> LocalText {
    switch self {
    case .digit: isMany ? Interface.helpTickNumber : Interface.helpChooseNumber
    case .unknown: Interface.dontKnow
    case .arrow: Interface.helpArrows
    case .choose: isMany ? Interface.helpConfirm : Interface.helpChoose
    case .tick: Interface.helpTick
    case .letter: Interface.helpNarrow
    case .takeBack: Interface.helpTakeBack
    }
  }
}
