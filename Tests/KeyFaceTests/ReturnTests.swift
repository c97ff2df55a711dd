import Foundation
import GuideCore
import TestSupport
import Testing

@testable import simguide

@Suite("Coming back to a walk", .serialized)
struct ReturnTests {
  /// Walks the sample guide: a call that is logged, then waiting for its answer.
  private func first(in folder: TemporaryFolder) throws {
    let walk = try KeyWalk(sample: [], in: folder)
    try walk.toFirstStep()
    try walk.press("d")
    #expect(try walk.wait() == .text)
    try walk.press("Tanaka\r")
    try walk.press("A-77\r")
    try walk.press("the new card by Friday\r")
    try walk.readOn()
    try walk.press("b")
    try walk.readOn()
    try walk.press("t")
    try walk.press("the card\r")
    try walk.readOn()
    try walk.terminal.send("q")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
  }

  private func resumed(_ today: String, in folder: TemporaryFolder) throws -> String {
    let walk = try KeyWalk(
      ["resume", "--guides", folder.path("content")], in: folder, today: today)
    try walk.readOn()
    let text = KeyWalk.visible(walk.terminal.output)
    try walk.terminal.send("q")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
    #expect(walk.terminal.mode == walk.before)
    return text
  }

  @Test func `It says where and when it stopped, and what is waited for`() throws {
    let folder = try TemporaryFolder()
    try first(in: folder)
    let text = try resumed("2026-11-22", in: folder)
    #expect(text.contains("You stopped on 21 November 2026"))
    #expect(text.contains("Look around"))
    #expect(text.contains("You are waiting for:"))
    #expect(text.contains("waiting: the card"))
    #expect(text.contains("expected by 24 November 2026"))
    #expect(!text.contains("Overdue"))
  }

  @Test func `What is overdue stands first`() throws {
    let folder = try TemporaryFolder()
    try first(in: folder)
    let text = try resumed("2026-11-30", in: folder)
    let overdue = try #require(text.firstRange(of: "Overdue"))
    let step = try #require(text.firstRange(of: "Step 2 of 4"))
    #expect(overdue.lowerBound < step.lowerBound)
    #expect(!text.contains("You are waiting for:"))
  }

  @Test func `It says what changed in the content`() throws {
    let folder = try TemporaryFolder()
    try first(in: folder)
    let file = "content/procedures/sample.json"
    let old = try folder.read(file)
    try folder.write(
      old.replacing("Look left and right.", with: "Look up.")
        .replacing("2026-11-20", with: "2026-11-21"), to: file)
    let text = try resumed("2026-11-22", in: folder)
    #expect(text.contains("The content has been updated (2026-11-20 to 2026-11-21)"))
    #expect(text.contains("Changed, please look again: Look around"))
  }

  @Test func `The report prints the talk, the reference and what was promised`() throws {
    let folder = try TemporaryFolder()
    try first(in: folder)
    let run = try ProgramRun.run(
      ["report", "--guides", folder.path("content")],
      environment: [
        "SIMGUIDE_TODAY": "2026-11-22", "SIMGUIDE_STATE": folder.path("state"),
        "SIMGUIDE_LANG": "en",
      ])
    #expect(run.status == 0)
    for part in ["Tanaka", "A-77", "the new card by Friday", "Japan time", "Still open", "Rest"] {
      #expect(run.stdout.contains(part), "\(part)")
    }
  }

  @Test("It gives local time beside Japan time", arguments: ["America/New_York", "XYZ5"])
  func localTime(_ zone: String) throws {
    let folder = try TemporaryFolder()
    try first(in: folder)
    let guides = folder.path("content")
    // The test's own day would fix the place to Japan.
    let run = try ProgramRun.run(
      ["report", "--guides", guides],
      environment: [
        "TZ": zone, "SIMGUIDE_STATE": folder.path("state"), "SIMGUIDE_LANG": "en",
      ])
    #expect(run.status == 0)
    // The walk was made at noon in Japan: that is late on the day before in New York.
    let text = KeyWalk.squeezed(run.stdout)
    let noon = KeyWalk.squeezed("21 November 2026, 12:00 Japan time")
    let local = KeyWalk.squeezed("(local time 20 November 2026 22:00)")
    #expect(text.contains(noon + local), "\(run.stdout)")
    #expect(text.contains("Tanaka"))

    let japan = try ProgramRun.run(
      ["report", "--guides", guides],
      environment: [
        "TZ": "Asia/Tokyo", "SIMGUIDE_STATE": folder.path("state"), "SIMGUIDE_LANG": "en",
      ])
    #expect(!japan.stdout.contains("local time"))
  }

  @Test func `A call is noted while it lasts, under the time at which it began`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    #expect(KeyWalk.visible(walk.terminal.output).contains("c I am calling now"))
    let shown = try walk.press("c")
    #expect(shown.contains("Begun: 21 November 2026"))
    #expect(shown.contains(Interface.promptWho.en))
    for line in ["Kimura\r", "4111111111111111\r"] { try walk.press(line) }
    #expect(KeyWalk.visible(walk.terminal.output).contains("looks like a card number"))
    try walk.press("B-12\r")
    try walk.press("\r")
    #expect(try walk.readOn() == .step)
    let saved = try #require(walk.saved.first)
    #expect(saved.contains("Kimura") && saved.contains("B-12") && !saved.contains("4111"))
  }

  @Test func `Enter alone writes nothing that looks personal, the word does`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    for end in ["\r", "SAVE\r"] {
      try walk.press("n")
      let warned = KeyWalk.squeezed(try walk.press("4111111111111111\r"))
      #expect(warned.contains(KeyWalk.squeezed(Interface.noticeCard.en)))
      try walk.press(end)
      #expect(try walk.readOn() == .step)
      #expect(walk.saved.first?.contains("4111111111111111") == (end != "\r"))
    }
  }
}
