/// The modules of a symbol while it is drawn (ISO/IEC 18004, 6.3 and 7.7 to 7.10).
struct QRMatrix: Equatable, Sendable {
  let version: QRVersion
  /// True for a dark module, row by row.
  private(set) var modules: [Bool]
  /// True where a function pattern stands, which no data and no mask may touch.
  private(set) var reserved: [Bool]

  var size: Int { version.size }

  init(_ version: QRVersion) {
    self.version = version
    let count = version.size * version.size
    modules = Array(repeating: false, count: count)
    reserved = modules
    drawTiming()
    drawFinders()
    drawAlignment()
    drawFormat(mask: 0)
    drawVersion()
  }

  subscript(x: Int, y: Int) -> Bool { modules[y * size + x] }

  private mutating func draw(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard (0..<size).contains(x), (0..<size).contains(y) else { return }
    modules[y * size + x] = isDark
    reserved[y * size + x] = true
  }

  private mutating func drawTiming() {
    for place in 0..<size {
      draw(6, place, place % 2 == 0)
      draw(place, 6, place % 2 == 0)
    }
  }

  private mutating func drawFinders() {
    for (centerX, centerY) in [(3, 3), (size - 4, 3), (3, size - 4)] {
      for y in -4...4 {
        for x in -4...4 {
          let distance = max(abs(x), abs(y))
          draw(centerX + x, centerY + y, distance != 2 && distance != 4)
        }
      }
    }
  }

  private mutating func drawAlignment() {
    let places = version.alignment
    guard let first = places.first, let last = places.last else { return }
    for centerY in places {
      for centerX in places {
        let isFinder =
          (centerX == first && centerY == first) || (centerX == first && centerY == last)
          || (centerX == last && centerY == first)
        if isFinder { continue }
        for y in -2...2 {
          for x in -2...2 { draw(centerX + x, centerY + y, max(abs(x), abs(y)) != 1) }
        }
      }
    }
  }

  /// Encodes level M and a mask with the code BCH (15, 5), annex C.
  static func formatBits(mask: Int) -> Int {
    var remainder = mask
    for _ in 0..<10 { remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537) }
    return (mask << 10 | remainder) ^ 0x5412
  }

  /// Encodes a version from 7 on with the code BCH (18, 6), annex D.
  static func versionBits(_ number: Int) -> Int {
    var remainder = number
    for _ in 0..<12 { remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25) }
    return number << 12 | remainder
  }

  private mutating func drawFormat(mask: Int) {
    let bits = QRMatrix.formatBits(mask: mask)
    func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
    for place in 0...5 { draw(8, place, bit(place)) }
    draw(8, 7, bit(6))
    draw(8, 8, bit(7))
    draw(7, 8, bit(8))
    for place in 9..<15 { draw(14 - place, 8, bit(place)) }
    for place in 0..<8 { draw(size - 1 - place, 8, bit(place)) }
    for place in 8..<15 { draw(8, size - 15 + place, bit(place)) }
    draw(8, size - 8, true)
  }

  private mutating func drawVersion() {
    guard version.number >= 7 else { return }
    let bits = QRMatrix.versionBits(version.number)
    for place in 0..<18 {
      let isDark = bits >> place & 1 == 1
      let near = place / 3
      let far = size - 11 + place % 3
      draw(far, near, isDark)
      draw(near, far, isDark)
    }
  }

  /// Lists the places of data in the order in which bits fill them: pairs of columns, up and down.
  var dataPlaces: [(x: Int, y: Int)] {
    var places: [(x: Int, y: Int)] = []
    var right = size - 1
    var isUpward = true
    while right > 0 {
      if right == 6 { right -= 1 }
      for step in 0..<size {
        let y = isUpward ? size - 1 - step : step
        for x in [right, right - 1] where !reserved[y * size + x] { places.append((x, y)) }
      }
      isUpward.toggle()
      right -= 2
    }
    return places
  }

  mutating func place(_ codewords: [UInt8]) {
    for (number, place) in dataPlaces.enumerated() where number < codewords.count * 8 {
      modules[place.y * size + place.x] = codewords[number / 8] >> (7 - number % 8) & 1 == 1
    }
  }

  /// Turns the data over by one of the eight patterns, and says so in the format bits (7.8.2).
  func masked(_ mask: Int) -> QRMatrix {
    var result = self
    for y in 0..<size {
      for x in 0..<size where !reserved[y * size + x] && QRMatrix.inverts(mask, x, y) {
        result.modules[y * size + x].toggle()
      }
    }
    result.drawFormat(mask: mask)
    return result
  }

  static func inverts(_ mask: Int, _ x: Int, _ y: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (x / 3 + y / 2) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }
}
