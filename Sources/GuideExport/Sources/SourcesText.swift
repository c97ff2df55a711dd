package import GuideCore
package import TextLayout

/// Writes the list of facts and their sources as lines.
package enum SourcesText {
  /// Writes each fact with its standing, its sources and its dates, under its owner.
  package static func lines(
    _ list: SourceList, languages: [Language], width: Int, isPlain: Bool = false
  ) -> [StyledText] {
    let layout = PassageLayout(width: width, isPlain: isPlain)
    guard !list.entries.isEmpty else {
      return layout.lines(passage(.line, languages) { $0.text(Interface.noFacts) })
    }
    var passages = passage(.line, languages) { voice in
      voice.fill(Interface.factsCount, ("n", StyledText(String(list.entries.count))))
    }
    var owner: String??
    for entry in list.entries {
      if owner != .some(entry.carrier?.id) {
        passages += passage(.sectionTitle, opensGroup: true, languages) {
          $0.text(entry.carrier?.names ?? Interface.generalFacts, .title)
        }
      }
      owner = .some(entry.carrier?.id)
      passages += self.entry(entry, list.situation, languages)
    }
    return layout.lines(passages)
  }

  private static func entry(
    _ entry: SourceList.Entry, _ situation: Situation, _ languages: [Language]
  ) -> [Passage] {
    let fact = entry.fact
    var passages = passage(.item, languages) { voice in
      var label = voice.text(fact.key.label)
      if let purpose = fact.variant?.purpose { label += voice.bracketed([voice.text(purpose)]) }
      return voice.labelled(label, voice.shown(fact, in: situation.catalog))
        + voice.bracketed(voice.standing(fact))
    }
    for source in fact.variant?.sources ?? [] {
      passages += passage(.line, level: 1, languages) { $0.source(source) }
    }
    if fact.variant?.sources.isEmpty != false {
      passages += passage(.line, level: 1, languages) { $0.text(Interface.noSource, .hint) }
    }
    passages += passage(.line, level: 1, languages) { voice in
      voice.items(dates(entry, situation, voice))
    }
    return passages
  }

  private static func dates(
    _ entry: SourceList.Entry, _ situation: Situation, _ voice: Voice
  ) -> [StyledText] {
    var dates: [StyledText] = []
    if let day = entry.fact.variant?.gathered {
      dates.append(
        voice.fill(Interface.gathered, ("day", voice.prose(voice.words.day(day))), style: .hint))
    }
    if let day = entry.checkBy {
      let isDue = day < situation.today
      dates.append(
        voice.fill(
          isDue ? Interface.checkOverdue : Interface.checkBy,
          ("day", voice.prose(voice.words.day(day))), style: isDue ? .warning : .hint))
    }
    return dates
  }

  private static func passage(
    _ kind: Passage.Kind, level: Int = 0, opensGroup: Bool = false, _ languages: [Language],
    _ say: (Voice) -> StyledText
  ) -> [Passage] {
    Passage(kind, level: level, opensGroup: opensGroup, in: languages, say).map { [$0] } ?? []
  }
}
