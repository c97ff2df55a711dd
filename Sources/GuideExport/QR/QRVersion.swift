/// One size of the symbol, at error correction level M (ISO/IEC 18004, tables 1, 9 and E.1).
struct QRVersion: Equatable, Sendable {
  let number: Int
  /// All codewords, of data and of error correction.
  let codewords: Int
  let blocks: Int
  /// The error correction codewords of each block.
  let correction: Int
  /// The rows and columns on which alignment patterns are centred.
  let alignment: [Int]

  var size: Int { number * 4 + 17 }

  var dataCodewords: Int { codewords - blocks * correction }

  /// The bits of the character count indicator of byte mode.
  var countBits: Int { number < 10 ? 8 : 16 }

  /// The most bytes that fit behind the mode and the count.
  var capacity: Int { (dataCodewords * 8 - 4 - countBits) / 8 }

  private init(
    _ number: Int, _ codewords: Int, _ blocks: Int, _ correction: Int, _ alignment: [Int]
  ) {
    self.number = number
    self.codewords = codewords
    self.blocks = blocks
    self.correction = correction
    self.alignment = alignment
  }

  static let all = [
    QRVersion(1, 26, 1, 10, []), QRVersion(2, 44, 1, 16, [6, 18]),
    QRVersion(3, 70, 1, 26, [6, 22]), QRVersion(4, 100, 2, 18, [6, 26]),
    QRVersion(5, 134, 2, 24, [6, 30]), QRVersion(6, 172, 4, 16, [6, 34]),
    QRVersion(7, 196, 4, 18, [6, 22, 38]), QRVersion(8, 242, 4, 22, [6, 24, 42]),
    QRVersion(9, 292, 5, 22, [6, 26, 46]), QRVersion(10, 346, 5, 26, [6, 28, 50]),
  ]

  /// Finds the smallest symbol for a number of bytes; nil if none is large enough.
  static func smallest(for bytes: Int) -> QRVersion? {
    all.first { $0.capacity >= bytes }
  }
}

extension QRVersion {
  /// Packs bytes into data codewords: mode, count, bytes, end, padding (7.4.5, 7.4.9, 7.4.10).
  func data(_ bytes: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(0b0100, 4)
    append(bytes.count, countBits)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, dataCodewords * 8 - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var result = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    var padding: UInt8 = 0xec
    while result.count < dataCodewords {
      result.append(padding)
      padding ^= 0xec ^ 0x11
    }
    return result
  }

  /// Splits data into blocks, adds their error correction and interleaves all (7.5.1, 7.6).
  func interleaved(_ data: [UInt8]) -> [UInt8] {
    let short = dataCodewords / blocks
    let longBlocks = dataCodewords % blocks
    let generator = ReedSolomon.generator(degree: correction)
    var parts: [(data: [UInt8], correction: [UInt8])] = []
    var rest = data[...]
    for block in 0..<blocks {
      let part = Array(rest.prefix(short + (block >= blocks - longBlocks ? 1 : 0)))
      rest = rest.dropFirst(part.count)
      parts.append((part, ReedSolomon.remainder(of: part, by: generator)))
    }
    var result: [UInt8] = []
    for place in 0...short {
      for part in parts where place < part.data.count { result.append(part.data[place]) }
    }
    for place in 0..<correction {
      for part in parts { result.append(part.correction[place]) }
    }
    return result
  }
}
