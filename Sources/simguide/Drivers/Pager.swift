internal import TextLayout

/// Divides what is too long for a screen, so that nothing is scrolled away unread.
struct Pager: Equatable, Sendable {
  private var pages: [[StyledText]]

  /// Nothing to read.
  init() {
    pages = []
  }

  /// Divides lines into pages of at most `room` lines, the last of at most `last`.
  init(_ lines: [StyledText] = [], room: Int, last: Int) {
    let room = max(2, room)
    let last = max(1, last)
    var rest = lines[...]
    pages = []
    while rest.count > last {
      let end = Pager.end(of: rest, room: min(room, rest.count - 1))
      pages.append(Array(rest[..<end]))
      rest = rest[end...]
    }
    pages.append(Array(rest))
  }

  /// A page for each piece of text, then the rest.
  init(pieces: [[StyledText]], then rest: Pager) {
    pages = pieces + rest.pages
  }

  /// Nothing comes after what was given out.
  var isAtEnd: Bool { pages.isEmpty }

  var linesLeft: Int { pages.reduce(0) { $0 + $1.count } }

  mutating func next() -> [StyledText] { pages.isEmpty ? [] : pages.removeFirst() }

  /// Ends a page at a free line, if there is one in its last third.
  private static func end(of lines: ArraySlice<StyledText>, room: Int) -> Int {
    let full = lines.startIndex + room
    let earliest = lines.startIndex + max(1, room * 2 / 3)
    guard earliest < full else { return full }
    return (earliest...full).last { lines.indices.contains($0) && lines[$0].isEmpty } ?? full
  }
}
