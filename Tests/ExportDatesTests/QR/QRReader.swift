@testable import GuideExport

/// Reads a symbol back by the rules of the standard, by a way of its own: syndromes instead of division.
struct QRReader {
  let code: QRCode

  /// The mask that the format bits name, nil where the two copies differ or the level is not M.
  var mask: Int? {
    let last = code.size - 1
    let first =
      (0...5).map { (8, $0) } + [(8, 7), (8, 8), (7, 8)]
      + (9..<15).map { (14 - $0, 8) }
    let second = (0..<8).map { (last - $0, 8) } + (8..<15).map { (8, last - 14 + $0) }
    let copies = [first, second].map { places in
      places.enumerated().reduce(0) { $0 | (code[$1.element.0, $1.element.1] ? 1 << $1.offset : 0) }
    }
    guard copies[0] == copies[1] else { return nil }
    let data = (copies[0] ^ 0x5412) >> 10
    return data >> 3 == 0 ? data & 7 : nil
  }

  /// Tells whether a module is one of a finder, timing, alignment, format or version pattern.
  func isFunction(_ x: Int, _ y: Int) -> Bool {
    let size = code.size
    let centers: [[Int]] = [
      [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46],
      [6, 28, 50],
    ]
    if x == 6 || y == 6 { return true }
    if x < 9 && y < 9 || x >= size - 8 && y < 9 || x < 9 && y >= size - 8 { return true }
    if code.version >= 7, x < 6 && y >= size - 11 || x >= size - 11 && y < 6 { return true }
    for a in centers[code.version - 1] {
      for b in centers[code.version - 1] where abs(x - a) <= 2 && abs(y - b) <= 2 {
        let corner = (a == 6 ? 1 : 0) + (b == 6 ? 1 : 0)
        let far = (a == size - 7 ? 1 : 0) + (b == size - 7 ? 1 : 0)
        if corner == 2 || corner == 1 && far == 1 { continue }
        return true
      }
    }
    return false
  }

  /// All codewords in the order in which they stand in the symbol.
  var codewords: [UInt8]? {
    guard let mask else { return nil }
    var bits: [Bool] = []
    var columns = Array((0..<code.size).reversed())
    columns.removeAll { $0 == 6 }
    for pair in 0..<columns.count / 2 {
      let rows = pair % 2 == 0 ? Array((0..<code.size).reversed()) : Array(0..<code.size)
      for y in rows {
        for x in columns[pair * 2...pair * 2 + 1] where !isFunction(x, y) {
          bits.append(code[x, y] != inverts(mask, row: y, column: x))
        }
      }
    }
    return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 * 2 + ($1 ? 1 : 0) }
    }
  }

  /// The mask patterns with i as the row and j as the column, as table 10 has them.
  private func inverts(_ mask: Int, row i: Int, column j: Int) -> Bool {
    let values = [
      (i + j) % 2, i % 2, j % 3, (i + j) % 3, (i / 2 + j / 3) % 2, (i * j) % 2 + (i * j) % 3,
      ((i * j) % 2 + (i * j) % 3) % 2, ((i + j) % 2 + (i * j) % 3) % 2,
    ]
    return values[mask] == 0
  }

  /// Blocks of data and correction, by the numbers of table 9 for level M.
  var blocks: [(data: [UInt8], correction: [UInt8])]? {
    let shapes: [[(count: Int, data: Int, correction: Int)]] = [
      [(1, 16, 10)], [(1, 28, 16)], [(1, 44, 26)], [(2, 32, 18)], [(2, 43, 24)], [(4, 27, 16)],
      [(4, 31, 18)], [(2, 38, 22), (2, 39, 22)], [(3, 36, 22), (2, 37, 22)],
      [(4, 43, 26), (1, 44, 26)],
    ]
    guard var rest = codewords?[...] else { return nil }
    let shape = shapes[code.version - 1].flatMap { Array(repeating: $0, count: $0.count) }
    var blocks = shape.map { _ in (data: [UInt8](), correction: [UInt8]()) }
    for place in 0..<(shape.last?.data ?? 0) {
      for block in blocks.indices where place < shape[block].data {
        guard let word = rest.popFirst() else { return nil }
        blocks[block].data.append(word)
      }
    }
    for _ in 0..<shape[0].correction {
      for block in blocks.indices {
        guard let word = rest.popFirst() else { return nil }
        blocks[block].correction.append(word)
      }
    }
    return rest.isEmpty ? blocks : nil
  }

  /// True if every block, as a polynomial, is zero at each root of its generator.
  var isIntact: Bool {
    guard let blocks else { return false }
    var powers: [Int] = [1]
    for _ in 1..<255 {
      let next = (powers[powers.count - 1]) << 1
      powers.append(next > 255 ? next ^ 0x11d : next)
    }
    var logarithms = [Int](repeating: 0, count: 256)
    for (exponent, power) in powers.enumerated() { logarithms[power] = exponent }
    return blocks.allSatisfy { block in
      (0..<block.correction.count).allSatisfy { root in
        (block.data + block.correction).reduce(0) { sum, word in
          let moved = sum == 0 ? 0 : powers[(logarithms[sum] + root) % 255]
          return moved ^ Int(word)
        } == 0
      }
    }
  }

  /// The text, if mode and count are right.
  var text: String? {
    guard let data = blocks?.flatMap({ $0.data }) else { return nil }
    let bits = data.flatMap { word in (0..<8).reversed().map { Int(word) >> $0 & 1 } }
    func number(_ range: Range<Int>) -> Int { bits[range].reduce(0) { $0 * 2 + $1 } }
    guard number(0..<4) == 0b0100 else { return nil }
    let start = code.version < 10 ? 12 : 20
    let count = number(4..<start)
    let bytes = (0..<count).map { UInt8(number(start + $0 * 8..<start + $0 * 8 + 8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
