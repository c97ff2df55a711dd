package import GuideCore
package import TextLayout

/// Writes a timetable as lines: each day with what falls on it, then what has no day.
package enum TimetableText {
  package static func lines(
    _ table: Timetable, languages: [Language], width: Int, isPlain: Bool = false
  ) -> [StyledText] {
    let layout = PassageLayout(width: width, isPlain: isPlain)
    return layout.lines(passages(table, languages))
  }

  private static func passages(_ table: Timetable, _ languages: [Language]) -> [Passage] {
    var passages: [Passage] = []
    func add(
      _ kind: Passage.Kind, level: Int = 0, opensGroup: Bool = false,
      _ say: (Voice) -> StyledText
    ) {
      let passage = Passage(kind, level: level, opensGroup: opensGroup, in: languages, say)
      if let passage { passages.append(passage) }
    }
    add(.guideTitle) { voice in
      voice.fill(
        Interface.planTitle, ("title", voice.text(table.plan.guide.title, .title)), style: .title)
    }
    if let carrier = table.plan.carrier {
      add(.line) { $0.fill(Interface.carrierLine, ("name", $0.text(carrier.names))) }
    }
    add(.line) { voice in
      voice.fill(
        Interface.planFrom, ("day", voice.prose(voice.words.dayInWeek(table.event), .fact)))
    }
    var day: Day?
    for entry in table.entries {
      if entry.day != day {
        add(.sectionTitle, opensGroup: true) { $0.prose($0.words.dayInWeek(entry.day), .title) }
      }
      day = entry.day
      add(.item) { $0.prose($0.words.title(entry)) }
      for place in Wording(.en).details(entry, in: table).indices {
        add(.line, level: 1) { $0.prose($0.words.details(entry, in: table)[place], .hint) }
      }
    }
    for (place, wait) in table.openWaits.enumerated() {
      add(.line, opensGroup: place == 0) { voice in
        let what = voice.prose(voice.words.numbered(wait.step))
        return voice.fill(Interface.planOpenWait, ("what", what))
      }
      add(.line, level: 1) { $0.text(wait.fallback, .hint) }
    }
    let undated = table.undatedGroups
    if !undated.isEmpty {
      add(.line, opensGroup: true) { voice in
        let parts = undated.map { voice.prose(voice.words.undated($0, in: table)) }
        return voice.fill(
          Interface.planUndated,
          ("parts", parts.joined(separator: voice.text(Interface.partBreak))),
          ("command", table.plan.typed("show")))
      }
    }
    return passages
  }

  /// Writes numbers in rising order, runs of three or more as `1-8`.
  static func numbers(_ numbers: [Int]) -> String {
    var runs: [(first: Int, last: Int)] = []
    for number in numbers {
      if let run = runs.last, run.last + 1 == number {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number, number))
      }
    }
    return runs.map { run in
      switch run.last - run.first {
      case 0: "\(run.first)"
      case 1: "\(run.first), \(run.last)"
      default: "\(run.first)-\(run.last)"
      }
    }.joined(separator: ", ")
  }
}

extension Plan {
  /// Gives the command that shows the same checklist.
  package var command: String { words("show").joined(separator: " ") }

  /// Gives a command on the same checklist, or the walk itself, as it is typed: no word of it is broken.
  func typed(_ command: String?) -> StyledText {
    words(command).map { StyledText.unbreakable($0.withoutControls(), .fact) }
      .joined(separator: " ")
  }

  private func words(_ command: String?) -> [String] {
    let answers = code.split(separator: " ").dropLast().map { String($0) }
    return ["simguide"] + (command.map { [$0] } ?? []) + answers
  }
}
