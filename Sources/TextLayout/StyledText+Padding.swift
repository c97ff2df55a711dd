extension StyledText {
  /// Columns of the text on a terminal with narrow ambiguous characters.
  package var columns: Int { columns(measure: ColumnWidth()) }

  /// Columns of the text by a given measure.
  package func columns(measure: ColumnWidth) -> Int {
    measure.plainColumns(of: self) ?? runs.reduce(0) { $0 + measure.columns(of: $1) }
  }

  /// Which end of a cell its text stands at.
  package enum Alignment: Sendable, Equatable {
    case leading
    case trailing
  }

  /// Adds plain spaces up to a width; text that is wider stays as it is.
  package func padded(
    to width: Int, _ alignment: Alignment = .leading, measure: ColumnWidth = ColumnWidth()
  ) -> StyledText {
    let missing = width - columns(measure: measure)
    guard missing > 0 else { return self }
    let spaces = StyledText(spaces: missing)
    return alignment == .leading ? self + spaces : spaces + self
  }

  /// Cuts text to a width and ends it with ".."; an unbreakable run is shown whole or not at all.
  package func truncated(to width: Int, measure: ColumnWidth = ColumnWidth()) -> StyledText {
    guard columns(measure: measure) > width else { return self }
    guard width > 2 else { return StyledText(String(repeating: ".", count: max(0, width))) }
    var result = StyledText()
    var room = width - 2
    for run in runs {
      let needed = measure.columns(of: run)
      if needed <= room {
        result.append(run)
        room -= needed
        continue
      }
      if !run.isUnbreakable {
        let kept = run.text.prefix { character in
          room -= measure.columns(of: character)
          return room >= 0
        }
        result.append(String(kept), run.style)
      }
      result.append("..", run.style)
      break
    }
    return result
  }
}

extension StyledText {
  /// Makes plain spaces, none for a negative count.
  package init(spaces count: Int) {
    let count = Swift.max(0, count)
    self.init(Run(String(spaces: count), columns: count, .plain))
  }
}

extension String {
  /// Makes a number of spaces.
  package init(spaces count: Int) {
    self.init(unsafeUninitializedCapacity: count) { bytes in
      bytes.prefix(count).initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }

  /// Columns of the string on a terminal with narrow ambiguous characters.
  package var columns: Int { ColumnWidth().columns(of: self) }

  /// Adds spaces up to a width in columns.
  package func padded(to width: Int, _ alignment: StyledText.Alignment = .leading) -> String {
    StyledText(self).padded(to: width, alignment).string
  }

  /// Cuts the string to a width in columns and ends it with "..".
  package func truncated(to width: Int) -> String {
    StyledText(self).truncated(to: width).string
  }
}
