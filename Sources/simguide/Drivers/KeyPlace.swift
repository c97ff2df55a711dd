internal import GuideCore

/// Where something is asked: the keys that mean something differ from place to place.
enum KeyPlace: Hashable, CaseIterable, Sendable {
  case step
  case door
  /// A question with few options, of which one is chosen.
  case question
  /// A question with few options, of which several may be chosen.
  case several
  /// A list so long that typing narrows it.
  case names
  case severalNames
  case reason
  /// The number of a step or an answer is typed.
  case number
  case text
  case end
  /// The end, with steps that are still open.
  case unfinished
  /// Which guide is wanted.
  case menu

  init(_ session: Session) {
    switch session.prompt {
    case .question(let place):
      let isLong = QuestionPicker.filters(session.options(of: place).count)
      self =
        session.catalog.questions[place].many
        ? isLong ? .severalNames : .several : isLong ? .names : .question
    case .step: self = .step
    case .door: self = .door
    case .skipReason: self = .reason
    case .chooseAnswer, .chooseStep: self = .number
    case .note, .reference, .waiting, .contactWho, .contactReference, .contactPromised:
      self = .text
    case .finished: self = session.openSteps.isEmpty ? .end : .unfinished
    }
  }

  /// A step is due, or something is asked about one.
  var hasStep: Bool {
    switch self {
    case .step, .door, .reason, .text: true
    case .question, .several, .names, .severalNames, .number, .end, .menu, .unfinished: false
    }
  }

  /// Letters narrow the list, so that they are commands only with Enter after them.
  var isNames: Bool { self == .names || self == .severalNames }
}

extension Set<KeyPlace> {
  static let everywhere = Set(KeyPlace.allCases)
  /// Where no text is written: single letters are commands there.
  static let commands = everywhere.subtracting([.text, .menu])
  static let steps: Set = [.step, .door]
  static let passing: Set = [.step, .door, .end, .unfinished]
}
