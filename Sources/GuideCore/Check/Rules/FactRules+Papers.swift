extension FactRules {
  /// Finds papers in sets of papers that are not listed.
  static func papers(_ facts: FactSet, _ context: CheckContext) -> [Finding] {
    let known = context.catalog.papers.map { $0.id }
    return placed(facts).flatMap { entry -> [Finding] in
      guard case .papers(let sets)? = entry.variant.value else { return [] }
      return sets.enumerated().flatMap { number, set in
        set.enumerated().filter { !known.contains($0.element) }.map { place, paper in
          Finding(
            entry.path.element("value", number).index(place),
            .unknownName(
              kind: "paper", name: paper, nearest: Nearest.name(to: paper, among: known)))
        }
      }
    }
  }
}
