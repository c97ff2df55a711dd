package import GuideCore

/// Writes a timetable as iCalendar (RFC 5545), each day as an entry at nine in the morning in Japan.
package struct CalendarFile {
  let table: Timetable
  let languages: [Language]

  package init(_ table: Timetable, languages: [Language]) {
    self.table = table
    self.languages = languages
  }

  /// The whole file, with an alarm for each entry and one more the day before for a last day.
  package var text: String {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//simguide//plan//EN")
    lines.add("CALSCALE", "GREGORIAN")
    addZone(&lines)
    for entry in table.entries { add(entry, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  /// Names an entry the same in every run, so that a calendar replaces it instead of adding it twice.
  package func uid(_ entry: Timetable.Entry) -> String {
    "\(table.plan.guide.id).\(entry.id).\(table.event.iso.basicISO)@simguide"
  }

  private static let zone = "Asia/Tokyo"

  /// Japan has had no summer time since 1952.
  private func addZone(_ lines: inout ContentLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", CalendarFile.zone)
    lines.add("BEGIN", "STANDARD")
    lines.add("DTSTART", "19700101T000000")
    lines.add("TZOFFSETFROM", "+0900")
    lines.add("TZOFFSETTO", "+0900")
    lines.add("TZNAME", "JST")
    lines.add("END", "STANDARD")
    lines.add("END", "VTIMEZONE")
  }

  private func add(_ entry: Timetable.Entry, to lines: inout ContentLines) {
    let day = (entry.goBy ?? entry.day).iso.basicISO
    let title = said { $0.title(entry) }.joinedVersions(" / ")
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: uid(entry))
    lines.add("DTSTAMP", table.plan.situation.moment.iso.basicISO)
    lines.add("DTSTART;TZID=\(CalendarFile.zone)", "\(day)T090000")
    lines.add("DTEND;TZID=\(CalendarFile.zone)", "\(day)T093000")
    lines.add("SUMMARY", text: title)
    lines.add("DESCRIPTION", text: description(entry))
    if let address = address(entry), address.isPlainAddress { lines.add("URL", address) }
    lines.add("TRANSP", "TRANSPARENT")
    if case .due = entry.kind { addAlarm("-P1D", title, to: &lines) }
    addAlarm("PT0S", title, to: &lines)
    lines.add("END", "VEVENT")
  }

  private func addAlarm(_ trigger: String, _ title: String, to lines: inout ContentLines) {
    lines.add("BEGIN", "VALARM")
    lines.add("ACTION", "DISPLAY")
    lines.add("TRIGGER", trigger)
    lines.add("DESCRIPTION", text: title)
    lines.add("END", "VALARM")
  }

  /// Says how the day was counted and what to do; the instructions of a danger stay hidden.
  private func description(_ entry: Timetable.Entry) -> String {
    var blocks = said { words in
      var lines = words.details(entry, in: table)
      if let step = entry.step, !step.isWithheld {
        // Before what cannot be undone stands what is lost by it, and not how it is done.
        lines.append((step.step.danger?.loses ?? step.step.detail)[words.language])
      }
      return lines.joined(separator: "\n")
    }
    if let address = address(entry) { blocks.append(address) }
    return blocks.joinedVersions("\n\n")
  }

  private func address(_ entry: Timetable.Entry) -> String? {
    entry.step.flatMap { $0.isWithheld ? nil : $0.officialAddress }
  }

  private func said(_ say: (Wording) -> String) -> [String] {
    languages.map { say(Wording($0)) }
  }
}
