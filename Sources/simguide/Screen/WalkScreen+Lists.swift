internal import GuideCore
internal import GuideExport
internal import TextLayout

extension WalkScreen {
  /// The whole list, with what is not in it and why.
  var list: [StyledText] {
    var lines = [""] + line(Interface.listTitle, .title)
    lines += PlanText.outline(
      session.plan, languages: [language], width: width, state: session.state,
      isPlain: isPlain)
    lines += [""] + counts
    for fold in session.plan.folds {
      lines += wrapped(
        words.text(
          Interface.foldLine, ("question", fold.question.text[language]),
          ("n", String(fold.steps.count))), .hint)
    }
    return lines + leftOut
  }

  private var leftOut: [StyledText] {
    let steps = session.plan.leftOut
    guard !steps.isEmpty else { return [] }
    return [""] + line(Interface.listLeftOut, .label)
      + steps.flatMap { step in
        wrapped(
          words.text(
            Interface.listLeftOutBecause, ("title", step.title[language]),
            ("reason", words.because(step.when, in: session.plan.situation))),
          .hint, indent: 2)
      }
  }

  /// The questions of the guide with the answers so far, numbered.
  var answers: [StyledText] {
    let items = session.guide.questions.map { asked in
      let question = session.catalog.questions[asked.question]
      let answer = session.plan.situation.answers[asked.question]
      let (text, said) = (question.text[language], words.answer(answer, to: question))
      // A question that ends as a sentence needs no colon.
      if let end = text.last, "。？?".contains(end) { return words.sentences([text, said]) }
      return words.text(Interface.questionIs, ("question", text), ("options", said))
    }
    return line(Interface.answersList, .title) + numbered(items)
  }

  /// The notes of the guide in full: what not to do, special cases, questions, mistakes on the web.
  var notes: [StyledText] {
    let passages = PlanPassages(
      session.plan, options: StepOptions(languages: [language], detail: .brief)
    ).allNotes
    let layout = PassageLayout(width: width, isPlain: isPlain)
    return [""] + (passages.isEmpty ? line(Interface.noticeNoNotes, .hint) : layout.lines(passages))
  }

  /// The notes that the answers call for, each with its words; nothing if there are none.
  var specialNotes: [StyledText] {
    let notes = session.plan.specialNotes.flatMap {
      words.told($0.note).wrapped(to: width, hanging: "- ")
    }
    return notes.isEmpty ? [] : [""] + line(Interface.walkSpecial, .label) + notes
  }

  /// Says why a step stands in the plan, and why others do not.
  func why(_ id: String?) -> [StyledText] {
    guard let id, let step = session.plan.step(id) else { return leftOut }
    let reason = words.because(step.step.when, in: session.plan.situation)
    return wrapped(step.step.why[language])
      + wrapped(words.text(Interface.whyTitle, ("reason", reason)), .hint) + leftOut
  }

  /// The sentences of a step, each with room around it, to hold up to a clerk.
  func phrases(_ id: String) -> [[StyledText]] {
    guard let step = session.plan.step(id) else { return [] }
    let room = min(width, 60)
    return step.allPhrases.map { phrase in
      var lines: [StyledText] = ["", ""]
      lines += StyledText(phrase.ja, .title).wrapped(to: room, firstIndent: 4, indent: 4)
      lines += ["", ""]
      guard language != .ja else { return lines }
      lines += wrapped(phrase.kana, .hint, indent: 4)
      lines += wrapped(phrase.romaji, .hint, indent: 4)
      if let meaning = phrase.meaning(language) { lines += wrapped(meaning, indent: 4) }
      return lines
    }
  }

  /// Says what came of an input.
  func notices(_ notices: [WalkResponse.Notice], isSaved: Bool) -> [StyledText] {
    notices.flatMap { notice($0, isSaved: isSaved) }
  }

  private func notice(_ notice: WalkResponse.Notice, isSaved: Bool) -> [StyledText] {
    func titles(_ list: [LocalText]) -> String { words.list(list.map { $0[language] }) }
    switch notice {
    case .notUnderstood: return line(Interface.noticeNotUnderstood, .hint)
    case .chooseNumber(let most):
      let isQuestion = if case .question = session.prompt { true } else { false }
      let text = isQuestion ? Interface.noticeChooseOption : Interface.noticeChooseNumber
      return wrapped(words.text(text, ("n", String(most))), .hint)
    case .noSuchName(let most):
      guard keyPlace.isNames else { return self.notice(.chooseNumber(most), isSaved: isSaved) }
      return line(usesKeys ? Interface.noticeNoSuchName : Interface.noticeNoSuchNameLine, .hint)
    case .wrongWord(let word):
      return wrapped(words.text(Interface.noticeWrongWord, ("word", word)), .warning)
    case .wordFirst(let word):
      return wrapped(words.text(Interface.noticeWordFirst, ("word", word)), .warning)
    case .looksPersonal(.cardNumber): return line(Interface.noticeCard, .warning)
    case .looksPersonal(.myNumber): return line(Interface.noticeMyNumber, .warning)
    case .looksPersonal(.pin): return line(Interface.noticePin, .warning)
    case .answered(let label): return wrapped("= " + label[language], .label)
    case .marked(let title, let mark):
      let text = isSaved ? Interface.noticeMarked : Interface.noticeMarkedUnsaved
      return wrapped(
        words.text(text, ("title", title[language]), ("state", words.state(mark))), .done)
    case .noted: return line(Interface.noticeNoted, .done)
    case .unchanged: return line(Interface.noticeUnchanged)
    case .revised: return line(Interface.noticeRevised)
    case .changed(let added, let removed, let kept):
      let changed =
        switch kept {
        case 0: Interface.noticeChangedOnly
        case 1: Interface.noticeChangedOne
        default: Interface.noticeChanged
        }
      var lines = wrapped(words.text(changed, ("n", String(kept))))
      if !added.isEmpty {
        lines += wrapped(words.text(Interface.noticeAdded, ("titles", titles(added))))
      }
      if !removed.isEmpty {
        lines += wrapped(words.text(Interface.noticeRemoved, ("titles", titles(removed))))
      }
      return lines
    case .earlierOpen(let list):
      return wrapped(
        words.text(Interface.noticeEarlierOpen, ("titles", titles(list))), .warning)
    case .nothingEarlier: return line(Interface.noticeNothingEarlier, .hint)
    case .nothingToOpen: return line(Interface.noticeNothingToOpen, .hint)
    case .noPhrases: return line(Interface.noticeNoPhrases, .hint)
    case .noOtherGuide: return line(Interface.noticeNoOtherGuide, .hint)
    case .noSuchStep(let number):
      return wrapped(words.text(Interface.noticeNoSuchStep, ("n", String(number))), .hint)
    }
  }
}
