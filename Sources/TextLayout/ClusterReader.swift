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
      let lead = scalars.bytes[start]
      let value: UInt32
      let length: Int
      let kind: LineBreakClass
      let columns: Int
      if UTF8Scalars.ideographLeads ~= lead {
        value = scalars.valueOfThree(at: start)
        (length, kind, columns) = (3, .ideographic, 2)
      } else {
        value = scalars.value(at: start)
        length = UTF8Scalars.length(lead: lead)
        kind = LineBreakClass(value)
        columns = measure.columns(ofPlain: value)
      }
      clusters.initializeElement(
        at: count,
        to: LineBreaking.Cluster(
          plain: value, kind, columns: columns, run: number, range: start..<start &+ length,
          isUnbreakable: run.isUnbreakable))
      count &+= 1
      start &+= length
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
        let value = scalars.value(at: start)
        append(
          LineBreaking.Cluster(
            plain: value, LineBreakClass(value), columns: measure.columns(ofPlain: value),
            run: number, range: start..<next, isUnbreakable: run.isUnbreakable))
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
