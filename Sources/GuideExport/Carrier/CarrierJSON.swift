package import GuideCore
package import StrictJSON

/// Writes one carrier with its facts as data.
package enum CarrierJSON {
  /// Writes a situation's carrier (`Situation.of`); null if none is chosen.
  package static func value(_ situation: Situation, languages: [Language]) -> JSONOutput {
    guard let carrier = situation.carrier else { return .null }
    let speech = JSONSpeech(languages: languages)
    return .members(
      ("format", .int(1)), ("id", .string(carrier.id)), ("names", speech.text(carrier.names)),
      ("aliases", .strings(carrier.aliases)), ("kind", .string(carrier.kind.rawValue)),
      ("family", carrier.family.map { .string($0) } ?? .null),
      ("network", .strings(carrier.network)),
      ("date", carrier.date.map { .string($0.iso) } ?? .null),
      ("status", status(carrier.status, speech)), ("recognise", speech.text(carrier.recognise)),
      ("languages", .strings(languages.map { $0.rawValue })),
      (
        "groups",
        .array(
          FactGroup.groups(of: situation).map { group in
            .members(
              ("id", .string(group.id)), ("title", speech.text(group.title)),
              ("facts", speech.facts(group.facts, in: situation)))
          })
      ))
  }

  /// Writes what the list of all carriers says of each: its ids, names and standing.
  package static func list(_ carriers: [Carrier], languages: [Language]) -> JSONOutput {
    let speech = JSONSpeech(languages: languages)
    return .members(
      ("format", .int(1)),
      (
        "carriers",
        .array(
          carriers.map { carrier in
            .members(
              ("id", .string(carrier.id)), ("names", speech.text(carrier.names)),
              ("aliases", .strings(carrier.aliases)), ("kind", .string(carrier.kind.rawValue)),
              ("network", .strings(carrier.network)),
              ("state", .string(carrier.status.state.rawValue)))
          })
      ))
  }

  private static func status(_ status: Carrier.Status, _ speech: JSONSpeech) -> JSONOutput {
    .members(
      ("state", .string(status.state.rawValue)),
      ("since", status.since.map { .string($0) } ?? .null), ("now_do", speech.text(status.nowDo)))
  }
}
