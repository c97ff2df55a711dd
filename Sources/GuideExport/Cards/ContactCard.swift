package import GuideCore
import TextLayout

/// A number to call, firm enough to be kept among a phone's contacts.
package struct ContactCard: Equatable, Sendable {
  package var phone: Phone
  /// The fact under which the number stands first in the plan.
  package var fact: PlanFact
  /// What else the same number is for.
  package var others: [PlanFact]
  /// Whose desk it is; nil for one of no carrier.
  package var owner: LocalText?
  var ownerID: String

  /// Collects the firm numbers of a plan in its order, each once; those behind a withheld danger stay hidden.
  package static func cards(of plan: Plan) -> [ContactCard] {
    var cards: [ContactCard] = []
    for step in plan.steps where !step.isWithheld {
      let ways = step.ways.filter { $0.usable != .no }
      for fact in step.facts + ways.flatMap({ $0.facts }) {
        guard let variant = fact.variant, variant.isFirmEnoughForCards,
          case .phone(let phone)? = variant.value
        else { continue }
        if let place = cards.firstIndex(where: { $0.phone.number == phone.number }) {
          let known = [cards[place].fact] + cards[place].others
          if !known.contains(where: { $0.key.key == fact.key.key }) {
            cards[place].others.append(fact)
          }
          continue
        }
        let carrier = fact.key.owner == .carrier ? plan.carrier : nil
        cards.append(
          ContactCard(
            phone: phone, fact: fact, others: [], owner: carrier?.names,
            ownerID: carrier?.id ?? "general"))
      }
    }
    return cards
  }

  /// Names the desk: whose it is, what it is for, and for whom.
  package func name(_ words: Wording) -> String {
    var name = fact.key.label[words.language]
    if let purpose = fact.variant?.purpose {
      name += words.text(Interface.inBrackets, ("text", purpose[words.language]))
    }
    guard let owner else { return name.withoutControls() }
    return words.text(Interface.labelled, ("label", owner[words.language]), ("text", name))
      .withoutControls()
  }

  /// Says what has to be known before dialling, a paragraph each.
  func note(_ words: Wording) -> [String] {
    var lines = words.phoneDetails(phone) + words.phoneMenu(phone)
    lines += others.map { $0.key.label[words.language] }
    lines += words.standing(fact)
    if let note = fact.variant?.note { lines.append(note[words.language]) }
    if let day = fact.variant?.gathered {
      lines.append(words.text(Interface.gathered, ("day", words.day(day))))
    }
    return lines
  }
}
