internal import TextLayout

/// Divides what is too long for a screen, so that nothing is scrolled away unread.
struct Pager: Equatable, Sendable {
  private var pages: [[StyledText]]

  /// Nothing to read.
  init() {
    pages = []
  }

  /// Divides lines into pages of at most `room` rows of a screen, the last of at most `last`.
  init(_ lines: [StyledText], width: Int, room: Int, last: Int) {
    let rows = lines.map { max(1, ($0.columns + width - 1) / max(1, width)) }
    var start = 0
    pages = []
    while rows[start...].reduce(0, +) > max(1, last), lines.count - start > 1 {
      let end = Pager.end(of: lines, rows, from: start, room: max(2, room))
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
  var isAtEnd: Bool { pages.isEmpty }

  var linesLeft: Int { pages.reduce(0) { $0 + $1.count } }

  var unread: [StyledText] { pages.flatMap { $0 } }

  mutating func next() -> [StyledText] { pages.isEmpty ? [] : pages.removeFirst() }

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
