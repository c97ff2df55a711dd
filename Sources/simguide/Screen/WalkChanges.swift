internal import GuideCore

/// What a content update changed in a saved walk.
struct WalkChanges {
  var before: Walk
  var now: Session

  /// Says what is new, changed or gone; nothing if the plan is as it was.
  func lines(_ words: Wording) -> [String] {
    let old = Dictionary(
      before.plan.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
    guard !old.isEmpty else { return [] }
    var added: [String] = []
    var changed: [String] = []
    for step in now.plan.steps {
      let title = step.step.title[words.language]
      let known = [step.id] + step.step.aliases
      if let revision = known.lazy.compactMap({ old[$0] }).first {
        if revision != step.revision { changed.append(title) }
      } else {
        added.append(title)
      }
    }
    let present = Set(now.plan.steps.flatMap { [$0.id] + $0.step.aliases })
    let gone = before.plan.map { $0.id }.filter { !present.contains($0) }.map { id in
      now.guide.step(id)?.title[words.language] ?? id
    }
    var lines: [String] = []
    if !added.isEmpty {
      lines.append(words.text(Interface.walkContentAdded, ("titles", words.list(added))))
    }
    if !changed.isEmpty {
      lines.append(words.text(Interface.walkContentChanged, ("titles", words.list(changed))))
    }
    if !gone.isEmpty {
      lines.append(words.text(Interface.walkContentGone, ("titles", words.list(gone))))
    }
    guard !lines.isEmpty else { return [] }
    let head = words.text(
      Interface.walkContentNew, ("old", before.content), ("new", now.walk.content))
    return [head] + lines
  }
}
