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

  /// Reads a run; most scalars are known to stand alone (UAX #29).
  mutating func read(_ run: StyledText.Run, _ number: Int) {
    current.reserveCapacity(current.count + run.text.utf8.count / 2)
    run.text.withScalars { scalars in
      let count = scalars.bytes.count
      var start = 0
      var value = count > 0 ? scalars.value(at: 0) : 0
      var isPlain = ColumnWidth.isPlainCluster(value)
      while start < count {
        let end = start + UTF8Scalars.length(lead: scalars.bytes[start])
        let next = end < count ? scalars.value(at: end) : 0x20
        let isNextPlain = ColumnWidth.isPlainCluster(next)
        if isPlain, isNextPlain {
          current.append(
            LineBreaking.Cluster(
              plain: value, columns: measure.columns(ofPlain: value), run: number,
              range: start..<end, isUnbreakable: run.isUnbreakable))
          (start, value, isPlain) = (end, next, isNextPlain)
        } else {
          start = readCharacter(of: run, number, at: start)
          value = start < count ? scalars.value(at: start) : 0
          isPlain = ColumnWidth.isPlainCluster(value)
        }
      }
    }
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
