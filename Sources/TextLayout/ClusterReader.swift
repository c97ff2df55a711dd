/// Cuts runs into grapheme clusters, paragraph by paragraph.
struct ClusterReader {
  let measure: ColumnWidth
  private var finished: [[LineBreaking.Cluster]] = []
  private var current: [LineBreaking.Cluster] = []

  init(measure: ColumnWidth) {
    self.measure = measure
  }

  /// The clusters of each paragraph so far; at least one paragraph.
  var paragraphs: [[LineBreaking.Cluster]] { finished + [current] }

  /// Reads a run; most have only scalars that are known to stand alone (UAX #29).
  mutating func read(_ run: StyledText.Run, _ number: Int) {
    current.reserveCapacity(current.count + run.text.utf8.count / 2)
    if run.plainColumns == nil {
      readMixed(run, number)
    } else {
      readPlain(run, number)
    }
  }

  private mutating func readPlain(_ run: StyledText.Run, _ number: Int) {
    run.text.withScalars { scalars in
      let count = scalars.bytes.count
      var start = 0
      while start < count { start = readScalar(of: run, number, scalars, at: start) }
    }
  }

  private mutating func readMixed(_ run: StyledText.Run, _ number: Int) {
    run.text.withScalars { scalars in
      let count = scalars.bytes.count
      var start = 0
      var isPlain = count > 0 && ColumnWidth.isPlainCluster(scalars.value(at: 0))
      while start < count {
        let end = start + UTF8Scalars.length(lead: scalars.bytes[start])
        let isNextPlain = end == count || ColumnWidth.isPlainCluster(scalars.value(at: end))
        if isPlain, isNextPlain {
          start = readScalar(of: run, number, scalars, at: start)
          isPlain = isNextPlain
        } else {
          start = readCharacter(of: run, number, at: start)
          isPlain = start < count && ColumnWidth.isPlainCluster(scalars.value(at: start))
        }
      }
    }
  }

  /// Reads the cluster of one scalar; gives where it ends.
  private mutating func readScalar(
    of run: StyledText.Run, _ number: Int, _ scalars: UTF8Scalars, at start: Int
  ) -> Int {
    let value = scalars.value(at: start)
    let end = start + UTF8Scalars.length(lead: scalars.bytes[start])
    current.append(
      LineBreaking.Cluster(
        plain: value, LineBreakClass(value), columns: measure.columns(ofPlain: value), run: number,
        range: start..<end, isUnbreakable: run.isUnbreakable))
    return end
  }

  /// Reads the cluster at a place with the rules of the standard library; gives where it ends.
  private mutating func readCharacter(
    of run: StyledText.Run, _ number: Int, at start: Int
  ) -> Int {
    let bytes = run.text.utf8
    let index = bytes.index(bytes.startIndex, offsetBy: start)
    let character = run.text[index]
    let end = start + character.utf8.count
    if character == "\n" || character == "\r\n" {
      finished.append(current)
      current = []
    } else {
      current.append(
        LineBreaking.Cluster(
          character, columns: measure.columns(of: character), run: number, range: start..<end,
          isUnbreakable: run.isUnbreakable))
    }
    return end
  }
}
