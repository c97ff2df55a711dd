import GuideCore
import StrictJSON
import Testing
import TextLayout

@testable import GuideExport

@Suite struct `The calendar file` {
  private let on = Day(daysSinceEpoch: 20_778)  // 2026-11-21

  private func table(today: Day = DatedPlan.today) -> Timetable {
    let page = FactVariant(
      statement: .value(.address("https://aoi.example/card")), by: .official,
      sources: [DatedPlan.page])
    let steps = [
      DatedPlan.step("a") {
        $0.due = DatedPlan.due(14, .days)
        $0.facts = ["page"]
      },
      DatedPlan.step("b") { $0.waiting = .span(Span(min: 1, max: 2, unit: .weeks)) },
    ]
    return Timetable(DatedPlan.plan(steps, facts: ["page": [page]], today: today), on: on)
  }

  private func lines(_ file: CalendarFile) -> [String] {
    let scalars = file.text.unicodeScalars.filter { $0 != "\r" }
    return String(String.UnicodeScalarView(scalars)).split(separator: "\n").map { String($0) }
  }

  @Test func `every line ends with CRLF and nothing else breaks a line`() {
    let bytes = Array(CalendarFile(table(), languages: Language.allCases).text.utf8)
    for (place, byte) in bytes.enumerated() {
      if byte == 10 { #expect(place > 0 && bytes[place - 1] == 13) }
      if byte == 13 { #expect(place + 1 < bytes.count && bytes[place + 1] == 10) }
    }
  }

  @Test func `a last day is an entry at nine in Japan with two alarms`() throws {
    let lines = lines(CalendarFile(table(), languages: [.en]))
    let start = try #require(lines.firstIndex(of: "UID:lost.a.due.20261121@simguide"))
    let event = lines[start...].prefix { $0 != "END:VEVENT" }
    #expect(event.contains("DTSTAMP:20261123T030000Z"))
    #expect(event.contains("DTSTART;TZID=Asia/Tokyo:20261205T090000"))
    #expect(event.contains("DTEND;TZID=Asia/Tokyo:20261205T093000"))
    #expect(event.contains("URL:https://aoi.example/card"))
    #expect(event.count { $0 == "BEGIN:VALARM" } == 2)
    #expect(event.contains("TRIGGER:-P1D"))
    #expect(lines.contains("TZID:Asia/Tokyo"))
    #expect(lines.contains("TZOFFSETTO:+0900"))
  }

  @Test func `each entry has an alarm and a UID of its own`() {
    let lines = lines(CalendarFile(table(), languages: [.zh]))
    let uids = lines.filter { $0.hasPrefix("UID:") }
    #expect(uids.count == 6)
    #expect(Set(uids).count == 6)
    #expect(lines.count { $0 == "TRIGGER:PT0S" } == 6)
  }

  @Test func `UIDs stay the same on another day and in another language`() {
    func uids(_ file: CalendarFile) -> [String] { lines(file).filter { $0.hasPrefix("UID:") } }
    let first = CalendarFile(table(), languages: [.en])
    let later = CalendarFile(
      table(today: DatedPlan.today.adding(days: 1)), languages: [.zh, .ja])
    #expect(uids(first) == uids(later))
  }

  @Test func `text is escaped, in both languages where two are asked for`() {
    let text = CalendarFile(table(), languages: [.en, .ja]).text
    let whole = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
      .replacing("\n ", with: "")
    #expect(whole.contains("Do\\, then\\; say \\\\ so."))
    #expect(whole.contains("方法"))
    #expect(whole.contains("SUMMARY:Last day: step 1\\, Title a / 期限の日：ステップ1「題a」"))
  }
}

@Suite struct `The timetable on the screen` {
  @Test func `names each day once, and the steps without one`() {
    let steps = [
      DatedPlan.step("a"), DatedPlan.step("b"), DatedPlan.step("c"),
      DatedPlan.step("d") { $0.due = DatedPlan.due(14, .days) },
    ]
    let table = Timetable(DatedPlan.plan(steps), on: Day(daysSinceEpoch: 20_778))
    let lines = TimetableText.lines(table, languages: [.en], width: 72).map { $0.string }
    #expect(lines.count { $0 == "5 December 2026 (Saturday)" } == 1)
    #expect(lines.contains("- Last day: step 4, Title d"))
    #expect(lines.joined(separator: " ").contains("Steps without a day: 1-3 now"))
    #expect(lines.joined(separator: " ").contains("simguide show lost --carrier aoi"))
  }

  @Test(
    "runs of numbers are drawn together",
    arguments: [([1], "1"), ([1, 2], "1, 2"), ([1, 2, 3, 5], "1-3, 5"), ([], "")]
      as [([Int], String)])
  func numbers(_ numbers: [Int], text: String) {
    #expect(TimetableText.numbers(numbers) == text)
  }

  @Test func `data name the zone, the day and the numbers`() {
    let step = DatedPlan.step("a") { $0.facts = ["lost.phone"] }
    let plan = DatedPlan.plan([step], facts: ["lost.phone": [DatedPlan.phone("0120-1")]])
    let table = Timetable(plan, on: Day(daysSinceEpoch: 20_778))
    let json = TimetableJSON.value(table, languages: [.en]).text()
    #expect(json.contains("\"zone\":\"Asia/Tokyo\""))
    #expect(json.contains("\"on\":\"2026-11-21\""))
    #expect(json.contains("\"tel\":\"0120-1\""))
  }
}
