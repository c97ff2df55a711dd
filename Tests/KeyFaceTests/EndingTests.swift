import Foundation
import TestSupport
import Testing

@testable import simguide

@Suite("Every way out gives the terminal back", .serialized)
struct EndingTests {
  /// A way to leave, and how the program is to end by it.
  struct WayOut: CustomTestStringConvertible, Sendable {
    var name: String
    var end: PseudoTerminal.End
    var leave: @Sendable (PseudoTerminal) throws -> Void

    var testDescription: String { name }
  }

  static let ways = [
    WayOut(name: "Ctrl-C", end: .died(signal: 2)) { try $0.send("\u{03}") },
    WayOut(name: "Ctrl-D", end: .exited(0)) { try $0.send("\u{04}") },
    WayOut(name: "SIGINT", end: .died(signal: 2)) { $0.signal(2) },
    WayOut(name: "SIGTERM", end: .died(signal: 15)) { $0.signal(15) },
    WayOut(name: "SIGHUP", end: .died(signal: 1)) { $0.signal(1) },
  ]

  /// Keys that lead from the first step to another kind of prompt.
  static let places = ["", "n", "s", "l", "p", "g", "?"]

  @Test("The modes are as before, and everything is saved", arguments: ways, places)
  func leaves(_ way: WayOut, _ place: String) throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    try walk.press(place)
    #expect(walk.terminal.mode != walk.before)
    try way.leave(walk.terminal)
    #expect(try walk.terminal.waitForEnd() == way.end)
    #expect(walk.terminal.mode == walk.before)
    #expect(walk.terminal.output.hasSuffix("\u{1B}[?2004l"))
    #expect(walk.saved.count == 1)
    #expect(walk.saved.first?.contains("japan") ?? false)
  }

  @Test func `q says how to come back and how to erase`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    try walk.terminal.send("q")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
    #expect(walk.terminal.mode == walk.before)
    #expect(walk.terminal.output.contains("simguide resume sample-"))
    #expect(walk.terminal.output.contains("simguide forget sample-"))
  }

  @Test func `A closed window ends the walk with everything saved`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    try walk.press("d")
    walk.terminal.hangUp()
    #expect(try walk.terminal.waitForEnd() == .died(signal: 1))
    #expect(walk.saved.first?.contains("\"done\"") ?? false)
  }

  @Test func `Ctrl-Z stops the walk and fg goes on with it`() throws {
    let folder = try TemporaryFolder()
    let guides = try SampleGuide.write(in: folder)
    let terminal = try PseudoTerminal()
    try terminal.start(
      ["-i"],
      environment: [
        "TERM": "xterm", "PS1": "shell> ", "SIMGUIDE_TODAY": "2026-11-21",
        "SIMGUIDE_STATE": folder.path("state"), "SIMGUIDE_LANG": "en",
      ], program: "/bin/sh")
    try terminal.wait(for: "shell> ")
    let before = terminal.mode
    try terminal.send("\(BuiltProducts.program()) sample --place japan --guides \(guides)\r")
    try terminal.wait(for: "all keys")
    let inside = terminal.mode
    #expect(inside != before)
    for _ in 0..<3 {
      try terminal.send("\u{1A}")
      try terminal.wait(for: "shell> ")
      #expect(terminal.mode == before)
      try terminal.send("fg\r")
      try terminal.wait(for: "all keys")
      try terminal.settle()
      #expect(terminal.mode == inside)
    }
    try terminal.send("d")
    try terminal.wait(for: "Whom did you talk to")
    try terminal.send("\u{03}")
    try terminal.wait(for: "shell> ")
    #expect(terminal.mode == before)
    try terminal.send("echo status $?\r")
    try terminal.wait(for: "status 130")
    try terminal.send("exit\r")
    try terminal.waitForEnd()
  }

  /// Starts a walk whose state folder is a file, and gives its first answer.
  private func unsaved() throws -> KeyWalk {
    let folder = try TemporaryFolder()
    try folder.write("no folder", to: "state")
    let walk = try KeyWalk(sample: [], in: folder)
    try walk.readOn()
    let asked = try walk.press("1")
    #expect(asked.contains("Saving failed: ") && asked.contains("Go on without saving?"))
    #expect(asked.hasSuffix("y go on, nothing is saved  n leave  L language\r"))
    return walk
  }

  @Test func `A walk that cannot be saved goes on if the person says so`() throws {
    let walk = try unsaved()
    for key in ["\r", " ", "d", "1", "\u{1B}", "?"] { #expect(try walk.press(key) == "") }
    try walk.press("y")
    #expect(try walk.readOn() == .step)
    #expect(KeyWalk.visible(walk.drawn).contains("nothing is saved from here on"))
    try walk.press("s")
    try walk.press("1")
    #expect(try walk.readOn() == .step)
    #expect(KeyWalk.visible(walk.terminal.output).ranges(of: "Saving failed").count == 1)
    try walk.terminal.send("q")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
    #expect(walk.terminal.mode == walk.before)
    #expect(walk.terminal.output.contains("Nothing was saved"))
  }

  @Test("Otherwise it is left with status 74", arguments: ["n", "q", "\u{04}"])
  func leavesUnsaved(_ key: String) throws {
    let walk = try unsaved()
    try walk.terminal.send(key)
    #expect(try walk.terminal.waitForEnd() == .exited(74))
    #expect(walk.terminal.mode == walk.before)
    #expect(walk.terminal.output.contains("Nothing was saved"))
  }

  @Test func `The question can be read in the other languages`() throws {
    let walk = try unsaved()
    #expect(try walk.press("L").contains("今は保存できません"))
    #expect(try walk.press("L").contains("现在无法保存"))
    try walk.terminal.send("\u{03}")
    #expect(try walk.terminal.waitForEnd() == .died(signal: 2))
    #expect(walk.terminal.mode == walk.before)
  }
}
