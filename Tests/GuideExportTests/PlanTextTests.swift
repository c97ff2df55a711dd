import GuideCore
import GuideExport
import TestSupport
import Testing
import TextLayout

/// One way to lay out the checklist.
struct PlanTextCase: Sendable, CustomTestStringConvertible {
  let languages: [Language]
  let width: Int
  var name: String {
    languages.map { $0.rawValue }.joined(separator: "+") + "-\(width)"
  }
  var testDescription: String { name }

  static let all = [[.zh], [.en], [.ja], [.zh, .ja]].flatMap { (languages: [Language]) in
    [40, 80].map { PlanTextCase(languages: languages, width: $0) }
  }
}

struct PlanTextTests {
  @Test("the checklist on a screen looks like this", arguments: PlanTextCase.all)
  func screen(_ layout: PlanTextCase) {
    let lines = PlanText.lines(
      FixturePlan.plan(reader: layout.languages[0]), languages: layout.languages,
      width: layout.width, style: .screen, now: ["NOW"])
    Golden.check(lines.joined, "screen-\(layout.name).txt")
  }

  @Test("the sheet looks like this", arguments: PlanTextCase.all)
  func sheet(_ layout: PlanTextCase) {
    let lines = PlanText.lines(
      FixturePlan.lost, languages: layout.languages, width: layout.width, style: .sheet,
      now: ["NOW"])
    Golden.check(lines.joined, "sheet-\(layout.name).txt")
  }

  @Test("the list to bring names the sets of papers of which one is asked for, and their standing")
  func setsOfPapers() throws {
    let plan = FixturePlan.lost
    let step = try #require(plan.steps.first { !$0.papers.isEmpty })
    let fact = try #require(step.papers.first?.fact)
    let bag = PassageLayout(width: 200, showsBoxes: true).lines(
      PlanPassages(plan, options: StepOptions(languages: [.en], detail: .full)).bag
    ).joined
    let line = try #require(
      bag.split(separator: "\n").first { $0.hasPrefix("[ ] \(fact.key.label.en): ") }, "\(bag)")
    for paper in step.papers.first?.sets.first ?? [] { #expect(line.contains(paper.name.en)) }
    #expect(line.hasSuffix("step \(step.number))"))
  }

  @Test("a screen gets brief steps and paper full ones, unless told otherwise")
  func detail() {
    func text(_ style: PlanText.Style, _ detail: StepOptions.Detail? = nil) -> String {
      PlanText.lines(
        FixturePlan.lost, languages: [.en], width: 80, style: style, detail: detail
      ).joined
    }
    let last = "From this line: 151"
    #expect(!text(.screen).contains(last))
    #expect(text(.sheet).contains(last))
    #expect(text(.screen, .full).contains(last))
    #expect(!text(.sheet, .brief).contains(last))
  }

  @Test("the short form ends with the commands for the very same answers")
  func commands() {
    let text = PlanText.lines(FixturePlan.lost, languages: [.en], width: 200, style: .screen).joined
    let flags = FixturePlan.lost.code.split(separator: " ").dropFirst().dropLast()
      .joined(separator: " ")
    #expect(flags.contains("--reason"))
    #expect(text.contains("Everything: simguide print replace \(flags);"))
    #expect(text.contains("step by step: simguide replace \(flags)\n"))
  }
}
