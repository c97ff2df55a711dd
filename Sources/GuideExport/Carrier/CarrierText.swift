package import GuideCore
package import TextLayout

/// Writes the page of one carrier as lines.
package enum CarrierText {
  /// Writes the page of a situation's carrier (`Situation.of`); nothing if none is chosen.
  package static func lines(
    _ situation: Situation, languages: [Language], width: Int, isPlain: Bool = false
  ) -> [StyledText] {
    let passages = CarrierPassages.make(situation, languages: languages) ?? []
    return PassageLayout(width: width, isPlain: isPlain).lines(passages)
  }
}
