import Foundation
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("Input that must do no harm", .serialized)
struct HarmlessInputTests {
  static let texts = [
    "\u{1B}[200~d\rs1q\r\u{1B}[201~", "\u{1B}[200~d\n\nERASE\n\u{1B}[201~",
    "\u{1B}[?1;2c", "\u{1B}[15~\u{1B}OP\u{1B}[I", "\u{1B}d", "\u{1B}[99;99;99z",
    "済みました", "完成了d", "やった済d次\r",
    "this is a whole page that was pasted\rd\rq\rinto a terminal that marks no pastes\r",
    "\u{00}\u{1C}\u{1F}", "\t\u{7F}x",
  ]

  @Test("At a step it ticks nothing and leaves nothing", arguments: texts)
  func atStep(_ text: String) throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    let before = walk.saved
    try walk.press(text)
    try walk.press("")
    #expect(walk.saved == before)
    #expect(walk.terminal.mode != walk.before)
    try walk.press("g")
    try walk.press("1\r")
    try walk.press("d")
    #expect(walk.saved != before)
  }

  @Test func `Bytes that are not UTF-8 do nothing`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    let before = walk.saved
    try walk.terminal.sendBytes([0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5])
    try walk.press("")
    #expect(walk.saved == before)
    try walk.press("n")
    try walk.terminal.sendBytes([0xFF, 0x61, 0xE8])
    try walk.press("\r")
    #expect(walk.saved.first?.contains("\"a\"") ?? false)
  }

  @Test func `Enter never ticks and never opens a door`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    for _ in 0..<12 { try walk.press("\r") }
    let text = KeyWalk.visible(walk.terminal.output)
    #expect(text.contains("Erase it"))
    #expect(!text.contains(SampleGuide.secret))
    #expect(!(walk.saved.first?.contains("done") ?? true))
  }

  @Test func `Only the word opens a door`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    try walk.press("g")
    try walk.press("3\r")
    #expect(try walk.readOn() == .door)
    for wrong in ["d\r", "yes\r", "ERASED\r", "\u{1B}[200~x\u{1B}[201~\r"] {
      try walk.press(wrong)
      #expect(try walk.readOn() == .door)
    }
    #expect(!KeyWalk.visible(walk.terminal.output).contains(SampleGuide.secret))
    try walk.press("erase\r")
    #expect(try walk.readOn() == .step)
    #expect(KeyWalk.visible(walk.terminal.output).contains(SampleGuide.secret))
  }

  @Test func `The door names the earlier steps that are still open`() throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    try walk.press("g")
    let shown = try walk.press("3\r")
    #expect(shown.contains("1. Call them"))
    #expect(shown.contains("2. Look around"))
    #expect(shown.contains("keep it"))
  }

  @Test(
    "No raw control byte of a pasted note comes back",
    arguments: ["\u{1B}]0;owned\u{07}", "\u{9B}31m", "a\u{202E}b"])
  func notes(_ note: String) throws {
    let walk = try KeyWalk(sample: [])
    try walk.toFirstStep()
    try walk.press("n")
    try walk.press("\u{1B}[200~\(note)\u{1B}[201~\r")
    let rest = KeyWalk.visible(walk.terminal.output)
    #expect(
      !rest.unicodeScalars.contains {
        $0.value == 0x1B || $0.value == 7 || $0.value == 0x9B || $0.value == 0x202E
      })
  }
}
