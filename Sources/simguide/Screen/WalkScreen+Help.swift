internal import GuideCore
internal import TextLayout

extension WalkScreen {
  /// The keys that mean something at this prompt, from the same tables that read them.
  var help: [StyledText] {
    // Letters alone are part of what is typed there.
    let isTyped = usesKeys && (keyPlace.isNames || keyPlace == .text || keyPlace == .door)
    return [""] + foldedHow
      + KeyHelp.lines(
        own: ownKeys, place: keyPlace, between: isTyped ? line(Interface.helpElsewhere) : [],
        width: width, language)
      + (usesKeys ? [] : line(Interface.helpWords, .hint))
  }

  /// The keys that mean something while a text is read page by page.
  func helpWhileReading(isAside: Bool, working: [WalkInput]) -> [StyledText] {
    var own = [
      (Interface.enterKey[language], Interface.keyReadOn[language]),
      ("b", Interface.keyPageBack[language]),
    ]
    if isAside { own.append(("Esc", Interface.keyClose[language])) }
    return [""]
      + KeyHelp.lines(own: own, place: keyPlace, width: width, language) {
        $0 != .back && working.contains($0)
      }
  }

  /// Keys of the list or the text that is open, which are no commands of the walk.
  private var ownKeys: [(key: String, text: String)] {
    guard usesKeys else { return [] }
    let escape = ("Esc", Interface.keyBack[language])
    switch session.prompt {
    case .question: return ListKey.help(for: picker, language) + [escape]
    case .step: return [(Interface.nameSpace[language], Interface.keyDone[language]), escape]
    case .finished: return [escape]
    case .skipReason: return [("1-4", Interface.helpChooseNumber[language]), escape]
    default: return TextKey.help(language) + [escape]
    }
  }

  /// The list of a question as it is when nothing has been typed.
  var picker: QuestionPicker {
    guard case .question(let place) = session.prompt else {
      return QuestionPicker(options: [], isMany: false, language: language)
    }
    return QuestionPicker(
      options: session.options(of: place), isMany: session.catalog.questions[place].many,
      language: language)
  }
}
