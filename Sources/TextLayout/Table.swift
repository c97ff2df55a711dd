/// Puts cells of text beside each other.
package enum Table {
  /// Joins two wrapped cells line by line, for paper in two languages.
  ///
  /// A left line too wide for its cell gets a row of its own, so that nothing runs together.
  package static func sideBySide(
    left: [StyledText], right: [StyledText], leftWidth: Int, gap: Int,
    measure: ColumnWidth = ColumnWidth()
  ) -> [StyledText] {
    var rows: [StyledText] = []
    var rightLines = right[...]
    for line in left {
      let fits = line.columns(measure: measure) <= leftWidth
      guard fits, let next = rightLines.first else {
        rows.append(line)
        continue
      }
      rightLines.removeFirst()
      rows.append(row(left: line, right: next, indent: leftWidth + max(0, gap), measure: measure))
    }
    for next in rightLines {
      rows.append(row(left: "", right: next, indent: leftWidth + max(0, gap), measure: measure))
    }
    return rows
  }

  private static func row(
    left: StyledText, right: StyledText, indent: Int, measure: ColumnWidth
  ) -> StyledText {
    right.isEmpty ? left : left.padded(to: indent, measure: measure) + right
  }
}
