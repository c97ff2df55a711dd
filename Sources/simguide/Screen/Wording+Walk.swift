internal import GuideCore
internal import GuideExport
internal import TextLayout

extension Wording {
  /// Says a note in one paragraph, its title first.
  func told(_ note: Guide.Note) -> StyledText {
    let title = note.title[language]
    let pause =
      switch title.last {
      // A question or a sentence needs no stop behind it.
      case "?"?, "？"?, "。"?: language == .en ? " " : ""
      default: text(title.contains("：") ? Interface.titleStop : Interface.titleBreak)
      }
    return StyledText(title, .label) + StyledText(pause + note.text[language])
  }

  /// Counts the steps of a plan by their state.
  func counts(_ plan: Plan, _ state: WalkState) -> String {
    var done = 0
    var skipped = 0
    var waiting = 0
    var open = 0
    for step in plan.steps {
      switch state.entry(of: step.step).mark {
      case .done: done += 1
      case .skipped: skipped += 1
      case .waiting: waiting += 1
      case .todo: open += 1
      }
    }
    return text(
      Interface.stepCounts, ("done", String(done)), ("skipped", String(skipped)),
      ("waiting", String(waiting)), ("todo", String(open)))
  }

  /// Says what is waited for, since when and by when it was expected.
  func line(_ item: WaitingItem) -> String {
    let since = text(Interface.since, ("moment", moment(item.since)))
    let expected = item.expected.map { text(Interface.expectedBy, ("day", day($0))) }
    let times = list([since] + (expected.map { [$0] } ?? []))
    return "\(item.step.number). \(item.step.step.title[language]) - \(state(item.mark))"
      + text(Interface.inBrackets, ("text", times))
  }
}
