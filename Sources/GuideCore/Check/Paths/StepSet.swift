/// Steps of a guide by their places, a bit for each; only a very long guide needs more than the first 128.
struct StepSet: Hashable, Sendable {
  private var first: UInt128 = 0
  /// The places from 128 on, 64 in a word; the last word is never empty, so that equal sets are equal.
  private var rest: [UInt64] = []

  func contains(_ place: Int) -> Bool {
    if place < 128 { return first & (1 << UInt128(place)) != 0 }
    let (word, bit) = StepSet.seat(of: place)
    return word < rest.count && rest[word] & bit != 0
  }

  mutating func insert(_ place: Int) {
    if place < 128 {
      first |= 1 << UInt128(place)
      return
    }
    let (word, bit) = StepSet.seat(of: place)
    while rest.count <= word { rest.append(0) }
    rest[word] |= bit
  }

  private static func seat(of place: Int) -> (word: Int, bit: UInt64) {
    let (word, bit) = (place - 128).quotientAndRemainder(dividingBy: 64)
    return (word, 1 << UInt64(bit))
  }
}
