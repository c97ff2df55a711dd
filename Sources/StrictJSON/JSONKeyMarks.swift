/// Finds the keys that an object has twice, without making a string of any.
struct JSONKeyMarks {
  private struct Mark {
    let hash: UInt32
    let token: Int
  }

  /// Names two equal keys of one object by their tape indexes.
  struct Repetition {
    let first: Int
    let again: Int
  }

  private var marks: [Mark] = []
  private(set) var repetitions: [Repetition] = []

  var count: Int { marks.count }

  mutating func add(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) {
    marks.append(Mark(hash: Self.hash(key), token: index))
  }

  /// Compares the keys of the object that ends here, and forgets them.
  mutating func close(from first: Int, tape: [JSONToken], _ source: JSONSource) {
    if marks.count - first <= 24 {
      compareAll(marks[first...], tape: tape, source)
    } else {
      compareSorted(from: first, tape: tape, source)
    }
    marks.removeSubrange(first...)
  }

  private mutating func compareAll(
    _ group: ArraySlice<Mark>, tape: [JSONToken], _ source: JSONSource
  ) {
    for later in group.indices.dropFirst() {
      let mark = group[later]
      for earlier in group.startIndex..<later where group[earlier].hash == mark.hash {
        let key = source.text(of: tape[group[earlier].token])
        guard source.text(of: tape[mark.token]).elementsEqual(key) else { continue }
        repetitions.append(Repetition(first: group[earlier].token, again: mark.token))
        break
      }
    }
  }

  private mutating func compareSorted(
    from first: Int, tape: [JSONToken], _ source: JSONSource
  ) {
    let sorted = marks[first...].sorted { ($0.hash, $0.token) < ($1.hash, $1.token) }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].hash == sorted[start].hash { end += 1 }
      if end - start > 24 {
        // Many equal hashes are either one key over and over or an attack: let a seeded table decide.
        compareHashed(sorted[start..<end], tape: tape, source)
      } else if end - start > 1 {
        compareAll(sorted[start..<end], tape: tape, source)
      }
      start = end
    }
  }

  private mutating func compareHashed(
    _ group: ArraySlice<Mark>, tape: [JSONToken], _ source: JSONSource
  ) {
    var seen: [[UInt8]: Int] = [:]
    for mark in group {
      let key = Array(source.text(of: tape[mark.token]))
      if let first = seen[key] {
        repetitions.append(Repetition(first: first, again: mark.token))
      } else {
        seen[key] = mark.token
      }
    }
  }

  /// Hashes with 32-bit FNV-1a; good enough where every match is compared.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
