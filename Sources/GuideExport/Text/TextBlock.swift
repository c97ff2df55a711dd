package import TextLayout

/// Lines that stay together on a page of text: a step, a note, a source.
package struct TextBlock: Equatable, Sendable {
  /// Repeated where the block goes on on the next page; empty for what has no title.
  package var title: StyledText = ""
  package var lines: [StyledText]
  /// The block stands at the top of a page of its own.
  package var beginsPage = false

  package init(title: StyledText = "", lines: [StyledText], beginsPage: Bool = false) {
    self.title = title
    self.lines = lines
    self.beginsPage = beginsPage
  }
}

extension PassageLayout {
  /// Draws passages as blocks whose lines together are those of `lines`; a section title stays with
  /// what follows it.
  package func blocks(_ passages: [Passage]) -> [TextBlock] {
    var groups: [[Passage]] = []
    for passage in passages {
      if let last = groups.last, !begins(passage, after: last) {
        groups[groups.count - 1].append(passage)
      } else {
        groups.append([passage])
      }
    }
    return groups.enumerated().map { place, group in
      let opens = place > 0 && group.first?.opensGroup == true
      var block = TextBlock(lines: (opens ? [""] : []) + lines(group))
      if let step = group.first(where: \.isStepTitle) { block.title = stepTitle(step) }
      return block
    }
  }

  private func begins(_ passage: Passage, after group: [Passage]) -> Bool {
    if case .sectionTitle? = group.last?.kind { return false }
    switch passage.kind {
    case .guideTitle, .sectionTitle, .stepTitle, .source, .code: return true
    case .item, .sentence, .heading, .line, .reply:
      let isInStep = group.contains(where: \.isStepTitle)
      return !isInStep && passage.level == 0 && (passage.kind != .line || passage.opensGroup)
    case .danger, .address, .blank, .reading: return false
    }
  }

  private func stepTitle(_ passage: Passage) -> StyledText {
    guard case .stepTitle(let number, _) = passage.kind else { return "" }
    return StyledText("\(number). ", .title)
      + passage.versions.map { $0.text }.joined(separator: " / ")
  }
}
