import GuideCore
import GuideExport
import TestSupport
import Testing
import TextLayout

@Suite("What a step shows beyond what was shown")
struct RestTests {
  private static let plans = [
    FixturePlan.lost, FixturePlan.unused, FixturePlan.plan(reason: 0, card: 0),
  ]

  private func passages(
    _ step: PlanStep, of plan: Plan, _ detail: StepOptions.Detail,
    _ entry: WalkState.Entry = WalkState.Entry()
  ) -> [Passage] {
    StepPassages.make(
      step, plan: plan, entry: entry,
      options: StepOptions(languages: [.en], detail: detail, listsSources: detail == .full))
  }

  @Test("after a brief look it is the numbers that were left out, below their label")
  func numbers() throws {
    let plan = FixturePlan.lost
    let step = try #require(
      plan.steps.first { step in
        PassageLayout(width: 80).lines(passages(step, of: plan, .full)).joined.contains(
          "From this line: 151")
      })
    let rest = passages(step, of: plan, .full).beyond(passages(step, of: plan, .brief))
    let text = PassageLayout(width: 80).lines(rest).joined
    #expect(text.contains("From this line: 151"))
    #expect(!text.contains("Why: "))
    let number = try #require(
      rest.firstIndex { $0.versions[0].text.string.hasPrefix("From this line: 151") })
    let label = try #require(rest[..<number].last { $0.level < rest[number].level })
    #expect(label.versions[0].text.string.hasSuffix(":"))
  }

  @Test("nothing is lost, and nothing new stands without what it belongs to", arguments: plans)
  func isWhole(_ plan: Plan) {
    for step in plan.steps {
      let (brief, full) = (passages(step, of: plan, .brief), passages(step, of: plan, .full))
      let rest = full.beyond(brief)
      for passage in full where !rest.contains(where: { $0.versions == passage.versions }) {
        #expect(brief.contains { $0.versions == passage.versions && $0.level == passage.level })
      }
      #expect(rest.first?.isStepTitle ?? false)
      var levels = 0
      for passage in rest {
        #expect(passage.level <= levels + 1, "\(step.id): \(passage)")
        levels = passage.level
      }
      #expect(full.beyond([]) == full)
      #expect(full.beyond(full).count == 1)
    }
  }

  @Test("behind a door it is the instructions, without the box")
  func instructions() throws {
    let plan = FixturePlan.unused
    let step = try #require(plan.step("cancel-line"))
    var open = WalkState.Entry()
    open.unlocked = step.revision
    let rest = passages(step, of: plan, .brief, open).beyond(passages(step, of: plan, .brief))
    let text = PassageLayout(width: 80).lines(rest).joined
    #expect(text.contains("Open the page for cancelling."))
    #expect(!text.contains("STOP: this cannot be undone"))
    #expect(!rest.contains { $0.kind == .danger })
  }
}
