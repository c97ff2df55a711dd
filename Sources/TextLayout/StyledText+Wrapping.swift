extension StyledText {
  /// Wraps the text to a width in columns, dropping the spaces at line ends (UAX #14).
  ///
  /// Each `\n` begins a new line. The first line is led by `firstIndent`, all others by `indent`.
  /// Only an unbreakable run, or one character wider than the line, may go beyond the width.
  package func wrapped(
    to width: Int, firstIndent: StyledText = "", indent: StyledText = "",
    measure: ColumnWidth = ColumnWidth()
  ) -> [StyledText] {
    let firstRoom = max(1, width - firstIndent.columns(measure: measure))
    let room = max(1, width - indent.columns(measure: measure))
    var lines: [StyledText] = []
    for paragraph in LineBreaking.paragraphs(of: self, measure: measure) {
      let filling = LineFilling(
        breaking: paragraph, firstWidth: lines.isEmpty ? firstRoom : room,
        width: room)
      for range in filling.lines() {
        let lead = lines.isEmpty ? firstIndent : range.isEmpty ? "" : indent
        lines.append(lead + text(of: paragraph.clusters[range]))
      }
    }
    return lines
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

  private init(spaces count: Int) {
    self.init(String(repeating: " ", count: max(0, count)))
  }

  /// The styled text of neighbouring clusters.
  private func text(of clusters: ArraySlice<LineBreaking.Cluster>) -> StyledText {
    var result = StyledText()
    var rest = clusters
    while let first = rest.first {
      let piece = rest.prefix { $0.run == first.run }
      let run = runs[first.run]
      let end = piece.last?.range.upperBound ?? first.range.upperBound
      result.append(
        Run(
          String(run.text[first.range.lowerBound..<end]), run.style,
          isUnbreakable: run.isUnbreakable))
      rest = rest.dropFirst(piece.count)
    }
    return result
  }
}

extension Sequence<StyledText> {
  /// Wraps each paragraph, one after the other.
  package func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    flatMap { $0.wrapped(to: width, firstIndent: indent, indent: indent) }
  }
}
