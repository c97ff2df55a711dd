import GuideCore
import TextLayout

/// Fills pages of text for a print command: no block on two pages unless it is long.
struct TextPages {
  let width: Int
  let languages: [Language]
  /// Stands at the foot of every page before its number: ids and dates only.
  let code: String

  /// What `lp` prints on A4 and on Letter at its six lines an inch, with some lines to spare.
  static let height = 58
  /// A step with more lines may go on on the next page: kept whole, it would leave that much of a page empty.
  ///
  /// A code cannot be read in two parts.
  private static let unbroken = height / 3
  /// A long block begins on a page with fewer lines left only if nothing else stands there.
  private static let leastStart = 10

  private var room: Int { TextPages.height - 2 }

  /// Gives the lines of each page, each of full height, with the number at the foot.
  func pages(_ blocks: [TextBlock]) -> [[StyledText]] {
    var pages: [[StyledText]] = []
    var page: [StyledText] = []
    func turn() {
      if !page.isEmpty { pages.append(page) }
      page = []
    }
    for block in blocks {
      if block.beginsPage { turn() }
      let trimmed = Array(block.lines.drop { $0.isEmpty })
      if height(page) + height(block.lines) <= room {
        page += page.isEmpty ? trimmed : block.lines
      } else if height(trimmed) <= (block.title.isEmpty ? room : TextPages.unbroken) {
        turn()
        page = trimmed
      } else {
        if room - height(page) < TextPages.leastStart { turn() }
        var rest = page.isEmpty ? trimmed[...] : block.lines[...]
        while height(page) + height(rest) > room {
          let part = rest.prefix(cut(rest, room - height(page)))
          page += part
          rest = rest.dropFirst(part.count).drop { $0.isEmpty }
          turn()
          if !rest.isEmpty { page = continued(block.title) }
        }
        page += rest
      }
    }
    turn()
    return pages.enumerated().map { place, page in
      let filled = page + Array(repeating: "", count: room + 1 - height(page))
      return filled + [foot(place + 1, of: pages.count)]
    }
  }

  /// An address that is longer than a line takes as many as the printer makes of it.
  private func height(_ lines: some Collection<StyledText>) -> Int {
    lines.reduce(0) { $0 + max(1, ($1.columns + width - 1) / width) }
  }

  /// Finds where a block may be cut: before a free line, if there is one in the lower half.
  private func cut(_ lines: ArraySlice<StyledText>, _ room: Int) -> Int {
    var fitting = lines.prefix(room)
    while height(fitting) > room { fitting = fitting.dropLast() }
    let free = fitting.lastIndex { $0.isEmpty }.map { $0 - lines.startIndex } ?? 0
    return max(1, free > room / 2 ? free : fitting.count)
  }

  private func continued(_ title: StyledText) -> [StyledText] {
    guard !title.isEmpty else { return [] }
    let words = Voice(languages.first ?? .en).text(Interface.continued, .title)
    return (title + words).wrapped(to: width) + [""]
  }

  private func foot(_ number: Int, of count: Int) -> StyledText {
    let numbers = [("n", String(number)), ("m", String(count))]
    let right = languages.map { Wording($0).text(Interface.pageOf, numbers[0], numbers[1]) }
      .joinedVersions(" / ")
    let gap = width - code.columns - right.columns
    return StyledText(
      gap > 1 ? code + String(repeating: " ", count: gap) + right : right, .hint)
  }
}
