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
    if fits(firstRoom, measure) { return [firstIndent + self] }
    let room = max(1, width - indent.columns(measure: measure))
    var lines: [StyledText] = []
    for paragraph in LineBreaking.paragraphs(of: self, measure: measure) {
      let filling = LineFilling(
        breaking: paragraph, firstWidth: lines.isEmpty ? firstRoom : room,
        width: room)
      for line in filling.lines() {
        let lead = lines.isEmpty ? firstIndent : line.start == line.end ? "" : indent
        lines.append(lead + text(of: paragraph.clusters[line.start..<line.end]))
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

  /// Whether the text is one line that needs no division and has no space to drop.
  private func fits(_ room: Int, _ measure: ColumnWidth) -> Bool {
    var length = 0
    for run in runs {
      // No character of UTF-8 takes fewer columns than a third of its bytes, but for invisible ones.
      length += run.text.utf8.count
      if length > 3 * room { return false }
    }
    guard let last = runs.last?.text.utf8.last, last != 0x20, last != 0x80 else {
      return runs.isEmpty
    }
    var columns = 0
    for run in runs {
      guard let more = measure.plainColumns(of: run.text) else { return false }
      columns += more
    }
    return columns <= room
  }

  private init(spaces count: Int) {
    self.init(String(repeating: " ", count: max(0, count)))
  }

  /// The styled text of neighbouring clusters.
  private func text(of clusters: ArraySlice<LineBreaking.Cluster>) -> StyledText {
    var result = StyledText()
    var start = clusters.startIndex
    while start < clusters.endIndex {
      let first = clusters[start]
      var end = start + 1
      while end < clusters.endIndex, clusters[end].run == first.run { end += 1 }
      let run = runs[first.run]
      result.append(
        Run(
          run.text.slice(first.range.lowerBound..<clusters[end - 1].range.upperBound), run.style,
          isUnbreakable: run.isUnbreakable))
      start = end
    }
    return result
  }
}

extension String {
  /// Copies a range of bytes that begins and ends between characters.
  fileprivate func slice(_ range: Range<Int>) -> String {
    if range.lowerBound == 0, range.upperBound == utf8.count { return self }
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}

extension Sequence<StyledText> {
  /// Wraps each paragraph, one after the other.
  package func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    flatMap { $0.wrapped(to: width, firstIndent: indent, indent: indent) }
  }
}
