import Foundation
import GuideCore
import TestSupport
import Testing

@testable import simguide

@Suite("What was shown is not shown again", .serialized)
struct MoreTests {
  private static let lost = [
    "lost", "--carrier", "softbank", "--reason", "stolen", "--what", "phone", "--card", "sim",
    "--place", "japan", "--means", "wifi-phone,borrowed-phone,shop", "--login", "no",
  ]

  @Test func `Enter is named by what it does, and shows only the rest of a step`() throws {
    let walk = try KeyWalk(Self.lost, rows: 200)
    try #require(try walk.readOn() == .step)
    let brief = KeyWalk.visible(walk.drawn)
    #expect(brief.contains("Enter \(Interface.shortMore.en)  "))
    #expect(brief.contains("Why: "))
    let rest = try walk.press("\r")
    #expect(rest.contains("Step 1 of ") && rest.contains("1. "))
    #expect(rest.contains(Interface.sources.en))
    #expect(!rest.contains("Why: "))
    #expect(rest.contains("Enter \(Interface.shortNext.en)  "))
    // Drawn anew, in another language for one, it is said as a whole.
    let whole = try walk.press("L")
    #expect(whole.contains(Interface.why.ja) && whole.contains(Interface.sources.ja))
  }

  @Test func `A line shows only the rest too`() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun.run(
      Self.lost + ["--interactive", "--plain"], stdin: "\nq\n",
      environment: [
        "SIMGUIDE_TODAY": "2026-11-21", "SIMGUIDE_STATE": folder.path("state"),
        "SIMGUIDE_LANG": "en",
      ])
    let parts = run.stdout.components(separatedBy: "Step 1 of ")
    try #require(parts.count == 3)
    #expect(parts[1].contains("Why: ") && parts[1].contains("Enter more"))
    #expect(!parts[2].contains("Why: ") && parts[2].contains("Sources:"))
    #expect(parts[2].contains("Enter next"))
  }

  @Test func `Behind a door stand the instructions without the box`() throws {
    let walk = try KeyWalk(sample: ["--place", "japan"], rows: 60)
    try walk.readOn()
    try walk.press("g")
    #expect(try walk.press("3\r").contains(SampleGuide.word))
    let shown = try walk.press("\(SampleGuide.word)\r")
    #expect(shown.contains(SampleGuide.secret) && shown.contains("3. Erase it"))
    #expect(!shown.contains("keep it") && !shown.contains("1. Call them"))
  }

  @Test func `A door is read before it takes a key`() throws {
    let walk = try KeyWalk(sample: ["--place", "japan"], columns: 40, rows: 10)
    try walk.readOn()
    try walk.press("g")
    for _ in 0..<20 where KeyWalk.asked(walk.drawn, .en) != .number { try walk.press("\r") }
    try walk.press("3\r")
    try #require(try walk.wait() == .more)
    #expect(try walk.press("o").contains("First read on with Enter, then o"))
    var text = ""
    for _ in 0..<20 where KeyWalk.asked(walk.drawn, .en) == .more || text.isEmpty {
      text += try walk.press("\r")
    }
    #expect(text.contains("Look around") && text.contains(SampleGuide.word))
    #expect(try walk.press("o\r").contains("First type \(SampleGuide.word)"))
  }
}
