package import GuideCore
import TextLayout

/// Writes the numbers to call as vCard 3.0 (RFC 2426), which phones of every age read.
package struct CardFile {
  let cards: [ContactCard]
  let moment: Moment
  let languages: [Language]

  package init(_ plan: Plan, languages: [Language]) {
    cards = ContactCard.cards(of: plan)
    moment = plan.situation.moment
    self.languages = languages
  }

  package var count: Int { cards.count }

  /// All cards, one below the other; empty if no number is firm enough.
  package var text: String {
    var lines = ContentLines()
    for card in cards { add(card, to: &lines) }
    return lines.text
  }

  private func add(_ card: ContactCard, to lines: inout ContentLines) {
    let name = said { card.name($0) }.joinedVersions(" / ")
    lines.add("BEGIN", "VCARD")
    lines.add("VERSION", "3.0")
    lines.add("PRODID", "-//simguide//plan//EN")
    lines.add("UID", text: "\(card.ownerID).\(card.fact.key.key).\(digits(card))@simguide")
    lines.add("REV", moment.iso)
    lines.add("FN", text: name)
    // The name has five parts; all stands in the first, so that lists sort by whose desk it is.
    lines.add("N", ContentLines.escaped(name) + ";;;;")
    if let owner = card.owner {
      lines.add("ORG", text: languages.map { owner[$0] }.joinedVersions(" / "))
    }
    lines.add("TEL;TYPE=WORK,VOICE", text: card.phone.number)
    let sources = (card.fact.variant?.sources ?? []).map { $0.url }
    let blocks = said { card.note($0).joined(separator: "\n") } + sources
    lines.add("NOTE", text: blocks.joinedVersions("\n"))
    lines.add("CATEGORIES", "simguide")
    lines.add("END", "VCARD")
  }

  private func digits(_ card: ContactCard) -> String {
    card.phone.number.filter { $0.isASCII && $0.isNumber }
  }

  private func said(_ say: (Wording) -> String) -> [String] {
    languages.map { say(Wording($0)) }
  }
}
