import GuideCore
import TextLayout

/// Turns facts into passages; a fact that was said once is not said again.
struct FactPassages {
  let options: StepOptions
  let situation: Situation
  /// Keys of the facts that were said.
  private(set) var said: Set<String> = []
  /// All variants under the label have the same sources.
  private var isReferredByLabel = false

  private static let mostPhones = 3

  init(options: StepOptions, situation: Situation) {
    self.options = options
    self.situation = situation
  }

  /// Marks facts as said elsewhere.
  mutating func skip(_ key: String) { said.insert(key) }

  /// Says the facts that were not said yet, all variants of a key under one label.
  mutating func passages(_ facts: [PlanFact], level: Int) -> [Passage] {
    var passages: [Passage] = []
    var keys: [String] = []
    for fact in facts where !keys.contains(fact.key.key) && !waits(fact) {
      keys.append(fact.key.key)
    }
    for key in keys where said.insert(key).inserted {
      passages += group(facts.filter { $0.key.key == key }, level: level)
    }
    return passages
  }

  /// At first sight only what is known or must be said stands there; the rest follows on Enter.
  private func waits(_ fact: PlanFact) -> Bool {
    guard options.detail == .brief else { return false }
    return fact.key.key.hasPrefix("note.") || (fact.state == .unconfirmed && !fact.key.critical)
  }

  private mutating func group(_ facts: [PlanFact], level: Int) -> [Passage] {
    guard let first = facts.first else { return [] }
    let isLimited = options.detail == .brief && first.key.kind == .phone
    let shown = isLimited ? best(facts) : facts
    if facts.count == 1, first.variant?.purpose == nil {
      return variant(first, level: level) { $0.text(first.key.label) }
    }
    let sources = first.variant?.sources ?? []
    isReferredByLabel = facts.allSatisfy { $0.variant?.sources == sources }
    defer { isReferredByLabel = false }
    let references = isReferredByLabel ? options.references(sources) : ""
    var passages = line(.line, level) { $0.colon($0.text(first.key.label) + references) }
    for (place, fact) in shown.enumerated() {
      let isRepeated = shown[(place + 1)...].first?.variant?.note == fact.variant?.note
      passages += variant(fact, level: level + 1, leavesNote: isRepeated) { voice in
        fact.variant?.purpose.map { voice.text($0) } ?? ""
      }
    }
    if facts.count > shown.count {
      passages += line(.line, level + 1) {
        $0.fill(
          Interface.moreNumbers, ("n", StyledText(String(facts.count - shown.count), .hint)),
          style: .hint)
      }
    }
    return passages
  }

  /// Takes the first numbers, and one that is open now if there is any.
  private func best(_ facts: [PlanFact]) -> [PlanFact] {
    var best = Array(facts.prefix(FactPassages.mostPhones))
    if !best.contains(where: { $0.open == .yes }),
      let open = facts.first(where: { $0.open == .yes && $0.reachable != .no })
    {
      best[best.count - 1] = open
    }
    return best
  }

  /// Says one fact after its label, with its standing, note and rivals; a note may be left to the next.
  private func variant(
    _ fact: PlanFact, level: Int, leavesNote: Bool = false, label: (Voice) -> StyledText
  ) -> [Passage] {
    var passages: [Passage] = []
    switch fact.variant?.value {
    case .address(let address)?:
      passages += line(.line, level) { voice in
        let label = label(voice)
        let rest = standing(fact, voice)
        return label.isEmpty ? rest : voice.colon(label + rest)
      }
      let text = StyledText.unbreakable(address.withoutControls(), .fact)
      let isLink = fact.officialAddress != nil
      passages += line(.address(isLink: isLink), level + 1) { _ in text }
    case .phone(let phone)?:
      passages += self.phone(phone, fact, level: level, label: label)
    case .path(let labels)?:
      passages += line(.line, level) { voice in
        after(label(voice), voice.path(labels) + standing(fact, voice), voice)
      }
      passages += line(.line, level + 1) { voice in
        voice.language == .ja ? "" : voice.readings(labels)
      }
    default:
      passages += line(.line, level) { voice in
        after(
          label(voice), voice.shown(fact, in: situation.catalog) + standing(fact, voice), voice)
      }
    }
    return passages + remarks(fact, level: level + 1, leavesNote: leavesNote)
  }

  private func phone(
    _ phone: Phone, _ fact: PlanFact, level: Int, label: (Voice) -> StyledText
  ) -> [Passage] {
    let number = StyledText.unbreakable(phone.number.withoutControls(), .fact)
    var passages: [Passage] = []
    if options.languages.count == 1 {
      passages += line(.line, level) { voice in
        after(label(voice), number + details(phone, fact, voice), voice)
      }
    } else {
      let before = line(.line, level) { voice in
        let text = label(voice)
        return text.isEmpty ? "" : voice.colon(text)
      }
      passages += before
      let inner = level + (before.isEmpty ? 0 : 1)
      passages += line(.line, inner) { _ in number }
      passages += line(.line, inner + 1) { voice in
        voice.items(detailItems(phone, fact, voice))
      }
    }
    for item in phone.menu {
      passages += line(.line, level + 1) { $0.menu(item) }
    }
    return passages
  }

  private func details(_ phone: Phone, _ fact: PlanFact, _ voice: Voice) -> StyledText {
    voice.bracketed(detailItems(phone, fact, voice)) + references(fact)
  }

  private func detailItems(_ phone: Phone, _ fact: PlanFact, _ voice: Voice) -> [StyledText] {
    voice.words.phoneDetails(phone).map { voice.prose($0, .hint) } + standingItems(fact, voice)
  }

  /// Says the note of a fact and what other pages say instead.
  private func remarks(_ fact: PlanFact, level: Int, leavesNote: Bool) -> [Passage] {
    var passages: [Passage] = []
    if let rivals = fact.variant?.against, !rivals.isEmpty {
      passages += line(.line, level) { voice in
        let separator = voice.text(Interface.orSeparator, .hint)
        let values = rivals.map { voice.value($0.value, in: situation.catalog) }
        let numbers = rivals.flatMap { $0.sources }
        return voice.fill(
          Interface.otherPagesSay, ("values", values.joined(separator: separator)), style: .hint)
          + options.references(numbers)
      }
    }
    let isShort = options.detail == .brief && fact.state == .known && !fact.key.kind.isForActing
    if let note = fact.variant?.note, !isShort, !leavesNote {
      passages += line(.line, level) { $0.text(note, .hint) }
    }
    return passages
  }

  private func standing(_ fact: PlanFact, _ voice: Voice) -> StyledText {
    voice.bracketed(standingItems(fact, voice)) + references(fact)
  }

  /// Lists who says so, how it stands, on what it depends and whether a number can be called now.
  private func standingItems(_ fact: PlanFact, _ voice: Voice) -> [StyledText] {
    var items = voice.standing(fact)
    if let variant = fact.variant, variant.purpose == nil,
      let condition = voice.words.onlyIf(variant.when, in: situation)
    {
      items.insert(voice.words.text(Interface.onlyIf, ("condition", condition)), at: 0)
    }
    if fact.reachable == .no { items.append(voice.words.text(Interface.phoneNotNow)) }
    if fact.open == .no, !options.isPaper {
      items.append(voice.words.text(Interface.phoneClosedNow))
    }
    return items.map { voice.prose($0, .hint) }
  }

  /// Refers to the sources of a fact, unless its label does so for all variants.
  private func references(_ fact: PlanFact) -> StyledText {
    guard !isReferredByLabel else { return "" }
    return options.references(fact.variant?.sources ?? [])
  }

  private func after(_ label: StyledText, _ value: StyledText, _ voice: Voice) -> StyledText {
    label.isEmpty ? value : voice.labelled(label, value)
  }

  private func line(_ kind: Passage.Kind, _ level: Int, _ say: (Voice) -> StyledText) -> [Passage] {
    Passage(kind, level: level, in: options.languages, say).map { [$0] } ?? []
  }
}
