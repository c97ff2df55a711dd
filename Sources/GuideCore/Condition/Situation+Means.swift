extension Situation {
  /// Tells whether one of the means is at hand: taken away by one answer it is not, given by one it is.
  package func verdict(mean: Int) -> Verdict {
    let bit = MeansSet(index: mean)
    var given = false
    var withheld = false
    for (place, question) in catalog.questions.enumerated() {
      guard case .chosen(let mask) = answers[place] else { continue }
      var offers = false
      var gives = false
      for (index, option) in question.options.enumerated() {
        let chosen = mask & (1 << UInt128(index)) != 0
        if chosen, option.loses.contains(bit) { return .no }
        guard option.gives.contains(bit) else { continue }
        offers = true
        if chosen { gives = true }
      }
      if gives { given = true } else if offers { withheld = true }
    }
    if given { return .yes }
    return withheld ? .no : .maybe
  }

  /// Tells whether all needed means are at hand.
  package func verdict(needs: MeansSet) -> Verdict {
    var result = Verdict.yes
    for index in needs.indices {
      switch verdict(mean: index) {
      case .no: return .no
      case .maybe: result = .maybe
      case .yes: break
      }
    }
    return result
  }

  /// Lists the needed means that are known to be gone.
  package func missing(from needs: MeansSet) -> [Mean] {
    needs.indices.filter { verdict(mean: $0) == .no && catalog.means.indices.contains($0) }
      .map { catalog.means[$0] }
  }

  /// Collects the means that an answer takes away, which no other answer can give back.
  private var lost: MeansSet {
    var lost: MeansSet = []
    for place in catalog.questions.indices {
      var mask = answers[place].mask
      while mask != 0 {
        let option = mask.trailingZeroBitCount
        mask &= mask - 1
        guard option < catalog.questions[place].options.count else { break }
        lost.formUnion(catalog.questions[place].options[option].loses)
      }
    }
    return lost
  }

  /// Collects the unset questions (bits) that could still give or take away one of the needed means.
  package func undecided(needs: MeansSet) -> UInt64 {
    let needs = needs.subtracting(lost)
    if needs.isEmpty { return 0 }
    var bits: UInt64 = 0
    for place in catalog.questions.indices where answers[place] == .unset {
      let touches = catalog.questions[place].options.contains {
        !$0.gives.isDisjoint(with: needs) || !$0.loses.isDisjoint(with: needs)
      }
      if touches { bits |= 1 << UInt64(place) }
    }
    return bits
  }
}
