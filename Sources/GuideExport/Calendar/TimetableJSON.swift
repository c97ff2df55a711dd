package import GuideCore
package import StrictJSON
import TextLayout

/// Writes a timetable as data: `plan --json`; keys may be added, never changed.
package enum TimetableJSON {
  package static func value(_ table: Timetable, languages: [Language]) -> JSONOutput {
    let speech = JSONSpeech(languages: languages)
    let calendar = CalendarFile(table, languages: languages)
    let plan = table.plan
    return .members(
      ("format", .int(1)), ("guide", .string(plan.guide.id)),
      ("carrier", plan.carrier.map { .string($0.id) } ?? .null), ("code", .string(plan.code)),
      ("on", .string(table.event.iso)), ("today", .string(plan.situation.today.iso)),
      ("zone", "Asia/Tokyo"), ("languages", .strings(languages.map { $0.rawValue })),
      (
        "entries",
        .array(
          table.entries.map { entry in
            .members(
              ("id", .string(entry.id)), ("uid", .string(calendar.uid(entry))),
              ("day", .string(entry.day.iso)),
              ("go_by", entry.goBy.map { .string($0.iso) } ?? .null),
              ("kind", .string(entry.kind.word)),
              ("step", entry.step.map { .string($0.id) } ?? .null),
              ("number", entry.step.map { .int($0.number) } ?? .null),
              ("title", speech.said { $0.title(entry) }),
              ("text", speech.said { $0.details(entry, in: table).joined(separator: "\n") }))
          })
      ),
      (
        "not_confirmed",
        .array(
          table.openWaits.map { wait in
            .members(("step", .string(wait.step.id)), ("text", speech.text(wait.fallback)))
          })
      ),
      ("undated", .strings(table.undated.map { $0.id })),
      (
        "undated_by_time",
        .array(
          table.undatedGroups.map { group in
            .members(
              ("time", .string(group.time.rawValue)), ("steps", .strings(group.steps.map { $0.id }))
            )
          })
      ),
      (
        "numbers",
        .array(
          ContactCard.cards(of: plan).map { card in
            .members(
              ("tel", .string(card.phone.number.withoutControls())),
              ("name", speech.said { card.name($0) }), ("key", .string(card.fact.key.key)))
          })
      ))
  }
}

extension Timetable.Entry.Kind {
  /// Writes the kind as data does.
  var word: String {
    switch self {
    case .due: "due"
    case .chosen: "chosen"
    case .ready: "ready"
    case .late: "late"
    case .check: "check"
    }
  }
}
