import GuideCore
import TextLayout

extension StepPassages {
  /// A brief step gives so many sentences; the walk shows all of them on their own.
  private static let mostPhrases = 2

  /// Says the ways that are open, the best first, then those that are lost and why.
  func addWays() {
    let open = step.ways.filter { $0.usable != .no }
    let lost = step.ways.filter { $0.usable == .no }
    for (place, way) in open.enumerated() {
      addWay(way, place: place, isOnly: step.ways.count == 1)
    }
    for (place, way) in lost.enumerated() {
      say(.line, opensGroup: place == 0) { voice in
        voice.fill(
          Interface.wayLost, ("way", voice.text(way.way.title)),
          ("means", voice.means(way.missing)), style: .hint)
      }
      addNumber(of: way)
    }
    if open.isEmpty, !lost.isEmpty {
      say(.line, opensGroup: true) { $0.text(Interface.wayNone, .warning) }
    }
  }

  /// Gives the best number of a way that fails for want of a telephone: one may be lent yet.
  private func addNumber(of way: PlanStep.PlanWay) {
    guard way.missing.contains(where: { $0.id == "voice-call" }),
      let fact = way.facts.first(where: { $0.key.kind == .phone && $0.reachable != .no }),
      case .phone(let phone)? = fact.variant?.value
    else { return }
    say(.line, level: 1) { voice in
      let number = StyledText.unbreakable(phone.number.withoutControls(), .fact)
      let details = voice.words.phoneDetails(phone) + voice.standing(fact)
      return voice.fill(
        Interface.wayNumber, ("number", number + voice.bracketed(details)), style: .hint)
        + options.references(fact.variant?.sources ?? [])
    }
  }

  private func addWay(_ way: PlanStep.PlanWay, place: Int, isOnly: Bool) {
    let isShort = folds(way, at: place)
    say(.heading, opensGroup: place < 2 || !isShort) { voice in
      let title = voice.text(way.way.title, .title)
      if isOnly || (place == 0 && way.way.isEither) { return title }
      return voice.labelled(label(way, place: place), title)
    }
    addConditions(way)
    if isShort { return }
    say(.line, level: 1) { $0.text(way.way.detail) }
    // The number, then the words to say there, then what is good to know.
    add(way.facts.filter { $0.key.kind.isForActing }, level: 1)
    addLabels(way.way.labels, level: 1)
    addPhrases(way.phrases, level: 1)
    add(way.facts.filter { !$0.key.kind.isForActing }, level: 1)
  }

  /// A brief step says its first way in full, and those that are as right as the first.
  func folds(_ way: PlanStep.PlanWay, at place: Int) -> Bool {
    options.detail == .brief && place > 0 && !way.way.isEither
  }

  /// "Try this first" only where the way is known to be for this person.
  private func label(_ way: PlanStep.PlanWay, place: Int) -> LocalText {
    guard place == 0 else { return Interface.wayOr }
    let isMaybe = plan.situation.verdict(way.way.when) == .maybe
    return isMaybe ? Interface.wayMaybe : Interface.wayFirst
  }

  private func addConditions(_ way: PlanStep.PlanWay) {
    guard way.usable == .maybe else { return }
    let situation = plan.situation
    let means = situation.catalog.means
    let open = way.way.needs.indices.filter { situation.verdict(mean: $0) == .maybe }
      .filter { means.indices.contains($0) }.map { means[$0] }
    if !open.isEmpty {
      say(.line, level: 1) { voice in
        voice.fill(Interface.wayIf, ("means", voice.means(open)), style: .hint)
      }
    }
    if situation.verdict(way.way.when) == .maybe {
      say(.line, level: 1) {
        $0.sentence($0.words.because(way.way.when, in: situation), .hint)
      }
    }
  }

  /// Says the words on the Japanese screen, each once in a step.
  func addLabels(_ labels: [ScreenLabel], level: Int) {
    let fresh = labels.filter { !saidLabels.contains($0) }
    guard !fresh.isEmpty else { return }
    saidLabels.formUnion(fresh)
    say(.heading, level: level, opensGroup: level == 0) {
      $0.colon($0.text(Interface.labels))
    }
    for label in fresh {
      say(.line, level: level + 1) { isSpare($0) ? "" : $0.label(label) }
    }
  }

  /// Says the sentences to show or say, each once in a step.
  func addPhrases(_ phrases: [Phrase], level: Int) {
    let fresh = phrases.filter { !saidPhrases.contains($0.id) }
    if level > 0, let first = phrases.first, saidPhrases.contains(first.id) {
      say(.line, level: level) { voice in
        voice.labelled(Interface.phraseAbove, voice.prose("「\(first.ja)」", .label))
      }
    }
    guard !fresh.isEmpty else { return }
    saidPhrases.formUnion(fresh.map { $0.id })
    say(.heading, level: level, opensGroup: level == 0) {
      $0.colon($0.text(Interface.phrases))
    }
    let shown = options.detail == .brief ? fresh.prefix(StepPassages.mostPhrases) : fresh[...]
    for phrase in shown { addPhrase(phrase, level: level + 1) }
    if shown.count < fresh.count {
      say(.line, level: level + 1) { voice in
        voice.fill(
          Interface.morePhrases, ("n", StyledText(String(fresh.count - shown.count), .hint)),
          style: .hint)
      }
    }
  }

  private func addPhrase(_ phrase: Phrase, level: Int) {
    say(.sentence, level: level) { $0.prose("「\(phrase.ja)」", .label) }
    for (reading, isLatin) in [(phrase.kana, false), (phrase.romaji, true)] {
      say(.reading(isLatin: isLatin), level: level + 1) { voice in
        voice.language == .ja ? "" : voice.prose(reading, .hint)
      }
    }
    say(.line, level: level + 1) { voice in
      phrase.meaning(voice.language).map { voice.prose($0) } ?? ""
    }
    if let next = phrase.next {
      say(.line, level: level + 1) {
        $0.labelled(Interface.phraseNext, $0.text(next))
      }
    }
    if options.detail == .full, let refused = phrase.refused {
      say(.line, level: level + 1) {
        $0.labelled(Interface.phraseRefused, $0.text(refused))
      }
    }
  }
}
