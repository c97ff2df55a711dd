import GuideCore
import GuideExport
import StrictJSON
import Testing
import TextLayout

/// Content can control neither the terminal nor the order of what is read.
struct ControlsTests {
  private func poisoned(_ plan: Plan) -> Plan {
    var plan = plan
    for place in plan.sections.indices {
      plan.sections[place].title = Poison.text(plan.sections[place].title)
      plan.sections[place].steps = plan.sections[place].steps.map { Poison.step($0) }
    }
    plan.guide.title = Poison.text(plan.guide.title)
    plan.guide.intro = Poison.text(plan.guide.intro)
    plan.guide.outro = Poison.text(plan.guide.outro)
    plan.notes = plan.notes.map { entry in
      var entry = entry
      entry.note.title = Poison.text(entry.note.title)
      entry.note.text = Poison.text(entry.note.text)
      return entry
    }
    return plan
  }

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test("no control of the content reaches an output", arguments: [0, 1], Language.allCases)
  func controls(_ reason: Int, _ language: Language) {
    let plan = poisoned(FixturePlan.plan(reason: reason, card: 0))
    let sheet = PlanText.lines(plan, languages: [language], width: 60, style: .sheet)
    #expect(isHarmless(sheet.joined))
    let walk = plan.steps.flatMap { step in
      StepText.lines(
        step, plan: plan, entry: WalkState.Entry(), detail: .full, width: 60, language: language)
    }
    #expect(isHarmless(walk.joined))
    #expect(isHarmless(PlanMarkdown.text(plan, languages: [language])))
    #expect(isHarmless(PlanJSON(plan, languages: [language]).value.text(indented: true)))
  }
}
