/// Minute zero as data (`shared/now.json`): what to do before any question is asked.
package struct NowSheet: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package var text: LocalText
    package var facts: [String]

    package init(text: LocalText, facts: [String]) {
      self.text = text
      self.facts = facts
    }
  }

  package var title: LocalText
  package var hurt: Item
  package var steps: [Item]
  package var swap: LocalText
  package var dont: LocalText
  /// Carriers whose number stands on the sheet.
  package var networks: [String]
  /// Carriers that have no telephone desk, or none that is known.
  package var noPhone: [String]
  package var rest: LocalText
  package var next: LocalText

  package init(
    title: LocalText, hurt: Item, steps: [Item], swap: LocalText, dont: LocalText,
    networks: [String], noPhone: [String], rest: LocalText, next: LocalText
  ) {
    self.title = title
    self.hurt = hurt
    self.steps = steps
    self.swap = swap
    self.dont = dont
    self.networks = networks
    self.noPhone = noPhone
    self.rest = rest
    self.next = next
  }

  /// Keys of all general facts on the sheet.
  package var factKeys: NameSet { NameSet(hurt.facts + steps.flatMap { $0.facts }) }
}
