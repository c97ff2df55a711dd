import GuideCore
import TextLayout

/// Fills pages of text for a print command: no block on two pages unless it alone exceeds one.
struct TextPages {
  let width: Int
  let languages: [Language]
  /// Stands at the foot of every page before its number: ids and dates only.
  let code: String

  /// What `lp` prints on A4 and on Letter at its six lines an inch, with some lines to spare.
  static let height = 58
  /// A long block begins on a page with fewer lines left only if nothing else stands there.
  private static let leastStart = 10

  private var room: Int { TextPages.height - 2 }

  /// Gives the lines of each page, all but the last of full height, with the number at the foot.
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
      if page.count + block.lines.count <= room {
        page += page.isEmpty ? trimmed : block.lines
      } else if trimmed.count <= room {
        turn()
        page = trimmed
      } else {
        if room - page.count < TextPages.leastStart { turn() }
        var rest = page.isEmpty ? trimmed[...] : block.lines[...]
        while page.count + rest.count > room {
          let part = rest.prefix(cut(rest, room - page.count))
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
      let filled = page + Array(repeating: "", count: room + 1 - page.count)
      return filled + [foot(place + 1, of: pages.count)]
    }
  }

  /// Finds where a block may be cut: before a free line, if there is one in the lower half.
  private func cut(_ lines: ArraySlice<StyledText>, _ room: Int) -> Int {
    let fitting = lines.prefix(room)
    let free = fitting.lastIndex { $0.isEmpty }.map { $0 - lines.startIndex } ?? 0
    return free > room / 2 ? free : room
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
