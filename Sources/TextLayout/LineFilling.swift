/// Fills lines greedily with as much of a paragraph as they hold.
struct LineFilling {
  /// Where lines may end.
  let breaking: LineBreaking
  /// Columns for text on the first line.
  let firstWidth: Int
  /// Columns for text on every other line.
  let width: Int

  private var clusters: [LineBreaking.Cluster] { breaking.clusters }

  /// A line from one cluster up to another.
  struct Line {
    let start: Int
    let end: Int
  }

  /// The lines without the spaces at their ends; at least one line.
  func lines() -> [Line] {
    var result: [Line] = []
    var start = 0
    repeat {
      let isNarrowFirst = result.isEmpty && firstWidth < width
      let room = result.isEmpty ? firstWidth : width
      let end = lineEnd(from: start, room: room, mayStayEmpty: isNarrowFirst)
      result.append(Line(start: start, end: contentEnd(start..<end)))
      start = end
    } while start < clusters.count
    return result
  }

  /// Where the line that begins here ends, spaces included.
  private func lineEnd(from start: Int, room: Int, mayStayEmpty: Bool) -> Int {
    let clusters = clusters
    var used = 0
    var best: Int?
    for position in start..<clusters.count {
      if position > start, clusters[position].mayBreakBefore { best = position }
      used += clusters[position].columns
      if used > room, !clusters[position].isSpace {
        if let best { return best }
        return mayStayEmpty ? start : forcedEnd(from: start, room: room)
      }
    }
    return clusters.count
  }

  /// Cuts a piece that no line can hold: where kinsoku allows it, or anywhere but in a run.
  ///
  /// An unbreakable run that is too wide goes beyond the margin, together with its brackets.
  private func forcedEnd(from start: Int, room: Int) -> Int {
    var used = 0
    var content = 0
    var cut: Int?
    var forced: Int?
    var holdsRun = false
    for position in (start + 1)...clusters.count {
      let last = clusters[position - 1]
      holdsRun = holdsRun || last.isUnbreakable
      used += last.columns
      if !last.isSpace { content = used }
      let isEnd = position == clusters.count || clusters[position].mayBreakBefore
      let isCut = isEnd || breaking.mayCut(before: position)
      if content <= room {
        if isCut { cut = position }
        if isCut || breaking.mayForce(before: position) { forced = position }
      } else if let cut {
        return cut
      } else if isCut, holdsRun {
        return position
      } else if isCut || !holdsRun && forced == nil && breaking.mayForce(before: position) {
        return forced ?? position
      }
    }
    return clusters.count
  }

  private func contentEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, clusters[end - 1].isSpace { end -= 1 }
    return end
  }
}
