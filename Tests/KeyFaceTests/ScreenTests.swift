import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("What is drawn", .serialized)
struct ScreenTests {
  @Test func `A new window size draws the same prompt again, between 40 and 200 columns`() throws {
    let walk = try KeyWalk(sample: [], columns: 40, rows: 40)
    try walk.toFirstStep()
    for columns in [60, 120, 200, 80, 41, 40] {
      walk.terminal.resize(columns: columns, rows: 40)
      let shown = try walk.press("")
      #expect(shown.contains("1. Call them"), "\(columns)")
      #expect(KeyWalk.asked(shown, .en) == .step)
      #expect(KeyWalk.tooWide(shown, columns: columns).isEmpty)
    }
  }

  @Test func `A half typed text and a half chosen answer outlive a new size`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.readOn()
    try walk.press("\u{1B}[B")
    walk.terminal.resize(columns: 50, rows: 20)
    #expect(try walk.press("").contains("> 1)"))
    try walk.press("\r")
    try walk.readOn()
    try walk.press("n")
    try walk.press("half a n")
    walk.terminal.resize(columns: 120, rows: 30)
    #expect(try walk.press("").contains("> half a n"))
    try walk.press("ote\r")
    #expect(walk.saved.first?.contains("half a note") ?? false)
  }

  @Test("A short screen shows every page of a step, its title first", arguments: [12, 16, 20])
  func pages(rows: Int) throws {
    let walk = try KeyWalk(
      ["lost", "--what", "phone", "--reason", "lost"], columns: 40, rows: rows)
    for _ in 0..<40 {
      let asked = try walk.wait()
      let drawn = KeyWalk.visible(walk.drawn)
      #expect(drawn.split(separator: "\r\n").count <= rows)
      guard asked == .more || asked == .question || asked == .longQuestion else { break }
      if asked == .longQuestion { try walk.press("0") }
      try walk.press(asked == .question ? "0" : "\r")
    }
  }

  @Test func `An arrow draws only the two lines that change`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.readOn()
    try walk.press("\u{1B}[B")
    try walk.terminal.send("\u{1B}[B")
    let drawn = try walk.terminal.settle()
    #expect(drawn.ranges(of: "\u{1B}[2K").count == 2)
    #expect(!drawn.contains("\u{1B}[2J"))
  }

  @Test func `Sentences to show stand alone on the screen`() throws {
    let walk = try KeyWalk(sample: [], rows: 24)
    try walk.toFirstStep()
    let page = try walk.press("p")
    let lines = page.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect((22...25).contains(lines.count))
    #expect(page.contains("回線の利用を止めてください"))
    #expect(!page.contains("Call them"))
    #expect(try walk.press("\r").contains("Call them"))
  }

  @Test func `A rehearsal is marked on every screen and saves nothing`() throws {
    let walk = try KeyWalk(sample: ["--practice"])
    for keys in ["1", "n", "x\r", "s", "1", "g3\r", "w\r", "l\r", "\u{1B}"] {
      try walk.readOn()
      let mark = KeyWalk.squeezed(Interface.walkPractice.en)
      #expect(KeyWalk.squeezed(KeyWalk.visible(walk.drawn)).contains(mark), "before \(keys)")
      try walk.press(keys)
    }
    try walk.terminal.send("\u{04}")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
    #expect(walk.saved.isEmpty)
  }

  @Test("Without colour there are no looks", arguments: ["NO_COLOR", "--color"])
  func colors(_ way: String) throws {
    let folder = try TemporaryFolder()
    let guides = try SampleGuide.write(in: folder)
    let walk = try KeyWalk(
      ["sample", "--guides", guides] + (way == "--color" ? ["--color", "never"] : []),
      environment: way == "NO_COLOR" ? ["NO_COLOR": "1"] : [:], in: folder)
    try walk.toFirstStep()
    #expect(walk.terminal.output.firstRange(of: /\u{1B}\[[0-9;]*m/) == nil)
  }

  @Test("These get the linear face", arguments: ["--plain", "ACCESSIBLE", "TERM"])
  func linear(_ way: String) throws {
    let folder = try TemporaryFolder()
    let guides = try SampleGuide.write(in: folder)
    let environment = ["ACCESSIBLE": ["ACCESSIBLE": "1"], "TERM": ["TERM": "dumb"]][way] ?? [:]
    let walk = try KeyWalk(
      ["sample", "--guides", guides] + (way == "--plain" ? ["--plain"] : []),
      environment: environment, in: folder)
    try walk.terminal.wait(for: "> ")
    try walk.press("1\r")
    try walk.press("done\r")
    #expect(walk.terminal.mode == walk.before)
    #expect(!walk.terminal.output.contains("\u{1B}"))
    #expect(walk.saved.first?.contains("\"done\"") ?? false)
  }

  @Test func `L changes the language at any prompt`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.readOn()
    let shown = try walk.press("L")
    #expect(KeyWalk.asked(shown, .ja) == .question)
    try walk.press("1")
    #expect(try walk.press("").isEmpty)
    #expect(KeyWalk.visible(walk.terminal.output).contains("Call them（日本語）"))
  }

  @Test func `The list, why and the keys are shown, and the prompt again in short`() throws {
    let walk = try KeyWalk(sample: [], rows: 60)
    try walk.toFirstStep()
    #expect(try walk.press("l").contains("Rest"))
    #expect(try walk.press("w").contains("Because of call"))
    let help = try walk.press("?")
    #expect(KeyMap.bindings.allSatisfy { help.contains($0.help.en) })
    #expect(help.contains("Step 1 of 4"))
    #expect(KeyWalk.asked(help, .en) == .step)
  }

  @Test func `Why tells of the steps that are left out too`() throws {
    let walk = try KeyWalk(sample: ["--place", "abroad"], rows: 60)
    try walk.readOn()
    let why = try walk.press("w")
    #expect(why.contains("Because of call"))
    #expect(why.contains("Look around (because: "))
    #expect(why.contains("abroad"))
    #expect(!why.contains("Rest (because"))
  }

  @Test func `A changed answer says what changed and what is kept`() throws {
    let walk = try KeyWalk(sample: [], rows: 60)
    try walk.toFirstStep()
    try walk.press("d")
    for _ in 0..<3 {
      #expect(try walk.readOn() == .text)
      try walk.press("\r")
    }
    #expect(try walk.readOn() == .step)
    // The next open step is behind a door then, where a letter needs Enter.
    for (keys, answer, said) in [
      ("a", "2", ["1 step you dealt with is kept", "No longer needed: Look around"]),
      ("a\r", "1", ["New: Look around"]),
    ] {
      try walk.press(keys)
      #expect(try walk.readOn() == .number)
      try walk.press("1\r")
      #expect(try walk.readOn() == .question)
      try walk.terminal.send(answer)
      for text in said { try walk.terminal.wait(for: text) }
      try walk.terminal.wait(for: "q leave")
    }
  }

  @Test func `The sections stand folded on one line, with the place in them`() throws {
    let walk = try KeyWalk(
      ["lost", "--what", "phone", "--reason", "lost", "--card", "sim"],
      columns: 120, rows: 60)
    for _ in 0..<12 where try walk.readOn() != .step { try walk.press("0\r") }
    let text = KeyWalk.visible(walk.drawn)
    let here = try #require(text.firstMatch(of: /Step 1 of (\d+)  \[\.+\]  (.+) \(1 of (\d+)\)/))
    let line = try #require(text.split(separator: "\r\n").first { $0.contains(" > ") })
    #expect(line.contains("[\(here.2) 0/\(here.3)]"))
    #expect(line.count <= 120)
  }

  /// Where `?` is pressed: the keys that lead there, what must be named and what must not.
  static let helpPlaces: [(keys: [String], named: [LocalText], not: [LocalText])] = [
    ([], [Interface.helpChooseNumber, Interface.keyLanguage], [Interface.keyDone]),
    (["1"], [Interface.keyDone, Interface.keyWaiting, Interface.keyOpen], [Interface.helpClear]),
    (["1", "n"], [Interface.helpClear, Interface.helpElsewhere], [Interface.keySkip]),
    (["1", "s"], [Interface.helpChooseNumber, Interface.keyBack], [Interface.keyDone]),
    (["1", "g"], [Interface.helpTakeBack, Interface.keyList], [Interface.keyDone]),
    (["1", "g3\r"], [Interface.helpElsewhere, Interface.keySkip], [Interface.keyDone]),
  ]

  @Test("The page of keys names what works at the prompt, and nothing else", arguments: helpPlaces)
  func help(_ place: (keys: [String], named: [LocalText], not: [LocalText])) throws {
    let walk = try KeyWalk(sample: [], rows: 80)
    try walk.readOn()
    for key in place.keys { try walk.press(key) }
    let page = try walk.press("?")
    let text = page.components(separatedBy: Interface.helpKeys.en + "\r\n").last ?? ""
    for words in place.named { #expect(text.contains(words.en), "\(place.keys) \(words.en)") }
    for words in place.not {
      #expect(!text.contains("  " + words.en + "\r\n"), "\(place.keys) \(words.en)")
    }
  }
}
