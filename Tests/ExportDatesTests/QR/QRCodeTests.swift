import Testing

@testable import GuideExport

@Suite struct `QR codes` {
  @Test(
    "the format bits of level M are those of table C.1",
    arguments: [
      (0, 0x5412), (1, 0x5125), (2, 0x5e7c), (3, 0x5b4b), (4, 0x45f9), (5, 0x40ce), (6, 0x4f97),
      (7, 0x4aa0),
    ]) func format(mask: Int, bits: Int)
  {
    #expect(QRMatrix.formatBits(mask: mask) == bits)
  }

  @Test(
    "the version bits are those of table D.1",
    arguments: [(7, 0x07c94), (8, 0x085bc), (9, 0x09a99), (10, 0x0a4d3)])
  func version(number: Int, bits: Int) {
    #expect(QRMatrix.versionBits(number) == bits)
  }

  @Test func `the error correction of annex I's example comes out as printed there`() {
    let data: [UInt8] = [
      0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec,
      0x11,
    ]
    let expected: [UInt8] = [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]
    #expect(
      ReedSolomon.remainder(of: data, by: ReedSolomon.generator(degree: 10)) == expected)
  }

  @Test func `bytes stand behind mode and count, then the end and padding`() throws {
    let version = try #require(QRVersion.smallest(for: 8))
    #expect(
      version.data(Array("01234567".utf8)) == [
        0x40, 0x83, 0x03, 0x13, 0x23, 0x33, 0x43, 0x53, 0x63, 0x70, 0xec, 0x11, 0xec, 0x11, 0xec,
        0x11,
      ])
  }

  @Test(
    "the smallest symbol that holds the text is taken",
    arguments: [
      (1, 1), (14, 1), (15, 2), (26, 2), (27, 3), (42, 3), (43, 4), (62, 4), (63, 5), (84, 5),
      (85, 6), (106, 6), (107, 7), (122, 7), (123, 8), (152, 8), (153, 9), (180, 9), (181, 10),
      (213, 10),
    ]) func smallest(bytes: Int, version: Int)
  {
    #expect(QRVersion.smallest(for: bytes)?.number == version)
  }

  @Test func `nothing and too much are refused`() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 214)) == nil)
  }

  @Test(
    "a symbol of any length reads back",
    arguments: [1, 14, 26, 42, 62, 84, 106, 122, 152, 180, 213])
  func readsBack(count: Int) throws {
    let address = "https://www.docomo.ne.jp/" + String(repeating: "procedure/cancel/", count: 12)
    let long = String(address.prefix(count))
    let code = try #require(QRCode(long))
    let reader = QRReader(code: code)
    #expect(reader.mask == code.mask)
    #expect(reader.isIntact)
    #expect(reader.text == long)
  }

  @Test("every mask reads back", arguments: 0..<8) func masks(mask: Int) throws {
    let text = "https://www.au.com/support/解約/"
    let code = try #require(QRCode(text, mask: mask))
    #expect(QRReader(code: code).mask == mask)
    #expect(QRReader(code: code).isIntact)
    #expect(QRReader(code: code).text == text)
  }

  @Test func `the mask with the lowest penalty is taken`() throws {
    let text = "https://www.docomo.ne.jp/support/cancel/"
    let penalties = try (0..<8).map { try #require(QRCode(text, mask: $0)).matrix.penalty }
    let chosen = try #require(QRCode(text))
    #expect(chosen.matrix.penalty == penalties.min())
    #expect(Set(penalties).count > 1)
  }

  @Test(
    "a line is punished for long runs and for what looks like a finder",
    arguments: [
      ("10101010", 0), ("111110", 3), ("1111110", 4), ("0000000000", 8), ("00001011101", 80),
      ("110000101110111", 40), ("1101011101011", 0),
    ]) func penalties(line: String, penalty: Int)
  {
    #expect(QRMatrix.penalty(of: line.map { $0 == "1" }) == penalty)
  }

  @Test func `half blocks show the same modules, with four light ones around`() throws {
    let code = try #require(QRCode("https://example.com/"))
    let lines = code.textLines().map { Array($0) }
    let side = code.size + 8
    #expect(lines.count == (side + 1) / 2)
    #expect(lines.allSatisfy { $0.count == side })
    for y in 0..<side {
      for x in 0..<side {
        let isDark = (y % 2 == 0 ? "█▀" : "█▄").contains(lines[y / 2][x])
        #expect(isDark == code[x - 4, y - 4])
      }
    }
  }

  @Test func `inverted half blocks ink the light modules`() throws {
    let code = try #require(QRCode("https://example.com/"))
    let lines = code.textLines(inverted: true).map { Array($0) }
    #expect(lines[0].allSatisfy { $0 == "█" })
    for y in 0..<code.size + 8 {
      for x in 0..<code.size + 8 {
        let isInked = (y % 2 == 0 ? "█▀" : "█▄").contains(lines[y / 2][x])
        #expect(isInked == !code[x - 4, y - 4])
      }
    }
  }

  @Test func `the path covers each dark module once`() throws {
    let code = try #require(QRCode("https://example.com/"))
    var covered: [[Int]: Int] = [:]
    for run in code.svgPath.split(separator: "M") {
      let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
      for x in numbers[0]..<numbers[0] + numbers[2] { covered[[x, numbers[1]], default: 0] += 1 }
    }
    for y in 0..<code.size {
      for x in 0..<code.size {
        #expect(covered[[x + 4, y + 4], default: 0] == (code[x, y] ? 1 : 0))
      }
    }
    #expect(covered.count == code.matrix.modules.count { $0 })
    #expect(code.picture.markup.contains("width=\"\(max(20, (code.size + 9) / 2))mm\""))
  }
}
