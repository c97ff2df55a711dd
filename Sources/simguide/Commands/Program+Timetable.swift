internal import GuideCore
internal import GuideExport
internal import Platform
internal import StrictJSON
internal import TextLayout

extension Program {
  /// Prints the days of a plan, and saves them for a calendar and the numbers for a phone's contacts.
  func timetable(_ arguments: Arguments) throws -> ProgramEnd {
    guard let name = arguments.words.first else { throw ArgumentError.missingWord("GUIDE") }
    let day = try eventDay(arguments)
    let (guide, catalog) = try load(name)
    let plan = try plan(guide, catalog, try given(arguments, guide, catalog))
    let table = Timetable(plan, on: day)
    // A file on standard output stands there alone.
    if ![arguments.value("ics"), arguments.value("vcf")].contains("-") {
      show(table, arguments)
    }
    if let path = arguments.value("ics") {
      let text = CalendarFile(table, languages: settings.languages).text
      if let end = save(text, count: table.entries.count, to: path) { return end }
    }
    if let path = arguments.value("vcf") {
      let cards = CardFile(plan, languages: settings.languages)
      guard cards.count > 0 else {
        console.complain(
          line: words.text(Interface.planNoCards, ("path", path), ("command", plan.command)))
        return .status(.cannotCreate)
      }
      if let end = save(cards.text, count: cards.count, to: path) { return end }
    }
    return .status(.done)
  }

  private func show(_ table: Timetable, _ arguments: Arguments) {
    if arguments.has("json") {
      let tree = TimetableJSON.value(table, languages: shownLanguages)
      console.write(tree.text(indented: true) + "\n")
      return
    }
    console.show(
      TimetableText.lines(
        table, languages: settings.languages, width: settings.width, isPlain: settings.isPlain))
  }

  /// Reads the day of the event; a century around ours is enough, and keeps all sums in four digits.
  private func eventDay(_ arguments: Arguments) throws -> Day {
    guard let value = arguments.value("on") else { return environment.now.day() }
    guard let day = Day(value), (1970...2999).contains(day.year) else {
      throw ArgumentError.unknownValue(
        flag: "on", value: value, allowed: ["YYYY-MM-DD"], nearest: nil)
    }
    return day
  }

  /// Writes a file and says so; gives the end of the run if that failed.
  private func save(_ text: String, count: Int, to path: String) -> ProgramEnd? {
    if path == "-" {
      console.write(text)
      return nil
    }
    do {
      try Files.write(Array(text.utf8), to: path)
    } catch {
      console.complain(
        line: words.text(Interface.errorCannotWrite, ("path", path), ("reason", error.message)))
      return .status(error.kind == .noSpace ? .ioError : .cannotCreate)
    }
    console.complain(
      line: words.text(Interface.planWritten, ("path", path), ("n", String(count))))
    return nil
  }
}
