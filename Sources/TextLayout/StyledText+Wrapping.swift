extension StyledText {
  /// Wraps the text to a width in columns, dropping the spaces at line ends (UAX #14).
  ///
  /// Each `\n` begins a new line. The first line is led by `firstIndent`, all others by `indent`.
  /// Only an unbreakable run, or one character wider than the line, may go beyond the width.
  package func wrapped(
    to width: Int, firstIndent: StyledText = "", indent: StyledText = "",
    measure: ColumnWidth = ColumnWidth()
  ) -> [StyledText] {
    var lines: [StyledText] = []
    wrap(to: width, firstIndent: firstIndent, indent: indent, measure: measure, into: &lines)
    return lines
  }

  /// Wraps the text to a width in columns as `wrapped` does, and adds the lines to others.
  package func wrap(
    to width: Int, firstIndent: StyledText, indent: StyledText,
    measure: ColumnWidth = ColumnWidth(), into lines: inout [StyledText]
  ) {
    let firstRoom = max(1, width - firstIndent.columns(measure: measure))
    if fits(firstRoom, measure) {
      lines.append(firstIndent + self)
      return
    }
    let room = max(1, width - indent.columns(measure: measure))
    let breaking = LineBreaking(self, measure: measure)
    var isFirst = true
    for number in 0..<breaking.paragraphCount {
      var filling = LineFilling(
        breaking, breaking.paragraph(number), firstWidth: isFirst ? firstRoom : room, width: room)
      while let line = filling.next() {
        var text = isFirst ? firstIndent : line.isEmpty ? "" : indent
        append(breaking.clusters[line], measure, to: &text)
        lines.append(text)
        isFirst = false
      }
    }
  }

  /// Wraps the text as a list item, and adds the lines to others.
  package func wrap(to width: Int, hanging marker: StyledText, into lines: inout [StyledText]) {
    let columns = marker.columns
    if fits(max(1, width - columns), ColumnWidth()) {
      lines.append(marker + self)
    } else {
      wrap(to: width, firstIndent: marker, indent: StyledText(spaces: columns), into: &lines)
    }
  }

  /// Wraps the text with every line but the first moved in by some columns.
  package func wrapped(
    to width: Int, firstIndent: StyledText = "", indent: Int, measure: ColumnWidth = ColumnWidth()
  ) -> [StyledText] {
    wrapped(
      to: width, firstIndent: firstIndent, indent: StyledText(spaces: indent), measure: measure)
  }

  /// Wraps the text with the first line and the others each moved in by some columns.
  package func wrapped(
    to width: Int, firstIndent: Int, indent: Int, measure: ColumnWidth = ColumnWidth()
  ) -> [StyledText] {
    wrapped(
      to: width, firstIndent: StyledText(spaces: firstIndent),
      indent: StyledText(spaces: indent), measure: measure)
  }

  /// Wraps a list item: the marker leads the first line, the others stand below its text.
  package func wrapped(
    to width: Int, hanging marker: StyledText, measure: ColumnWidth = ColumnWidth()
  ) -> [StyledText] {
    wrapped(
      to: width, firstIndent: marker, indent: marker.columns(measure: measure), measure: measure)
  }

  /// Whether the text is one line that needs no division and has no space to drop.
  private func fits(_ room: Int, _ measure: ColumnWidth) -> Bool {
    guard let columns = measure.plainColumns(of: self), columns <= room else { return false }
    return !runs.mayEndWithSpace
  }

  /// Adds the styled text of neighbouring clusters to a line.
  private func append(
    _ clusters: ArraySlice<LineBreaking.Cluster>, _ measure: ColumnWidth,
    to line: inout StyledText
  ) {
    var start = clusters.startIndex
    while start < clusters.endIndex {
      let first = clusters[start]
      var columns = first.columns
      var end = start + 1
      while end < clusters.endIndex, clusters[end].run == first.run {
        columns += clusters[end].columns
        end += 1
      }
      line.runs.append(
        first.range.lowerBound..<clusters[end - 1].range.upperBound, of: runs[first.run],
        columns: measure.ambiguousIsWide ? nil : columns)
      start = end
    }
  }
}

extension [StyledText] {
  /// Wraps each paragraph, one after the other.
  package func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    flatMap { $0.wrapped(to: width, firstIndent: indent, indent: indent) }
  }
}
