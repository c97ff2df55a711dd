extension QRMatrix {
  /// Counts what makes a symbol hard to read; the mask with the lowest count is taken (7.8.3).
  var penalty: Int {
    var result = 0
    for line in 0..<size {
      result += QRMatrix.penalty(of: (0..<size).map { self[$0, line] })
      result += QRMatrix.penalty(of: (0..<size).map { self[line, $0] })
    }
    for y in 0..<size - 1 {
      for x in 0..<size - 1 {
        let isDark = self[x, y]
        if self[x + 1, y] == isDark, self[x, y + 1] == isDark, self[x + 1, y + 1] == isDark {
          result += 3
        }
      }
    }
    let dark = modules.count { $0 }
    return result + abs(dark * 20 - modules.count * 10) / modules.count * 10
  }

  /// Counts runs of five or more, and what looks like a finder pattern with four light modules beside it.
  static func penalty(of line: [Bool]) -> Int {
    var result = 0
    var run = 0
    for (place, isDark) in line.enumerated() {
      run = place > 0 && line[place - 1] == isDark ? run + 1 : 1
      if run == 5 { result += 3 } else if run > 5 { result += 1 }
    }
    let finder = [true, false, true, true, true, false, true]
    guard line.count >= finder.count else { return result }
    for start in 0...line.count - finder.count
    where line[start..<start + finder.count].elementsEqual(finder) {
      // The quiet zone around the symbol is light too.
      let before = line[..<start].suffix(4)
      let after = line[(start + finder.count)...].prefix(4)
      if !before.contains(true) { result += 40 }
      if !after.contains(true) { result += 40 }
    }
    return result
  }
}
