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
    for (place, papers) in step.papers.enumerated() {
      copy.papers[place].fact = fact(papers.fact)
      copy.papers[place].sets = papers.sets.map { $0.map { paper($0) } }
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
    guard let variant = fact.variant else { return fact.changed(key: key) }
    return fact.changed(
      key: key,
      variant: FactVariant(
        statement: statement(variant), when: variant.when,
        purpose: variant.purpose.map { text($0) }, from: variant.from, until: variant.until,
        by: variant.by, marks: variant.marks,
        sources: variant.sources.map { source($0) }, gathered: variant.gathered,
        against: variant.against, inferredFrom: variant.inferredFrom,
        note: text(variant.note ?? LocalText(same: "note")), inherited: LocalText(same: drop)))
  }

  private static func statement(_ variant: FactVariant) -> FactVariant.Statement {
    switch variant.value {
    case .phone(var phone)?:
      phone.number = drop + phone.number
      phone.menu = phone.menu.map { .init(press: drop + $0.press, label: text($0.label)) }
      return .value(.phone(phone))
    case .address(let address)?: return .value(.address(drop + address))
    case .path(let labels)?: return .value(.path(labels.map { label($0) }))
    case .text(let words)?: return .value(.text(text(words)))
    default: return variant.statement
    }
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
