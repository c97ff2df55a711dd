import GuideCore
import Testing
import TextLayout

@testable import GuideExport

@Suite struct `A text sheet in pages` {
  private func pages(_ languages: [Language], _ plan: Plan = FixturePlan.lost) -> [[String]] {
    PlanText.pages(plan, languages: languages, width: 72, now: ["NOW"]).map { page in
      page.map { $0.string }
    }
  }

  @Test(
    "has pages of one height, each with its number",
    arguments: [[Language.zh], [.en], [.ja], [.zh, .ja]])
  func height(_ languages: [Language]) {
    let pages = pages(languages)
    #expect(pages.count > 2)
    for (place, page) in pages.enumerated() {
      #expect(page.count == 58)
      #expect(page.allSatisfy { $0.columns <= 72 || $0.contains("://") })
      #expect(page.first?.isEmpty == false)
      let words = [
        Language.en: "page \(place + 1) of \(pages.count)",
        .zh: "第\(place + 1)页，共\(pages.count)页", .ja: "\(place + 1) / \(pages.count) ページ",
      ]
      for language in languages { #expect(page.last?.contains(words[language] ?? "?") == true) }
      #expect(page.last?.hasPrefix("replace 2026-05-27") == true)
    }
  }

  @Test func `counts the lines that a printer makes of an address longer than one`() {
    var plan = FixturePlan.lost
    let address = "https://aoi.example/" + String(repeating: "a", count: 100)
    let sources = (0..<80).map { Source(url: address + String($0), pageDate: "undated") }
    plan.sections[0].steps[0].step.sources = sources
    let pages = pages([.en], plan)
    for page in pages {
      #expect(page.map { max(1, ($0.columns + 71) / 72) }.reduce(0, +) == 58)
    }
    #expect(pages.joined().contains { $0.columns > 100 })
  }

  @Test func `says all that the sheet in one piece says, in the same order`() {
    let whole = PlanText.lines(
      FixturePlan.lost, languages: [.en], width: 72, style: .sheet, now: ["NOW"]
    ).map { $0.string }.filter { !$0.isEmpty }
    let paged = pages([.en]).flatMap { $0.dropLast() }.filter { !$0.isEmpty }
    #expect(paged.filter { !$0.hasSuffix("(continued)") } == whole)
  }

  @Test(arguments: [0, 40, 200])
  func `breaks only a long step, and says so`(sentences: Int) {
    var plan = FixturePlan.lost
    plan.sections[0].steps = []
    plan.sections[1].steps[0].step.detail = LocalText(
      same: String(repeating: "One more sentence that makes it long. ", count: sentences))
    let titles = pages([.en], plan).map { $0[0] }.filter { $0.hasSuffix("(continued)") }
    #expect(titles.contains("2. Report it to the police (continued)") == (sentences > 0))
  }

  @Test func `keeps a code on one page, which nobody could read in two parts`() {
    let code = TextBlock(lines: ["https://aoi.example/"] + Array(repeating: "█▀▄", count: 24))
    let pages = TextPages(width: 72, languages: [.en], code: "replace 2026-05-27")
      .pages([TextBlock(lines: Array(repeating: "above", count: 40)), code])
    let marked = pages.map { page in page.count { $0.string == "█▀▄" } }
    #expect(marked == [0, 24])
  }

  @Test func `leaves no half page empty before a step`() {
    var plan = FixturePlan.lost
    for section in plan.sections.indices {
      for step in plan.sections[section].steps.indices {
        plan.sections[section].steps[step].step.detail = LocalText(
          same: String(repeating: "One more sentence that makes it long. ", count: 50))
      }
    }
    for page in pages([.en], plan).dropLast().prefix(3) {
      let words = page.dropLast().lastIndex { !$0.isEmpty } ?? 0
      #expect(words >= 58 * 2 / 3 - 3, "\(page[0])")
    }
  }

  @Test func `puts what is shown across a counter on pages of its own`() {
    #expect(pages([.en]).count { $0[0] == "At the counter: show this page" } == 1)
    var plan = FixturePlan.lost
    for section in plan.sections.indices {
      for step in plan.sections[section].steps.indices {
        plan.sections[section].steps[step].mayMeetClerk = false
      }
    }
    let heads = pages([.en], plan).map { $0[0] }
    #expect(!heads.contains("At the counter: show this page"))
    #expect(heads.contains("Japanese sentences to say or write"))
  }
}
