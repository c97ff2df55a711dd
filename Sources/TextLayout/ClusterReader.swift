/// Cuts runs into grapheme clusters, and notes where lines of the text end.
struct ClusterReader {
  /// Room for as many clusters as the text has bytes.
  private let clusters: UnsafeMutableBufferPointer<LineBreaking.Cluster>
  private let measure: ColumnWidth
  /// How many clusters were read.
  private(set) var count = 0
  /// How many clusters stand before each line end.
  private(set) var ends: [Int] = []

  init(_ clusters: UnsafeMutableBufferPointer<LineBreaking.Cluster>, measure: ColumnWidth) {
    self.clusters = clusters
    self.measure = measure
  }

  /// Reads a run; most have only scalars that are known to stand alone (UAX #29).
  mutating func read(_ run: StyledText.Run, _ number: Int) {
    run.text.withScalars { scalars in
      if run.plainColumns == nil {
        readMixed(scalars, of: run, number)
      } else {
        readPlain(scalars, of: run, number)
      }
    }
  }

  private mutating func readPlain(
    _ scalars: UTF8Scalars, of run: StyledText.Run, _ number: Int
  ) {
    var count = count
    var start = 0
    while start < scalars.bytes.count {
      let cluster =
        UTF8Scalars.ideographLeads ~= scalars.bytes[start]
        ? LineBreaking.Cluster(
          plain: scalars.valueOfThree(at: start), .ideographic, columns: 2, run: number,
          range: start..<start + 3, isUnbreakable: run.isUnbreakable)
        : cluster(scalars, at: start, of: run, number)
      clusters.initializeElement(at: count, to: cluster)
      count += 1
      start = cluster.range.upperBound
    }
    self.count = count
  }

  private mutating func readMixed(
    _ scalars: UTF8Scalars, of run: StyledText.Run, _ number: Int
  ) {
    let end = scalars.bytes.count
    var start = 0
    var isPlain = end > 0 && ColumnWidth.isPlainCluster(scalars.value(at: 0))
    while start < end {
      let next = start + UTF8Scalars.length(lead: scalars.bytes[start])
      let isNextPlain = next == end || ColumnWidth.isPlainCluster(scalars.value(at: next))
      if isPlain, isNextPlain {
        append(cluster(scalars, at: start, of: run, number))
        start = next
        isPlain = isNextPlain
      } else {
        start = readCharacter(of: run, number, at: start)
        isPlain = start < end && ColumnWidth.isPlainCluster(scalars.value(at: start))
      }
    }
  }

  private mutating func append(_ cluster: LineBreaking.Cluster) {
    clusters.initializeElement(at: count, to: cluster)
    count += 1
  }

  /// Makes the cluster of one scalar.
  private func cluster(
    _ scalars: UTF8Scalars, at start: Int, of run: StyledText.Run, _ number: Int
  ) -> LineBreaking.Cluster {
    let value = scalars.value(at: start)
    return LineBreaking.Cluster(
      plain: value, LineBreakClass(value), columns: measure.columns(ofPlain: value), run: number,
      range: start..<start + UTF8Scalars.length(lead: scalars.bytes[start]),
      isUnbreakable: run.isUnbreakable)
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
      ends.append(count)
    } else {
      append(
        LineBreaking.Cluster(
          character, columns: measure.columns(of: character), run: number, range: start..<end,
          isUnbreakable: run.isUnbreakable))
    }
    return end
  }
}
