import GuideCore
import TextLayout

/// Turns facts into passages; a fact that was said once is not said again.
struct FactPassages {
  let options: StepOptions
  let situation: Situation
  /// Keys of the facts that were said.
  private(set) var said = NameSet()
  /// Numbers that were said, with what they are for.
  private var saidNumbers = NameSet()
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
  ///
  /// The first paragraph may begin something new.
  mutating func add(
    _ facts: [PlanFact], level: Int, opensGroup: Bool = false, to passages: inout [Passage]
  ) {
    var keys: [String] = []
    for fact in facts where !keys.contains(fact.key.key) && !waits(fact) {
      keys.append(fact.key.key)
    }
    let first = passages.count
    for key in keys where said.insert(key).isNew {
      let group = facts.filter { $0.key.key == key }
      if !group.allSatisfy({ isSaidElsewhere($0) }) {
        add(group: group, level: level, to: &passages)
      }
    }
    if opensGroup, first < passages.count { passages[first].opensGroup = true }
  }

  /// Whether a number stands already with the same purpose and on the same word, under another label.
  private func isSaidElsewhere(_ fact: PlanFact) -> Bool {
    purposeOfNumber(fact).map { saidNumbers.contains($0) } ?? false
  }

  /// Names a number with what it is for and who says so; nil for what is no number, or where its label alone says that.
  private func purposeOfNumber(_ fact: PlanFact) -> String? {
    guard let variant = fact.variant, case .phone(let phone)? = variant.value,
      let purpose = variant.purpose, variant.when == .always
    else { return nil }
    let marks = variant.marks.map { $0.rawValue }
    let words = [phone.number, purpose.en, variant.note?.en ?? "", variant.by?.rawValue ?? ""]
    return (words + marks).joined(separator: " ")
  }

  /// At first sight only what is known or must be said stands there; the rest follows on Enter.
  private func waits(_ fact: PlanFact) -> Bool {
    guard options.detail == .brief else { return false }
    return fact.key.key.hasPrefix("note.") || (fact.state == .unconfirmed && !fact.key.critical)
  }

  private mutating func add(group facts: [PlanFact], level: Int, to passages: inout [Passage]) {
    guard let first = facts.first else { return }
    let isLimited = options.detail == .brief && first.key.kind == .phone
    let shown = isLimited ? best(facts) : facts
    if facts.count == 1, first.variant?.purpose == nil {
      add(first, level: level, to: &passages) { $0.text(first.key.label) }
      return
    }
    let sources = first.variant?.sources ?? []
    isReferredByLabel = facts.allSatisfy { $0.variant?.sources == sources }
    defer { isReferredByLabel = false }
    let references = isReferredByLabel ? options.references(sources) : ""
    passages.append(.line, level: level, in: languages) {
      $0.colon($0.text(first.key.label) + references)
    }
    for (place, fact) in shown.enumerated() {
      let isRepeated = shown[(place + 1)...].first?.variant?.note == fact.variant?.note
      add(fact, level: level + 1, leavesNote: isRepeated, to: &passages) { voice in
        fact.variant?.purpose.map { voice.text($0) } ?? ""
      }
    }
    if facts.count > shown.count {
      passages.append(.line, level: level + 1, in: languages) {
        $0.fill(
          Interface.moreNumbers, ("n", StyledText(String(facts.count - shown.count), .hint)),
          style: .hint)
      }
    }
  }

  private var languages: [Language] { options.languages }

  /// Takes the first numbers, and one that is open now if there is any; numbers for calls from
  /// abroad only where somebody may be abroad.
  private func best(_ facts: [PlanFact]) -> [PlanFact] {
    let near = situation.isAbroad == .no ? facts.filter { !$0.isForCallsFromAbroad } : facts
    let facts = near.isEmpty ? facts : near
    var best = Array(facts.prefix(FactPassages.mostPhones))
    if !best.contains(where: { $0.open == .yes }),
      let open = facts.first(where: { $0.open == .yes && $0.reachable != .no })
    {
      best[best.count - 1] = open
    }
    return best
  }

  /// Says one fact after its label, with its standing, note and rivals; a note may be left to the next.
  private mutating func add(
    _ fact: PlanFact, level: Int, leavesNote: Bool = false, to passages: inout [Passage],
    label: (Voice) -> StyledText
  ) {
    if let number = purposeOfNumber(fact) { saidNumbers.insert(number) }
    switch fact.variant?.value {
    case .address(let address)?:
      passages.append(.line, level: level, in: languages) { voice in
        let label = label(voice)
        let rest = standing(fact, voice)
        return label.isEmpty ? rest : voice.colon(label + rest)
      }
      let text = StyledText.unbreakable(address.withoutControls(), .fact)
      let isLink = fact.officialAddress != nil
      passages.append(.address(isLink: isLink), level: level + 1, in: languages) { _ in text }
    case .phone(let phone)?:
      add(phone, fact, level: level, to: &passages, label: label)
    case .path(let labels)?:
      passages.append(.line, level: level, in: languages) { voice in
        after(label(voice), voice.path(labels) + standing(fact, voice), voice)
      }
      passages.append(.line, level: level + 1, in: languages) { voice in
        voice.language == .ja ? "" : voice.readings(labels)
      }
    default:
      passages.append(.line, level: level, in: languages) { voice in
        after(
          label(voice), voice.shown(fact, in: situation.catalog) + standing(fact, voice), voice)
      }
    }
    addRemarks(fact, level: level + 1, leavesNote: leavesNote, to: &passages)
  }

  private func add(
    _ phone: Phone, _ fact: PlanFact, level: Int, to passages: inout [Passage],
    label: (Voice) -> StyledText
  ) {
    let number = StyledText.unbreakable(phone.number.withoutControls(), .fact)
    if languages.count == 1 {
      passages.append(.line, level: level, in: languages) { voice in
        after(label(voice), number + details(phone, fact, voice), voice)
      }
    } else {
      // Side by side each language has its own number: a label alone would send the eye across.
      passages.append(.line, level: level, in: languages) { after(label($0), number, $0) }
      passages.append(.line, level: level + 1, in: languages) { voice in
        voice.items(detailItems(phone, fact, voice))
      }
    }
    for item in phone.menu {
      passages.append(.line, level: level + 1, in: languages) { $0.menu(item) }
    }
  }

  private func details(_ phone: Phone, _ fact: PlanFact, _ voice: Voice) -> StyledText {
    voice.bracketed(detailItems(phone, fact, voice)) + references(fact)
  }

  private func detailItems(_ phone: Phone, _ fact: PlanFact, _ voice: Voice) -> [StyledText] {
    voice.words.phoneDetails(phone, under: fact.variant?.purpose).map { voice.prose($0, .hint) }
      + standingItems(fact, voice)
  }

  /// Says the note of a fact and what other pages say instead.
  private func addRemarks(
    _ fact: PlanFact, level: Int, leavesNote: Bool, to passages: inout [Passage]
  ) {
    let rivals = fact.variant?.against ?? []
    // Sentences stand each on a line of its own: they have an end, and cannot be joined by "or".
    for group in fact.key.kind == .text ? rivals.map({ [$0] }) : [rivals] where !group.isEmpty {
      passages.append(.line, level: level, in: languages) { voice in
        let separator = voice.text(Interface.orSeparator, .hint)
        let values = group.map { voice.value($0.value, of: fact.key, in: situation.catalog) }
        let numbers = group.flatMap { $0.sources }
        return voice.fill(
          Interface.otherPagesSay, ("values", values.joined(separator: separator)), style: .hint)
          + options.references(numbers)
      }
    }
    let isShort = options.detail == .brief && fact.state == .known && !fact.key.kind.isForActing
    if let note = fact.variant?.note, !isShort, !leavesNote {
      passages.append(.line, level: level, in: languages) { $0.text(note, .hint) }
    }
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
}
