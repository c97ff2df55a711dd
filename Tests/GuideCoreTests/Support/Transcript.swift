import GuideCore

/// Writes prompts and answers of a session as short words, so that tables stay readable.
enum Transcript {
  /// Names the inputs that need no argument.
  private static let plain: [String: WalkInput] = [
    "next": .next, "done": .done, "skip": .skip, "why": .why, "note": .note,
    "reference": .reference, "waiting": .waiting, "reopen": .reopen, "contact": .contact,
    "back": .back, "answers": .answers, "go": .goTo, "list": .list, "notes": .notes,
    "phrases": .phrases, "open": .open, "language": .language, "over": .handOver, "help": .help,
    "quit": .quit, "unknown": .unknown,
  ]

  static let plainInputs = plain.sorted { $0.key < $1.key }.map { $0.value }

  /// Reads `next`, `#2` or `#1,3` (counted from 1) or `"text"`.
  static func input(_ word: Substring) -> WalkInput {
    if let input = plain[String(word)] { return input }
    if word.hasPrefix("#") {
      return .choose(word.dropFirst().split(separator: ",").compactMap { Int($0).map { $0 - 1 } })
    }
    return .text(String(word.replacing("_", with: " ")))
  }

  static func name(_ prompt: Prompt) -> String {
    switch prompt {
    case .question(let place): "ask \(Sample.questions[place].id)"
    case .step(let id, let full): full ? "\(id) in full" : id
    case .door(let id): "door \(id)"
    case .skipReason(let id): "skip \(id)"
    case .note(let id, let pending): "note \(id)" + (pending == nil ? "" : "?")
    case .reference(let id, let pending): "reference \(id)" + (pending == nil ? "" : "?")
    case .waiting(let id, let pending): "waiting \(id)" + (pending == nil ? "" : "?")
    case .contactWho(let id, let pending): "who \(id)" + (pending == nil ? "" : "?")
    case .contactReference(let id, _, let pending): "number \(id)" + (pending == nil ? "" : "?")
    case .contactPromised(let id, _, _, let pending):
      "promised \(id)" + (pending == nil ? "" : "?")
    case .chooseAnswer: "choose answer"
    case .chooseStep: "choose step"
    case .finished: "finished"
    }
  }

  static func name(_ notice: WalkResponse.Notice) -> String {
    switch notice {
    case .notUnderstood: "not understood"
    case .chooseNumber(let count): "choose 1-\(count)"
    case .noSuchName(let count): "no such name of \(count)"
    case .wrongWord(let word): "wrong, \(word)"
    case .wordFirst(let word): "first \(word)"
    case .looksPersonal(let kind): "looks like \(kind)"
    case .marked(let title, let mark): "\(title.en) \(name(mark))"
    case .noted: "noted"
    case .changed(let added, let removed, let kept):
      "changed +\(titles(added)) -\(titles(removed)) kept \(kept)"
    case .unchanged: "unchanged"
    case .revised: "revised"
    case .earlierOpen(let list): "earlier \(titles(list))"
    case .nothingEarlier: "nothing earlier"
    case .nothingToOpen: "nothing to open"
    case .noPhrases: "no phrases"
    case .noOtherGuide: "no other guide"
    case .answered(let text): "answered \(text.en)"
    case .noSuchStep(let number): "no step \(number)"
    }
  }

  static func name(_ effect: WalkResponse.Effect) -> String {
    switch effect {
    case .quit: "quit"
    case .finish: "finish"
    case .handOver(let guide): "over to \(guide)"
    case .open(let address): "open \(address)"
    case .showHelp: "help"
    case .showList: "list"
    case .showNotes: "notes"
    case .showPhrases(let step): "phrases of \(step)"
    case .showWhy(let step): "why \(step ?? "nothing")"
    }
  }

  private static func titles(_ list: [LocalText]) -> String {
    list.map { $0.en }.joined(separator: ",")
  }

  static func name(_ mark: WalkState.Mark) -> String {
    switch mark {
    case .todo: "to do"
    case .done: "done"
    case .skipped(let reason): "skipped \(reason.rawValue)"
    case .waiting(let what): "waits for \(what)"
    }
  }

  static func name(_ event: WalkEvent) -> String {
    let step = event.step.map { "\($0) " } ?? ""
    return switch event.action {
    case .answer(let question, let options):
      "\(question)=\(options?.joined(separator: ",") ?? "unknown")"
    case .done: "\(step)done"
    case .skip(let reason): "\(step)skip \(reason.rawValue)"
    case .waiting(let what): "\(step)waiting \(what)"
    case .reopen: "\(step)reopen"
    case .note(let text): "\(step)note \(text)"
    case .reference(let text): "\(step)reference \(text)"
    case .contact(let contact):
      "\(step)contact \(contact.who)/\(contact.reference)/\(contact.promised)"
    case .unlock: "\(step)unlock"
    case .language(let languages):
      "language \(languages.map { $0.rawValue }.joined(separator: "+"))"
    }
  }
}

extension Session {
  /// Takes inputs, and gives the prompts, notices and effects that followed, and the events added.
  mutating func play(_ words: String) -> (said: [String], events: [String]) {
    let before = walk.events.count
    var said: [String] = []
    for word in words.split(separator: " ") {
      let count = walk.events.count
      let response = accept(Transcript.input(word))
      var line = Transcript.name(prompt)
      for notice in response.notices {
        // Every answer is repeated; tables need not.
        if case .answered = notice { continue }
        line += " | " + Transcript.name(notice)
      }
      if let effect = response.effect { line += " ! " + Transcript.name(effect) }
      if response.changed != (walk.events.count > count) { line += " (changed is wrong)" }
      said.append(line)
    }
    return (said, walk.events[before...].map { Transcript.name($0) })
  }
}
