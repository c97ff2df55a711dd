internal import GuideCore
internal import TextLayout

/// What keys do while a text is shown page by page.
extension KeyDriver {
  /// What is read was put above the prompt that is due, such as help or the notes.
  var isAside: Bool { promptLines < pager.unfinished.count }

  /// A digit is an answer at once, even if the list above has not been read to its end.
  mutating func endsPaging(_ key: Key) -> Bool {
    guard case .character(let character) = key, character.isWholeNumber, field != nil else {
      return false
    }
    pager = Pager()
    area.remove(run.console)
    showPage()
    return true
  }

  /// Nothing but reading on, leaving and the like: what has not been read to its end is not marked, and
  /// at the opening the step has not been seen at all.
  mutating func takeWhilePaging(_ key: Key) -> WalkRun.Outcome? {
    switch key {
    case .enter, .right, .down, .pageDown:
      area.remove(run.console)
      showPage()
      return nil
    case .up, .pageUp:
      _ = turnBack()
      return nil
    case .escape where isAside:
      leaveAside()
      return nil
    default: break
    }
    guard let input = input(for: key) else { return nil }
    switch input {
    case .back:
      if turnBack() { return nil }
      guard isAside else { return act(.back) }
      leaveAside()
    case .help:
      let below = unfinishedPrompt
      var working: [WalkInput] = []
      for binding in KeyMap.bindings where worksWhilePaging(binding.input) {
        working.append(binding.input)
      }
      let help = run.screen.helpWhileReading(isAside: isAside, working: working)
      closeArea()
      show(help, below)
    case _ where worksWhilePaging(input): return act(input)
    default: refuse(key, input)
    }
    return nil
  }

  /// What is on the screen of the prompt, and what of it was not read yet; all of it below a text that
  /// was put above.
  var unfinishedPrompt: [StyledText] { Array(pager.unfinished.suffix(promptLines)) }

  /// Shows the page before this one, if there is one.
  private mutating func turnBack() -> Bool {
    guard let page = pager.previous() else { return false }
    area.remove(run.console)
    show(page: page)
    return true
  }

  /// Goes from a text that was put above the prompt to the prompt.
  private mutating func leaveAside() {
    let prompt = Array(pager.lines.suffix(promptLines))
    area.remove(run.console)
    show(prompt)
  }

  /// Tells whether a command means something before the text was read to its end.
  private func worksWhilePaging(_ input: WalkInput) -> Bool {
    let place = run.screen.keyPlace
    switch input {
    case .done, .next, .skip, .waiting, .note, .reference, .contact, .reopen, .handOver:
      return false
    case .phrases, .open: return place == .step && !run.isAtOpening
    default: return KeyMap.works(input, in: place)
    }
  }

  /// Says that the text comes first, without turning the page.
  private mutating func refuse(_ key: Key, _ input: WalkInput) {
    guard case .character(let character) = key else { return }
    let language = run.session.language
    let name =
      character.isWhitespace ? Interface.nameSpace[language] : String(character)
    message =
      worksOnceRead(input)
      ? run.screen.wrapped(
        Wording(language).text(Interface.pagerFirst, ("key", name)), .hint)
      : run.screen.line(Interface.noticeNotUnderstood, .hint)
    redrawActive()
  }

  private func worksOnceRead(_ input: WalkInput) -> Bool {
    let place = run.screen.keyPlace
    switch (place, input) {
    case (.names, _), (.severalNames, _), (.text, _), (.door, _), (.reason, .choose): return true
    case (.question, .text(let text)), (.several, .text(let text)), (.number, .text(let text)):
      return text.allSatisfy { $0.isWholeNumber }
    default: return KeyMap.works(input, in: place)
    }
  }
}
