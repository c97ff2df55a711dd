internal import TextLayout

/// The lines of a prompt that are on the screen; only those that change are drawn again.
struct DrawnArea {
  /// Lines above that do not change while the prompt is due.
  private var head: [StyledText]
  /// Lines that are drawn again; the cursor stands in the last of them.
  private var lines: [StyledText] = []
  private var isOpen = false

  init(head: [StyledText] = []) {
    self.head = head
  }

  var headCount: Int { head.count }

  /// Draws the changing lines; `cursor` is the column in the last line, nil puts it at its end.
  mutating func draw(_ new: [StyledText], cursor: Int?, _ console: Console) {
    guard !new.isEmpty else {
      console.flush()
      return
    }
    var codes = ""
    if isOpen, lines.count > 1 { codes += EscapeCodes.up(lines.count - 1) }
    if isOpen { codes += EscapeCodes.lineStart }
    for (place, line) in new.enumerated() {
      let isLast = place == new.count - 1
      let isSame = isOpen && place < lines.count && lines[place] == line
      if !isSame {
        codes += EscapeCodes.clearLine + EscapeCodes.render(line, console.ornament)
      }
      codes += isLast ? "" : "\r\n"
    }
    if isOpen, lines.count > new.count { codes += EscapeCodes.clearBelow }
    let column = cursor ?? new[new.count - 1].columns
    codes += EscapeCodes.lineStart + (column > 0 ? EscapeCodes.right(column) : "")
    console.control(codes)
    lines = new
    isOpen = true
  }

  /// Leaves what is drawn in the scrollback and goes on below it.
  mutating func close(_ console: Console) {
    if isOpen { console.control("\r\n") }
    isOpen = false
  }

  /// Takes the changing lines off the screen again; the next lines stand where they stood.
  mutating func remove(_ console: Console) {
    if isOpen {
      let up = lines.count > 1 ? EscapeCodes.up(lines.count - 1) : ""
      console.control(up + EscapeCodes.lineStart + EscapeCodes.clearBelow)
    }
    isOpen = false
    lines = []
  }

  /// Takes the prompt off a screen that has become `width` columns wide, as far as it is still on it.
  mutating func erase(width: Int, height: Int, _ console: Console) {
    let all = head + lines
    let rows = all.reduce(0) { $0 + max(1, ($1.columns + width - 1) / max(1, width)) }
    let last = lines.isEmpty ? rows : rows - 1
    if last < height {
      console.control(
        EscapeCodes.lineStart + (last > 0 ? EscapeCodes.up(last) : "") + EscapeCodes.clearBelow)
    } else {
      console.control("\r\n")
    }
    isOpen = false
    lines = []
  }
}
