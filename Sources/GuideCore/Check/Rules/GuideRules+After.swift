extension GuideRules {
  /// Finds steps that have to stand before themselves; each circle is reported once.
  static func cycles(_ steps: [PlacedStep], _ after: [[Int]]) -> [Finding] {
    var findings: [Finding] = []
    // 0: not visited, 1: on the trail, 2: done.
    var marks = Array(repeating: 0, count: steps.count)
    for start in steps.indices where marks[start] == 0 {
      var trail: [(step: Int, next: Int)] = [(start, 0)]
      marks[start] = 1
      while let last = trail.last {
        guard last.next < after[last.step].count else {
          marks[last.step] = 2
          trail.removeLast()
          continue
        }
        trail[trail.count - 1].next += 1
        let next = after[last.step][last.next]
        if marks[next] == 0 {
          marks[next] = 1
          trail.append((next, 0))
        } else if marks[next] == 1, let from = trail.firstIndex(where: { $0.step == next }) {
          let circle = trail[from...].map { steps[$0.step].step.id }
          let path = steps[last.step].path.element("after", last.next)
          findings.append(Finding(path, .cycle(circle + [steps[next].step.id])))
        }
      }
    }
    return findings
  }

  /// Finds steps that must come after one of a later section: the sections say another order.
  static func laterSections(_ guide: Guide, _ steps: [PlacedStep]) -> [Finding] {
    var sections: [String: Int] = [:]
    for step in steps {
      for id in [step.step.id] + step.step.aliases { sections[id] = step.section }
    }
    return steps.flatMap { step in
      step.step.after.enumerated().compactMap { place, id in
        guard let section = sections[id], section > step.section else { return nil }
        return Finding(
          step.path.element("after", place), .afterLaterSection(step.step.id, id))
      }
    }
  }
}
