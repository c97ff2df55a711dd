import GuideCore
import TestSupport
import Testing

@testable import simguide

@Suite("What has not been read to its end is not marked", .serialized)
struct UnreadTests {
  /// The keys that change a step, and those that show something of it.
  static let changing = ["d", " ", "s", "t", "n", "r", "c", "u", "v", "Ｄ"]
  static let showing = ["o", "p"]

  /// A key that has to wait is named, and the page stays.
  private func refuses(_ walk: KeyWalk, _ key: String) throws {
    let name = key == " " ? Interface.nameSpace.en : key
    let said = KeyWalk.squeezed(try walk.press(key))
    #expect(said.contains(KeyWalk.squeezed("First read on with Enter, then \(name)")), "\(key)")
  }

  @Test func `At the opening no key does anything to a step that was not shown`() throws {
    let walk = try KeyWalk(
      [
        "lost", "--carrier", "softbank", "--reason", "stolen", "--what", "phone", "--card", "sim",
        "--place", "japan", "--means", "wifi-phone,borrowed-phone,shop", "--login", "no",
      ])
    try #require(try walk.wait() == .more)
    for key in Self.changing + Self.showing { try refuses(walk, key) }
    #expect(!walk.saved.contains { $0.contains("\"step\"") })
    try walk.press("\r")
    #expect(try walk.readOn() == .step)
    try walk.press("d")
    #expect(walk.saved.contains { $0.contains("\"done\"") })
  }

  @Test func `In the middle of a step it is not marked, and its sentences can be shown`() throws {
    let walk = try KeyWalk(sample: [], columns: 40, rows: 9)
    try walk.readOn()
    try walk.press("1")
    try #require(try walk.wait() == .more)
    let before = walk.saved
    for key in Self.changing { try refuses(walk, key) }
    #expect(walk.saved == before)
    #expect(KeyWalk.squeezed(try walk.press("p")).contains("回線の利用を止めてください"))
    #expect(try walk.readOn() == .step)
    try walk.press("n")
    #expect(try walk.readOn() == .text)
  }
}
