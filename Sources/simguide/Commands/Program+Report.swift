internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import TextLayout

extension Program {
  /// Prints one page: what was done and when, whom the person talked to, reference numbers.
  func report(_ arguments: Arguments) throws -> ProgramEnd {
    guard let walk = try chosenWalk(arguments) else {
      console.complain(words.text(Interface.errorNothingSaved))
      return .status(.notFound)
    }
    let (guide, catalog) = try load(walk.guide)
    console.show(reportLines(try session(guide, catalog, walk)))
    return .status(.done)
  }

  private func reportLines(_ session: Session) -> [StyledText] {
    let language = settings.language
    let width = settings.width
    var lines = StyledText(
      words.text(Interface.reportTitle, ("title", session.guide.title[language])), .title
    ).wrapped(to: width)
    lines.append(
      StyledText(words.text(Interface.reportMade, ("moment", time(environment.now))), .hint))
    if let carrier = session.plan.carrier {
      lines.append(
        StyledText(words.text(Interface.carrierLine, ("name", carrier.names[language]))))
    }
    func section(_ title: LocalText, _ items: [String]) {
      guard !items.isEmpty else { return }
      lines += ["", StyledText(words.text(title), .label)]
      lines += items.flatMap { StyledText($0).wrapped(to: width, hanging: "- ") }
    }
    let steps = session.plan.steps.map { ($0, session.entry($0)) }
    func line(_ step: PlanStep, _ more: String = "", when: String?) -> String {
      "\(step.number). \(step.step.title[language])\(more)" + (when.map { " (\($0))" } ?? "")
    }
    section(
      Interface.reportDone,
      steps.filter { $0.1.mark == .done }.map { line($0, when: $1.since.map { time($0) }) })
    section(
      Interface.reportWaiting,
      steps.compactMap { step, entry in
        guard case .waiting(let what) = entry.mark else { return nil }
        let since = entry.since.map { words.text(Interface.since, ("moment", time($0))) }
        return line(step, ": " + what.withoutControls(), when: since)
      })
    section(
      Interface.reportSkipped,
      steps.compactMap { step, entry in
        guard case .skipped(let reason) = entry.mark else { return nil }
        return line(step, ": " + words.reason(reason), when: entry.since.map { time($0) })
      })
    section(
      Interface.reportContacts,
      steps.flatMap { step, entry in
        entry.contacts.map { contact in
          "\(step.step.title[language]): "
            + words.text(
              Interface.reportContactLine, ("moment", time(contact.at)),
              ("who", filled(contact.value.who)), ("reference", filled(contact.value.reference)),
              ("promised", filled(contact.value.promised)))
        }
      })
    section(
      Interface.reportReferences,
      steps.flatMap { step, entry in
        entry.references.map { "\(step.step.title[language]): \($0.value) (\(time($0.at)))" }
      })
    section(
      Interface.reportNotes,
      steps.flatMap { step, entry in
        entry.notes.map { "\(step.step.title[language]): \($0.value) (\(time($0.at)))" }
      })
    section(
      Interface.reportOpen,
      steps.filter { $0.1.mark == .todo }.map { "\($0.0.number). \($0.0.step.title[language])" })
    if steps.allSatisfy({ $0.1 == WalkState.Entry() }) {
      lines += ["", StyledText(words.text(Interface.reportNothing))]
    }
    return lines
  }

  private func filled(_ text: String) -> String {
    text.isEmpty ? words.text(Interface.blank) : text
  }

  /// Writes Japan time, and local time where it differs.
  func time(_ moment: Moment) -> String {
    let japan = words.moment(moment)
    guard environment.localOffset != Moment.japanOffset else { return japan }
    let local =
      "\(words.day(moment.day(offset: environment.localOffset))) "
      + moment.clock(offset: environment.localOffset)
    return japan + words.text(Interface.reportLocal, ("time", local))
  }
}
