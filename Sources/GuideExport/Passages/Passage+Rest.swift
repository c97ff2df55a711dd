extension [Passage] {
  /// Gives the title of a step, and what does not stand among other passages of the same step.
  ///
  /// What is kept keeps the headings and lines to which it belongs, so that nothing hangs in the air.
  package func beyond(_ shown: [Passage]) -> [Passage] {
    var isKept = map { passage in
      passage.isStepTitle || !shown.contains { $0.says(passage) }
    }
    for place in indices.reversed() where isKept[place] { keepParents(of: place, &isKept) }
    var rest: [Passage] = []
    // Groups stay apart where the passage that began one is left out.
    var begun: Int?
    for (place, passage) in enumerated() {
      if passage.opensGroup { begun = Swift.min(begun ?? passage.level, passage.level) }
      guard isKept[place] else { continue }
      let opens = passage.opensGroup || begun.map { passage.level <= $0 } ?? false
      rest.append(
        Passage(
          kind: passage.kind, level: passage.level, opensGroup: opens,
          versions: passage.versions))
      if opens { begun = nil }
    }
    return rest
  }

  /// Marks the lines above that stand farther out, and the heading of the same group.
  private func keepParents(of place: Int, _ isKept: inout [Bool]) {
    var level = self[place].level
    var isInGroup = !self[place].opensGroup
    for above in indices[..<place].reversed() where level > 0 || isInGroup {
      let passage = self[above]
      if passage.level < level {
        isKept[above] = true
        level = passage.level
        isInGroup = !passage.opensGroup
      } else if passage.level == level, isInGroup {
        if passage.kind == .heading { isKept[above] = true }
        isInGroup = passage.kind != .heading && !passage.opensGroup
      }
    }
  }
}

extension Passage {
  package var isStepTitle: Bool {
    if case .stepTitle = kind { true } else { false }
  }

  /// Says the same at the same place; where groups begin depends on what stands before.
  fileprivate func says(_ other: Passage) -> Bool {
    kind == other.kind && level == other.level && versions == other.versions
  }
}
