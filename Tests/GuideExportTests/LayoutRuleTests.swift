import GuideCore
import GuideExport
import Testing
import TextLayout

/// Laws that every layout keeps, whatever the width and the language.
struct LayoutRuleTests {
  private func lines(_ layout: PlanTextCase, style: PlanText.Style) -> [StyledText] {
    [FixturePlan.plan(), FixturePlan.lost, FixturePlan.unused].flatMap { plan in
      PlanText.lines(plan, languages: layout.languages, width: layout.width, style: style)
    }
  }

  @Test(
    "no line is wider than asked, but for an address that fits none", arguments: PlanTextCase.all)
  func widths(_ layout: PlanTextCase) {
    for line in lines(layout, style: .sheet) + lines(layout, style: .screen) {
      let isAddress = line.runs.contains {
        $0.isUnbreakable && $0.text.columns > layout.width - 4
      }
      #expect(line.columns <= layout.width || isAddress, "\(line.string)")
    }
  }

  @Test("numbers and addresses are never broken", arguments: PlanTextCase.all)
  func unbroken(_ layout: PlanTextCase) {
    let text = lines(layout, style: .sheet).map { $0.string }
    for whole in [
      "0120-000-111", "0120-222-333", "+81-3-4444-5555", "https://aoi.example/support/lost/",
      "https://aoi.example/support/lost/index.html",
    ] {
      #expect(text.contains { $0.contains(whole) }, "\(whole)")
    }
  }

  @Test(
    "a long address stands on a line of its own, as far left as it needs",
    arguments: [(32, 0), (33, 0), (34, 1), (36, 3), (38, 5)],
    [PlanText.Style.screen, .sheet])
  func longAddress(room: (width: Int, indent: Int), style: PlanText.Style) {
    let address = "https://aoi.example/support/lost/"
    // The list of official pages at the end of a sheet belongs to no step.
    let lines = [FixturePlan.plan(), FixturePlan.lost, FixturePlan.unused].flatMap { plan in
      PlanText.lines(plan, languages: [.en], width: room.width, style: style, detail: .full)
        .map { $0.string }.prefix { !$0.hasPrefix("Official pages") }
    }
    let found = lines.filter { $0.hasSuffix(address) && !$0.hasPrefix("[") }
    #expect(!found.isEmpty)
    for line in found { #expect(line == String(repeating: " ", count: room.indent) + address) }
  }

  @Test(
    "a source whose address has no room beside its number has a line below it",
    arguments: [(42, "[1] "), (43, ""), (44, " "), (46, "   "), (47, "[1] ")])
  func longSource(width: Int, lead: String) {
    let lines = PlanText.lines(
      FixturePlan.lost, languages: [.en], width: width, style: .sheet
    ).map { $0.string }
    let address = "https://aoi.example/support/lost/index.html"
    #expect(lines.contains(lead + address))
    #expect(lines.contains("[1]") == !lead.hasPrefix("["))
  }

  @Test("the closing words belong to no step")
  func closing() {
    var plan = FixturePlan.plan()
    plan.notes = []
    plan.folds = []
    for (style, language) in [(PlanText.Style.screen, Language.en), (.sheet, .zh)] {
      let lines = PlanText.lines(plan, languages: [language], width: 72, style: style)
      let outro = plan.guide.outro[language].prefix(12)
      #expect(lines.contains { $0.string.hasPrefix(outro) }, "\(style)")
    }
  }

  @Test("a plain layout draws no bars and no underlines")
  func plain() {
    let lines = PlanText.lines(
      FixturePlan.plan(), languages: [.en], width: 80, style: .screen, isPlain: true)
    #expect(!lines.contains { $0.string.contains("| ") || $0.string.hasPrefix("--") })
    #expect(!lines.contains { $0.string.hasPrefix("==") })
  }

  @Test("two languages keep one number for each step")
  func oneNumber() {
    let text = PlanText.lines(
      FixturePlan.lost, languages: [.zh, .ja], width: 80, style: .sheet
    ).joined
    #expect(text.ranges(of: " 3. ").count == 1)
    #expect(text.contains("[ ] 3. 去门店补卡\n       店舗で再発行する\n"))
  }

  @Test("the list in a walk shows where each step stands")
  func outline() {
    let now = Moment(seconds: 1_780_000_000)
    let walk = Walk(
      id: "w", guide: "replace", content: "", languages: [.en], created: now, updated: now,
      events: [
        WalkEvent(at: now, step: "stop-line", action: .done),
        WalkEvent(at: now, step: "report", action: .skip(.later)),
      ])
    let text = PlanText.outline(
      FixturePlan.lost, languages: [.en], width: 80, state: WalkState(walk)
    ).joined
    #expect(text.contains("[x] 1. Stop the line now (done"))
    #expect(text.contains("[-] 2. Report it to the police (skipped: later"))
    #expect(text.contains("[ ] 3. Have the SIM reissued in a shop\n"))
    // As many steps as can be stand on one screen: lines are free between sections only.
    #expect(!text.contains(/\n\n *\[/))
  }
}
