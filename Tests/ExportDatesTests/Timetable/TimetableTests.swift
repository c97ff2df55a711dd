import GuideExport
import Testing

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
}
