/// What stands on a terminal after the escape sequences that the program writes (ECMA-48, xterm).
///
/// Wide characters have to be told to it; it knows no colours.
package struct VirtualScreen {
  package let columns: Int
  package let rows: Int
  private var cells: [[Character?]]
  private var row = 0
  private var column = 0
  private let width: (Character) -> Int

  package init(columns: Int, rows: Int, width: @escaping (Character) -> Int) {
    self.columns = columns
    self.rows = rows
    self.width = width
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without the blanks at their ends; the second cell of a wide character is left out.
  package var lines: [String] {
    cells.map { cells in
      var line = String(cells.compactMap { $0 })
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  package mutating func write(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\u{1B}" {
        rest = rest.dropFirst(2)
        let parameters = rest.prefix { !(0x40...0x7E).contains($0.value) }
        rest = rest.dropFirst(parameters.count)
        control(rest.first.map { Character($0) } ?? " ", Int(String(parameters)) ?? 0)
        rest = rest.dropFirst()
      } else {
        rest = rest.dropFirst()
        switch scalar {
        case "\r": column = 0
        case "\n": feed()
        default: put(Character(scalar))
        }
      }
    }
  }

  private mutating func control(_ name: Character, _ number: Int) {
    switch name {
    case "A": row = max(0, row - max(1, number))
    case "C": column = min(columns - 1, column + max(1, number))
    case "K": cells[row] = Array(repeating: " ", count: columns)
    case "J":
      for place in column..<columns { cells[row][place] = " " }
      for place in (row + 1)..<max(rows, row + 1) where place < rows {
        cells[place] = Array(repeating: " ", count: columns)
      }
    default: break
    }
  }

  private mutating func feed() {
    if row < rows - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func put(_ character: Character) {
    let width = width(character)
    guard width > 0 else { return }
    if column + width > columns {
      column = 0
      feed()
    }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = nil }
    column += width
  }
}
