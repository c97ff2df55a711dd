import GuideCore
internal import StrictJSON
import TextLayout

extension JSONSpeech {
  func facts(_ facts: [PlanFact], in situation: Situation) -> JSONOutput {
    .array(facts.map { fact($0, in: situation) })
  }

  /// Writes a fact: the keys of the contract first, then what was added to it.
  func fact(_ fact: PlanFact, in situation: Situation) -> JSONOutput {
    let variant = fact.variant
    return .members(
      ("key", .string(fact.key.key)), ("label", text(fact.key.label)),
      ("value", variant?.value.map { value($0) } ?? .null),
      ("shown", shown(fact, in: situation.catalog)),
      ("sources", sources(variant?.sources ?? [])),
      ("gathered", variant?.gathered.map { .string($0.iso) } ?? .null),
      ("by", variant?.by.map { .string($0.rawValue) } ?? .null),
      ("marks", .strings(variant?.marks.map { $0.rawValue } ?? [])),
      ("state", .string(fact.state.rawValue)), ("kind", .string(fact.key.kind.rawValue)),
      ("for", text(variant?.purpose)), ("only_if", onlyIf(variant?.when ?? .always, in: situation)),
      ("standing", .array(standing(fact))), ("note", text(variant?.note)),
      ("against", rivals(fact, in: situation.catalog)),
      ("inferred_from", .strings(variant?.inferredFrom ?? [])),
      ("inherited", text(variant?.inherited)), ("check_first", .bool(fact.isDue)),
      ("reachable", .string(fact.reachable.word)), ("open", .string(fact.open.word)))
  }

  /// Says under what a thing applies that is only "maybe".
  func onlyIf(_ condition: Condition, in situation: Situation) -> JSONOutput {
    guard situation.verdict(condition) == .maybe else { return .null }
    return said { words in
      words.onlyIf(condition, in: situation) ?? words.text(Interface.notConfirmedHere)
    }
  }

  private func shown(_ fact: PlanFact, in catalog: Catalog) -> JSONOutput {
    said { Voice($0.language).shown(fact, in: catalog).string }
  }

  /// Lists each word on the standing in all languages.
  private func standing(_ fact: PlanFact) -> [JSONOutput] {
    let count = Wording(.en).standing(fact).count
    return (0..<count).map { place in said { $0.standing(fact)[place] } }
  }

  private func rivals(_ fact: PlanFact, in catalog: Catalog) -> JSONOutput {
    let rivals = fact.variant?.against ?? []
    return .array(
      rivals.map { rival in
        .members(
          ("value", value(rival.value)),
          (
            "shown",
            said { Voice($0.language).value(rival.value, of: fact.key, in: catalog).string }
          ),
          ("sources", sources(rival.sources)))
      })
  }
}

extension Verdict {
  /// Writes the verdict as data does.
  var word: String {
    switch self {
    case .yes: "yes"
    case .maybe: "maybe"
    case .no: "no"
    }
  }
}
