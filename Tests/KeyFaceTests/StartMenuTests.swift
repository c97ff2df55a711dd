import Foundation
import GuideCore
import TestSupport
import Testing

@testable import simguide

@Suite("The first question, what happened", .serialized)
struct StartMenuTests {
  private func menu(_ language: Language = .en, columns: Int = 80, rows: Int = 24) throws
    -> KeyWalk
  {
    let walk = try KeyWalk([], language: language, columns: columns, rows: rows)
    #expect(try walk.wait(language) == .menu)
    return walk
  }

  @Test func `1 alone goes to lost or stolen`() throws {
    let walk = try menu()
    #expect(KeyWalk.visible(walk.terminal.output).contains("Lost or stolen? Press 1"))
    try walk.press("1")
    #expect(try walk.readOn() == .question)
    let title = KeyWalk.visible(walk.terminal.output).ranges(of: "Phone or SIM lost or stolen")
    #expect(title.count == 2, "in the list and above the walk")
  }

  @Test func `Enter alone chooses nothing, an arrow and Enter choose`() throws {
    let walk = try menu()
    try walk.press("\r")
    #expect(!KeyWalk.visible(walk.terminal.output).contains("Question 1"))
    try walk.press("\u{1B}[B\u{1B}[B")
    try walk.terminal.send("\r")
    try walk.terminal.wait(for: "Nothing personal is asked here")
  }

  @Test func `L asks in the next language, and the walk goes on in it`() throws {
    let walk = try menu()
    try walk.press("L")
    #expect(try walk.wait(.ja) == .menu)
    try walk.press("1")
    #expect(try walk.readOn(.ja) == .question)
  }

  @Test func `The keys are named, and an unknown key does nothing`() throws {
    let walk = try menu()
    try walk.terminal.send("?")
    try walk.terminal.wait(for: "go to an option")
    try walk.press("xz9\u{1B}[15~")
    try walk.press("\u{1B}[200~1\u{1B}[201~")
    #expect(walk.terminal.mode != walk.before)
    #expect(!KeyWalk.visible(walk.terminal.output).contains("Question 1"))
  }

  static let ends: [(String, PseudoTerminal.End)] = [
    ("q", .exited(0)), ("\u{1B}", .exited(0)), ("\u{04}", .exited(0)), ("\u{03}", .died(signal: 2)),
  ]

  @Test("Every way out gives the terminal back", arguments: ends)
  func leaves(_ key: String, _ end: PseudoTerminal.End) throws {
    let walk = try menu()
    try walk.terminal.send(key)
    #expect(try walk.terminal.waitForEnd() == end)
    #expect(walk.terminal.mode == walk.before)
    #expect(walk.saved.isEmpty)
  }

  @Test func `A low and narrow window has it all`() throws {
    let walk = try menu(.zh, columns: 40, rows: 10)
    walk.terminal.resize(columns: 80, rows: 24)
    try walk.press("")
    try walk.press("1")
    #expect(try walk.readOn(.zh) == .question)
  }
}
