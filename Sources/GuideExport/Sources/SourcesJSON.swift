package import GuideCore
package import StrictJSON

/// Writes the list of facts and their sources as data.
package enum SourcesJSON {
  /// Writes each fact with its carrier and the day by which it should be looked at again.
  package static func value(_ list: SourceList, languages: [Language]) -> JSONOutput {
    let speech = JSONSpeech(languages: languages)
    return .members(
      ("format", .int(1)), ("today", .string(list.situation.today.iso)),
      ("languages", .strings(languages.map { $0.rawValue })),
      (
        "facts",
        .array(
          list.entries.map { entry in
            .members(
              ("carrier", entry.carrier.map { .string($0.id) } ?? .null),
              ("check_by", entry.checkBy.map { .string($0.iso) } ?? .null),
              ("fact", speech.fact(entry.fact, in: list.situation)))
          })
      ))
  }
}
