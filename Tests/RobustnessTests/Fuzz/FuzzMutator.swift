/// Changes samples byte by byte and piece by piece; input N of a seed is always the same.
struct FuzzMutator {
  /// SplitMix64.
  private var state: UInt64

  init(seed: UInt64, number: Int) {
    state = seed ^ (UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95)
  }

  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
  }

  mutating func mutant(of target: FuzzTarget) -> [UInt8] {
    var bytes = target.samples[number(below: target.samples.count)]
    for _ in 0...number(below: 6) { change(&bytes, target) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ target: FuzzTarget) {
    let place = number(below: bytes.count + 1)
    switch number(below: 8) {
    case 0: bytes.insert(UInt8(number(below: 256)), at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(below: 8))
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + number(below: 12)))
    case 4:
      let other = target.samples[number(below: target.samples.count)]
      let start = number(below: other.count)
      bytes.insert(contentsOf: other[start...].prefix(number(below: 40)), at: place)
    case 5:
      let piece = Array(bytes[place...].prefix(number(below: 8)))
      for _ in 0..<number(below: 20) { bytes.insert(contentsOf: piece, at: place) }
    default:
      let tokens = target.tokens + FuzzTarget.hostile
      bytes.insert(contentsOf: tokens[number(below: tokens.count)], at: place)
    }
  }
}
