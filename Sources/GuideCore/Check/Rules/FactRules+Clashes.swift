extension FactRules {
  /// Finds two variants that can hold at once, say the same thing of the same people, and do not name each other.
  static func clashes(_ facts: FactSet, of carrier: Carrier?, _ context: CheckContext)
    -> [Finding]
  {
    var findings: [Finding] = []
    for key in facts.keys {
      let variants = facts[key]
      for (later, variant) in variants.enumerated() {
        let clash = variants[..<later].contains { earlier in
          earlier.against.isEmpty && variant.against.isEmpty && earlier.purpose == variant.purpose
            && earlier.overlaps(variant)
            && canHold(earlier.when, variant.when, of: carrier, context)
        }
        if clash {
          findings.append(Finding(ContentPath().element(key, later), .variantsClash(key)))
        }
      }
    }
    return findings
  }

  private static func canHold(
    _ one: Condition, _ other: Condition, of carrier: Carrier?, _ context: CheckContext
  ) -> Bool {
    if one == .always, other == .always { return true }
    var search = ConditionSearch([one, other], context, carrier: carrier, offered: { _ in [] })
    return search.succeeds { $0.verdict(one) == .yes && $0.verdict(other) == .yes }
  }
}

extension FactVariant {
  /// Tells whether there is a day on which both hold.
  fileprivate func overlaps(_ other: FactVariant) -> Bool {
    if let until, let from = other.from, until < from { return false }
    if let from, let until = other.until, until < from { return false }
    return true
  }
}
