import Testing

@testable import GuideStore

@Suite struct `Forbidden characters` {
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f...0x9f, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }

  @Test func `are found in every surrounding, and no other character is`() {
    for value in 0...(0x10_FFFF as UInt32) {
      guard let scalar = Unicode.Scalar(value), value < 0x1_0000 || value % 0x101 == 0 else {
        continue
      }
      for (before, after) in [("", ""), ("eight of", "eight of"), ("步", "a"), ("é", "")] {
        let text = Array((before + String(scalar) + after).utf8)
        let found = text.withUnsafeBufferPointer { ForbiddenCharacters.stand(in: $0) }
        #expect(found == Self.isForbidden(scalar), "U+\(String(value, radix: 16))")
      }
    }
  }
}
