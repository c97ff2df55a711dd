/// The rules for carriers.
package enum CarrierRules {
  /// Finds critical keys of which the carrier, with what it takes over, says nothing.
  package static func missingFacts(_ carrier: Carrier, _ context: CheckContext) -> [Finding] {
    context.catalog.factKeys
      .filter { $0.critical && $0.owner == .carrier && !carrier.facts.contains($0.key) }
      .map { Finding(ContentPath().key("facts"), .missingFact($0.key)) }
  }

  /// Finds networks that are no carriers.
  package static func networks(_ carrier: Carrier, _ context: CheckContext) -> [Finding] {
    let known = context.catalog.carriers.filter { $0.kind == .network }.map { $0.id }
    return carrier.network.enumerated().filter { !known.contains($0.element) }.map {
      Finding(
        ContentPath().element("network", $0.offset),
        .unknownName(
          kind: "network", name: $0.element,
          nearest: Nearest.name(to: $0.element, among: known)))
    }
  }
}
