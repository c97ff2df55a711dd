internal import TextLayout

/// Divides what is too long for a screen, so that nothing is scrolled away unread.
struct Pager: Equatable, Sendable {
  private var pages: [[StyledText]]
  /// How many pages were given out.
  private var read = 0

  /// Nothing to read.
  init() {
    pages = []
  }

  /// Divides lines into pages of at most `room` rows of a screen, the last of at most `last`.
  ///
  /// The last `whole` lines stay on one page if they can, unless that leaves next to nothing before them.
  init(_ lines: [StyledText], width: Int, room: Int, last: Int, whole: Int = 0) {
    let rows = lines.map { max(1, ($0.columns + width - 1) / max(1, width)) }
    let tail = lines.count - min(whole, lines.count)
    let isWhole = rows[tail...].reduce(0, +) <= last
    var start = 0
    pages = []
    while rows[start...].reduce(0, +) > max(1, last), lines.count - start > 1 {
      var end = Pager.end(of: lines, rows, from: start, room: max(2, room))
      if isWhole, end > tail, tail - start >= room / 3 { end = tail }
      pages.append(Array(lines[start..<end]))
      start = end
    }
    pages.append(Array(lines[start...]))
  }

  /// A page for each piece of text, then the rest.
  init(pieces: [[StyledText]], then rest: Pager) {
    pages = pieces + rest.pages
  }

  /// Nothing comes after what was given out.
  var isAtEnd: Bool { read == pages.count }

  var linesLeft: Int { unread.count }

  var lines: [StyledText] { pages.flatMap { $0 } }

  var unread: [StyledText] { pages[read...].flatMap { $0 } }

  /// The page that is on the screen, and what follows it.
  var unfinished: [StyledText] { pages[max(0, read - 1)...].flatMap { $0 } }

  /// There is a page before the one on the screen.
  var turnsBack: Bool { read > 1 }

  mutating func next() -> [StyledText] {
    guard !isAtEnd else { return [] }
    read += 1
    return pages[read - 1]
  }

  /// Goes back by one page; nil on the first.
  mutating func previous() -> [StyledText]? {
    guard turnsBack else { return nil }
    read -= 1
    return pages[read - 1]
  }

  /// Ends a page at a free line, if there is one in its last third; something is left for the next.
  private static func end(
    of lines: [StyledText], _ rows: [Int], from start: Int, room: Int
  ) -> Int {
    var full = start
    var used = 0
    while full < lines.count - 1, used + rows[full] <= room {
      used += rows[full]
      full += 1
    }
    full = max(full, start + 1)
    let earliest = start + max(1, (full - start) * 2 / 3)
    guard earliest < full else { return full }
    return (earliest...full).last { lines[$0].isEmpty } ?? full
  }
}
