extension GuideRules {
  /// Finds steps that have to stand before themselves; each circle is reported once.
  static func cycles(_ steps: PlacedSteps, _ after: [[Int]]) -> [Finding] {
    var findings: [Finding] = []
    // 0: not visited, 1: on the trail, 2: done.
    var marks = Array(repeating: 0, count: steps.all.count)
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
          let circle = trail[from...].map { steps.all[$0.step].id }
          let path = steps.path(of: last.step).element("after", last.next)
          findings.append(Finding(path, .cycle(circle + [steps.all[next].id])))
        }
      }
    }
    return findings
  }

  /// Finds steps that must come after one of a later section: the sections say another order.
  static func laterSections(_ steps: PlacedSteps) -> [Finding] {
    let ordered = steps.indices.filter { !steps.all[$0].after.isEmpty }
    if ordered.isEmpty { return [] }
    var sections: [String: Int] = [:]
    for number in steps.indices {
      sections[steps.all[number].id] = steps.section(of: number)
      for id in steps.all[number].aliases { sections[id] = steps.section(of: number) }
    }
    return ordered.flatMap { number in
      steps.all[number].after.enumerated().compactMap { place, id in
        guard let section = sections[id], section > steps.section(of: number) else { return nil }
        return Finding(
          steps.path(of: number).element("after", place),
          .afterLaterSection(steps.all[number].id, id))
      }
    }
  }
}
