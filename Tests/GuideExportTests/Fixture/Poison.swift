@testable import GuideCore

/// Puts an escape sequence and a bidirectional override into all that a step takes from content.
enum Poison {
  static let drop = "\u{1B}[31m\u{202E}\u{9B}\u{7}"

  static func text(_ text: LocalText) -> LocalText {
    LocalText(zh: drop + text.zh, en: drop + text.en, ja: drop + text.ja)
  }

  static func step(_ step: PlanStep) -> PlanStep {
    var copy = step
    copy.step.title = text(step.step.title)
    copy.step.why = text(step.step.why)
    copy.step.detail = text(step.step.detail)
    copy.step.labels = step.step.labels.map { label($0) }
    copy.step.guide = step.step.guide.map { drop + $0 }
    copy.step.sources = step.step.sources.map { source($0) }
    if let danger = step.step.danger {
      copy.step.danger = Step.Danger(
        loses: text(danger.loses), instead: text(danger.instead), word: drop + danger.word)
    }
    copy.facts = step.facts.map { fact($0) }
    copy.ways = step.ways.map { way($0) }
    copy.phrases = step.phrases.map { phrase($0) }
    copy.bring = step.bring.map { paper($0) }
    if let papers = step.papers {
      copy.papers?.fact = fact(papers.fact)
      copy.papers?.sets = papers.sets.map { $0.map { paper($0) } }
    }
    return copy
  }

  private static func way(_ way: PlanStep.PlanWay) -> PlanStep.PlanWay {
    var copy = way
    copy.way.title = text(way.way.title)
    copy.way.detail = text(way.way.detail)
    copy.way.labels = way.way.labels.map { label($0) }
    copy.missing = way.missing.map { Mean(id: $0.id, label: text($0.label)) }
    copy.facts = way.facts.map { fact($0) }
    copy.phrases = way.phrases.map { phrase($0) }
    return copy
  }

  private static func fact(_ fact: PlanFact) -> PlanFact {
    var key = fact.key
    key.label = text(key.label)
    key.fallback = text(key.fallback)
    guard var variant = fact.variant else { return fact.changed(key: key) }
    variant.purpose = variant.purpose.map { text($0) }
    variant.note = text(variant.note ?? LocalText(same: "note"))
    variant.inherited = LocalText(same: drop)
    variant.sources = variant.sources.map { source($0) }
    switch variant.value {
    case .phone(var phone)?:
      phone.number = drop + phone.number
      phone.menu = phone.menu.map { .init(press: drop + $0.press, label: text($0.label)) }
      variant.statement = .value(.phone(phone))
    case .address(let address)?: variant.statement = .value(.address(drop + address))
    case .path(let labels)?: variant.statement = .value(.path(labels.map { label($0) }))
    case .text(let words)?: variant.statement = .value(.text(text(words)))
    default: break
    }
    return fact.changed(key: key, variant: variant)
  }

  private static func label(_ label: ScreenLabel) -> ScreenLabel {
    ScreenLabel(
      ja: drop + label.ja, reading: drop + label.reading, zh: drop + label.zh,
      en: drop + label.en)
  }

  private static func phrase(_ phrase: Phrase) -> Phrase {
    Phrase(
      id: phrase.id, ja: drop + phrase.ja, kana: drop + phrase.kana,
      romaji: drop + phrase.romaji, zh: drop + phrase.zh, en: drop + phrase.en,
      next: phrase.next.map { text($0) }, refused: phrase.refused.map { text($0) })
  }

  private static func paper(_ paper: Paper) -> Paper {
    Paper(
      id: paper.id, name: text(paper.name), japanese: drop + paper.japanese,
      trap: paper.trap.map { text($0) })
  }

  private static func source(_ source: Source) -> Source {
    Source(url: drop + source.url, pageDate: drop + source.pageDate)
  }
}

extension PlanFact {
  /// Gives a fact that differs in something.
  func changed(key: FactKey? = nil, variant: FactVariant? = nil, open: Verdict? = nil) -> PlanFact {
    PlanFact(
      key: key ?? self.key, variant: variant ?? self.variant, reachable: reachable,
      open: open ?? self.open, isDue: isDue)
  }
}
