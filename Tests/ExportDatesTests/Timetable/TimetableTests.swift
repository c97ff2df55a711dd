import GuideExport
import Testing
import TextLayout

@testable import GuideCore

@Suite struct `A timetable` {
  private let on = Day(daysSinceEpoch: 20_778)  // 2026-11-21, a Saturday

  private func days(_ steps: [Step], facts: [String: [FactVariant]] = [:]) -> [String] {
    Timetable(DatedPlan.plan(steps, facts: facts), on: on).entries.map { "\($0.id) \($0.day.iso)" }
  }

  private let checks = ["check.3 2026-11-24", "check.14 2026-12-05", "check.40 2026-12-31"]

  @Test func `has the checks on day 3, 14 and 40 even without a dated step`() {
    #expect(days([DatedPlan.step("a")]) == checks)
  }

  @Test(
    "a last day counts from its event",
    arguments: [
      ("loss", "2026-12-05"), ("cancel", "2026-12-05"), ("departure", "2026-12-05"),
      ("month-end", "2026-12-14"), ("today", "2026-12-07"), ("first", "2026-12-08"),
      ("plain", "2026-12-05"), ("nobody", "2026-12-05"),
    ]) func events(event: String, day: String) throws
  {
    let steps = [
      DatedPlan.step("first") { $0.due = DatedPlan.due(3, .days) }, DatedPlan.step("plain"),
      DatedPlan.step("x") { $0.due = DatedPlan.due(14, .days, of: event) },
    ]
    #expect(days(steps).contains("x.due \(day)"))
  }

  @Test func `steps that count from each other do not go round for ever`() {
    let steps = [
      DatedPlan.step("a") { $0.due = DatedPlan.due(1, .days, of: "b") },
      DatedPlan.step("b") { $0.due = DatedPlan.due(1, .days, of: "a") },
      DatedPlan.step("c") { $0.due = DatedPlan.due(1, .days, of: "c") },
    ]
    #expect(days(steps).filter { $0.contains("due") }.count == 3)
  }

  @Test func `the end of this month is the last day itself`() {
    let step = DatedPlan.step("a") { $0.due = DatedPlan.due(0, .days, of: "month-end") }
    #expect(days([step]).contains("a.due 2026-11-30"))
  }

  @Test func `what leads up to a cancellation is done by the day that was chosen`() throws {
    let step = DatedPlan.step("a") { $0.due = DatedPlan.due(0, .days, of: "month-end") }
    let plan = DatedPlan.plan([step], event: .cancel)
    let chosen = Timetable(plan, on: Day(daysSinceEpoch: 20_783))
    let due = try #require(chosen.entries.first)
    #expect(due.id == "a.due" && due.day.iso == "2026-11-26")
    #expect(Wording(.zh).details(due, in: chosen) == ["最晚到您选的这一天"])
    let open = Timetable(plan, on: DatedPlan.today)
    #expect(open.entries.first { $0.id == "a.due" }?.day.iso == "2026-11-30")
  }

  @Test func `after a cancellation the checks ask whether the line has ended`() {
    func checks(_ event: Guide.Event) -> [String] {
      let table = Timetable(DatedPlan.plan([DatedPlan.step("a")], event: event), on: on)
      return table.entries.flatMap { Wording(.en).details($0, in: table) }
    }
    #expect(checks(.loss)[0].contains("Suica") && checks(.loss)[1].contains("chat accounts"))
    #expect(checks(.cancel)[0].contains("confirmation") && !checks(.cancel)[0].contains("Suica"))
    #expect(checks(.cancel)[1].contains("SIM sent back"))
    #expect(checks(.loss)[2] == checks(.cancel)[2])
  }

  @Test(
    "a waiting time gives its first and its last day",
    arguments: [
      (Span(min: 1, max: 2, unit: .months), ["a.ready 2026-12-21", "a.late 2027-01-21"]),
      (Span(min: 7, max: 7, unit: .days), ["a.late 2026-11-28"]),
      (Span(min: nil, max: 2, unit: .weeks), ["a.late 2026-12-05"]),
      (Span(min: 3, max: nil, unit: .days), ["a.ready 2026-11-24"]),
      (Span(min: 2, max: 4, unit: .businessDays), ["a.ready 2026-11-24", "a.late 2026-11-26"]),
      (Span(min: nil, max: 36, unit: .hours), ["a.late 2026-11-23"]),
      (Span(min: nil, max: nil, unit: .days), []),
    ] as [(Span, [String])])
  func waits(span: Span, expected: [String]) {
    let step = DatedPlan.step("a") { $0.waiting = .span(span) }
    #expect(days([step]).filter { $0.hasPrefix("a.") } == expected)
  }

  @Test func `a waiting time may be a fact of the carrier`() throws {
    let step = DatedPlan.step("a") { $0.waiting = .fact("delivery") }
    let fact = FactVariant(
      statement: .value(.duration(Span(min: 2, max: 4, unit: .days))), by: .thirdParty,
      marks: [.single], sources: [DatedPlan.page])
    let table = Timetable(DatedPlan.plan([step], facts: ["delivery": [fact]]), on: on)
    let late = try #require(table.entries.first { $0.id == "a.late" })
    #expect(late.day.iso == "2026-11-25")
    #expect(Wording(.en).details(late, in: table)[0].contains("no official source"))
    #expect(table.openWaits.isEmpty)
  }

  @Test func `a waiting time that is not confirmed is said, with where to ask`() {
    let step = DatedPlan.step("a") { $0.waiting = .fact("delivery") }
    let fact = FactVariant(statement: .unconfirmed)
    let table = Timetable(DatedPlan.plan([step], facts: ["delivery": [fact]]), on: on)
    #expect(table.openWaits.map { $0.fallback.en } == ["Ask at the desk."])
    #expect(table.entries.count == 3)
  }

  @Test func `working days say that holidays are not known`() throws {
    let step = DatedPlan.step("a") { $0.due = DatedPlan.due(5, .businessDays) }
    let table = Timetable(DatedPlan.plan([step]), on: on)
    let due = try #require(table.entries.first { $0.id == "a.due" })
    #expect(due.countsWorkingDays)
    #expect(Wording(.en).details(due, in: table).contains(Interface.planHolidays.en))
  }

  @Test func `a last day that has passed says so`() throws {
    let step = DatedPlan.step("a") { $0.due = DatedPlan.due(1, .days) }
    let table = Timetable(DatedPlan.plan([step]), on: on)
    let due = try #require(table.entries.first { $0.id == "a.due" })
    #expect(due.day < DatedPlan.today)
    #expect(Wording(.ja).details(due, in: table).contains(Interface.planPassed.ja))
  }

  @Test func `a step that may not apply says when it does`() throws {
    let step = DatedPlan.step("a") {
      $0.when = .answer(question: 1, options: 1)
      $0.due = DatedPlan.due(20, .days)
    }
    let table = Timetable(DatedPlan.plan([step]), on: on)
    let due = try #require(table.entries.first { $0.id == "a.due" })
    #expect(Wording(.en).details(due, in: table).last == "only if What card: SIM")
  }

  @Test func `a wait behind a danger that may not apply stays hidden`() {
    let step = DatedPlan.step("a") {
      $0.when = .answer(question: 1, options: 1)
      $0.danger = Step.Danger(
        loses: DatedPlan.same("All."), instead: DatedPlan.same("Wait."), word: "CANCEL")
      $0.waiting = .span(Span(min: 1, max: 2, unit: .days))
      $0.due = DatedPlan.due(20, .days)
    }
    #expect(days([step]).filter { $0.hasPrefix("a.") } == ["a.due 2026-12-11"])
  }

  @Test func `days stand in order, and on one day in the order of the plan`() {
    let steps = [
      DatedPlan.step("b") { $0.due = DatedPlan.due(14, .days) },
      DatedPlan.step("a") { $0.due = DatedPlan.due(14, .days) },
    ]
    #expect(
      days(steps) == [
        checks[0], "b.due 2026-12-05", "a.due 2026-12-05", checks[1], checks[2],
      ])
  }

  private static let danger = Step.Danger(
    loses: DatedPlan.same("The number."), instead: DatedPlan.same("Move it."), word: "END")

  /// Two steps before a cancellation, the door itself, and what stands behind it.
  private static var ending: [Step] {
    [
      DatedPlan.step("look"), DatedPlan.step("move"),
      DatedPlan.step("end") {
        $0.danger = danger
        $0.after = ["move"]
      },
      DatedPlan.step("confirm") { $0.after = ["end"] },
      DatedPlan.step("delete") {
        $0.danger = danger
        $0.after = ["confirm"]
      },
    ]
  }

  private func groups(_ table: Timetable) -> [String] {
    table.undatedGroups.map { group in
      "\(group.time.rawValue): " + group.steps.map { $0.id }.joined(separator: " ")
    }
  }

  @Test func `nothing that ends a line is to be done now, nor what comes after it`() {
    let plan = DatedPlan.plan(Self.ending, event: .cancel)
    let ahead = Timetable(plan, on: DatedPlan.today.adding(days: 20))
    #expect(groups(ahead) == ["before: look move", "after: confirm delete"])
    let chosen = ahead.entries.first { $0.id == "end.chosen" }
    #expect(chosen?.day == ahead.event && chosen?.kind == .chosen)
    let open = Timetable(plan, on: DatedPlan.today)
    #expect(groups(open) == ["now: look move", "reached: end", "after: confirm delete"])
    #expect(!open.entries.contains { $0.kind == .chosen })
    let loss = Timetable(DatedPlan.plan(Self.ending), on: DatedPlan.today.adding(days: 20))
    #expect(groups(loss) == ["now: look move confirm", "reached: end delete"])
  }

  @Test func `where the number moves instead, moving it is what ends the line`() {
    var steps = Self.ending
    steps[2].when = .never
    steps[3].after = ["end", "move"]
    let table = Timetable(
      DatedPlan.plan(steps, event: .cancel), on: DatedPlan.today.adding(days: 20))
    #expect(groups(table) == ["before: look", "after: confirm delete"])
    #expect(table.entries.contains { $0.id == "move.chosen" && $0.day == table.event })
  }

  @Test func `a cancellation that only may apply is named for its day, without an entry`() {
    var steps = Self.ending
    steps[2].when = .answer(question: 1, options: 1)
    let table = Timetable(
      DatedPlan.plan(steps, event: .cancel), on: DatedPlan.today.adding(days: 20))
    #expect(groups(table) == ["before: look move", "on-day: end", "after: confirm delete"])
    #expect(!table.entries.contains { $0.kind == .chosen })
    let texts = Language.allCases.map { language in
      TimetableText.lines(table, languages: [language], width: 200).map { $0.string }
        .joined(separator: "\n")
    }
    #expect(texts[0].contains("1, 2 在2026年12月13日之前做完；3 到2026年12月13日当天才做，不要提前；4, 5 解约以后再做。"))
    #expect(
      texts[1].contains(
        "Steps without a day: 1, 2 before 13 December 2026; 3 on 13 December 2026, not earlier; "
          + "4, 5 after the cancellation. The checklist: simguide show lost --carrier aoi"))
    #expect(texts[2].contains("3は2026年12月13日当日に行い、前倒ししません。4, 5は解約のあとです。一覧："))
  }

  /// A last day fourteen days after a Sunday, at a counter with these hours.
  private func last(_ days: OpeningHours.Days...) -> Timetable.Entry? {
    let hours = FactVariant(
      statement: .value(.hours(days.map { OpeningHours(days: $0, open: 540, close: 960) })),
      by: .official, sources: [DatedPlan.page])
    let step = DatedPlan.step("a") {
      $0.due = DatedPlan.due(14, .days, .sameDay)
      $0.facts = ["counter.hours"]
    }
    let plan = DatedPlan.plan([step], facts: ["counter.hours": [hours]])
    return Timetable(plan, on: Day(daysSinceEpoch: 20_779)).entries.first { $0.id == "a.due" }
  }

  @Test func `a last day on which the counter is closed names the last weekday before it`() throws {
    let entry = try #require(last(.weekdays, .weekdays))
    #expect(entry.day.iso == "2026-12-05" && entry.goBy?.iso == "2026-12-04")
    #expect(last(.everyDay)?.goBy == nil && last(.monSat)?.goBy == nil)
    #expect(last(.weekdays, .sat)?.goBy == nil && last()?.goBy == nil)
  }

  @Test func `the calendar has the entry on the day on which the counter is open`() throws {
    let step = DatedPlan.step("a") {
      $0.due = DatedPlan.due(14, .days, .sameDay)
      $0.facts = ["counter.hours"]
    }
    let hours = FactVariant(
      statement: .value(.hours([OpeningHours(days: .weekdays, open: 540, close: 960)])),
      by: .official, sources: [DatedPlan.page])
    let plan = DatedPlan.plan([step], facts: ["counter.hours": [hours]])
    let table = Timetable(plan, on: Day(daysSinceEpoch: 20_779))
    let file = CalendarFile(table, languages: [.en]).text
    #expect(file.contains("DTSTART;TZID=Asia/Tokyo:20261204T090000"))
    #expect(!file.contains("DTSTART;TZID=Asia/Tokyo:20261205T090000"))
    let due = try #require(table.entries.first { $0.id == "a.due" })
    #expect(
      Wording(.zh).details(due, in: table).contains("周末和节假日不开：最晚2026年12月4日（周五）去。"))
    let ending = Timetable(
      DatedPlan.plan(Self.ending, event: .cancel), on: DatedPlan.today.adding(days: 20))
    let calendar = CalendarFile(ending, languages: [.en]).text
    #expect(calendar.contains("UID:lost.end.chosen.20261213@simguide"))
    #expect(calendar.contains("DTSTART;TZID=Asia/Tokyo:20261213T090000"))
    #expect(calendar.contains("The number.") && !calendar.contains("Do\\, then"))
  }
}
