/// Fills lines greedily, one after the other, with as much of a paragraph as they hold.
struct LineFilling: IteratorProtocol {
  /// Where lines may end.
  private let breaking: LineBreaking
  /// The clusters to be divided.
  private let paragraph: Range<Int>
  /// Columns for text on the first line.
  private let firstWidth: Int
  /// Columns for text on every other line.
  private let width: Int
  /// Where the next line begins; nil after the last one.
  private var start: Int?
  /// The first line was too narrow for anything, so the second begins where it did.
  private var hasEmptyFirst = false

  /// Begins a paragraph, which has at least one line.
  init(_ breaking: LineBreaking, _ paragraph: Range<Int>, firstWidth: Int, width: Int) {
    self.breaking = breaking
    self.paragraph = paragraph
    self.firstWidth = firstWidth
    self.width = width
    start = paragraph.lowerBound
  }

  /// Gives the clusters of the next line without the spaces at its end.
  mutating func next() -> Range<Int>? {
    guard let start else { return nil }
    let isFirst = start == paragraph.lowerBound && !hasEmptyFirst
    let room = isFirst ? firstWidth : width
    let end = lineEnd(from: start, room: room, mayStayEmpty: isFirst && firstWidth < width)
    hasEmptyFirst = end == start
    self.start = end < paragraph.upperBound ? end : nil
    return start..<contentEnd(start..<end)
  }

  /// Where the line that begins here ends, spaces included.
  private func lineEnd(from start: Int, room: Int, mayStayEmpty: Bool) -> Int {
    let clusters = breaking.clusters
    var used = 0
    var best: Int?
    for position in start..<paragraph.upperBound {
      if clusters[position].mayBreakBefore, position > start { best = position }
      used += clusters[position].columns
      if used > room, !clusters[position].isSpace {
        if let best { return best }
        return mayStayEmpty ? start : forcedEnd(from: start, room: room)
      }
    }
    return paragraph.upperBound
  }

  /// Cuts a piece that no line can hold: where kinsoku allows it, or anywhere but in a run.
  ///
  /// An unbreakable run that is too wide goes beyond the margin, together with its brackets.
  private func forcedEnd(from start: Int, room: Int) -> Int {
    let clusters = breaking.clusters
    var used = 0
    var content = 0
    var cut: Int?
    var forced: Int?
    var holdsRun = false
    for position in (start + 1)...paragraph.upperBound {
      let last = clusters[position - 1]
      holdsRun = holdsRun || last.isUnbreakable
      used += last.columns
      if !last.isSpace { content = used }
      let isEnd = position == paragraph.upperBound || clusters[position].mayBreakBefore
      let isCut = isEnd || breaking.mayCut(before: position, in: paragraph)
      if content <= room {
        if isCut { cut = position }
        if isCut || breaking.mayForce(before: position, in: paragraph) { forced = position }
      } else if let cut {
        return cut
      } else if isCut, holdsRun {
        return position
      } else if isCut
        || !holdsRun && forced == nil && breaking.mayForce(before: position, in: paragraph)
      {
        return forced ?? position
      }
    }
    return paragraph.upperBound
  }

  private func contentEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, breaking.clusters[end - 1].isSpace { end -= 1 }
    return end
  }
}
