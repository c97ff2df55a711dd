/// The rules for facts; paths count from the object of facts.
package enum FactRules {
  /// Runs all rules on facts, those of a carrier or (nil) those of no carrier.
  package static func findings(
    _ facts: FactSet, of carrier: Carrier?, never: [NeverEntry], _ context: CheckContext
  ) -> [Finding] {
    clashes(facts, of: carrier, context) + papers(facts, context)
      + forbidden(facts, of: carrier?.id, never, context)
  }

  /// Lists all variants with their places.
  static func placed(_ facts: FactSet) -> [(path: ContentPath, key: String, variant: FactVariant)] {
    facts.keys.flatMap { key in
      facts[key].enumerated().map { (ContentPath().element(key, $0.offset), key, $0.element) }
    }
  }
}
