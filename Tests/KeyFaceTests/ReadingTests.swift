import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("Reading page by page", .serialized)
struct ReadingTests {
  /// Stands on the first page of the first step of the sample guide.
  private func step() throws -> KeyWalk {
    let walk = try KeyWalk(sample: [], columns: 40, rows: 9)
    try walk.readOn()
    try walk.press("1")
    try #require(try walk.wait() == .more)
    return walk
  }

  private func linesLeft(_ drawn: String) -> Int? {
    KeyWalk.visible(drawn).matches(of: /more \((\d+) line/).last.flatMap { Int($0.1) }
  }

  @Test func `b is one page back, and never turns a page on`() throws {
    let walk = try step()
    let first = try #require(linesLeft(walk.drawn))
    try walk.press("\r")
    let second = try #require(linesLeft(walk.drawn))
    #expect(second < first)
    try walk.press("b")
    #expect(linesLeft(walk.drawn) == first)
    try walk.press("\r")
    #expect(linesLeft(walk.drawn) == second)
  }

  @Test func `On the first page of all b says that nothing is before it`() throws {
    let walk = try KeyWalk(["lost", "--carrier", "docomo", "--place", "japan"], rows: 15)
    try #require(try walk.wait() == .more)
    let left = try #require(linesLeft(walk.drawn))
    let said = try walk.press("b")
    #expect(said.contains(Interface.noticeNothingEarlier.en))
    #expect(linesLeft(walk.drawn) == left)
  }

  @Test("Help names what works on a page, and the page comes again", arguments: [15, 24])
  func help(rows: Int) throws {
    let walk = try KeyWalk(["lost", "--carrier", "docomo"], columns: 60, rows: rows)
    try #require(try walk.wait() == .more)
    let page = KeyWalk.visible(walk.drawn).split(separator: "\r\n").prefix(6)
    var text = try walk.press("?")
    for _ in 0..<4 where KeyWalk.asked(walk.drawn, .en) == .more { text += try walk.press("\r") }
    for words in [Interface.keyReadOn, Interface.keyNotes, Interface.keyQuit] {
      #expect(text.contains(words.en))
    }
    for words in [Interface.helpChooseNumber, Interface.helpArrows] {
      #expect(!text.contains(words.en))
    }
    for line in page { #expect(text.contains(line), "\(line)") }
  }

  @Test func `Escape leaves a long text for the prompt below it`() throws {
    let walk = try KeyWalk(["lost", "--carrier", "docomo"], columns: 60, rows: 15)
    #expect(try walk.readOn() == .question)
    try walk.press("f")
    #expect(try walk.wait() == .more)
    try walk.press("\r")
    #expect(try walk.wait() == .more)
    try walk.press("\u{1B}")
    #expect(try walk.wait() == .question)
  }

  @Test("A question shows its options, however low the window", arguments: [14, 15, 16, 24])
  func question(rows: Int) throws {
    let walk = try KeyWalk(
      ["replace", "--carrier", "docomo", "--reason", "lost"], columns: 40, rows: rows)
    try #require(try walk.readOn() == .question)
    var screen = VirtualScreen(columns: 40, rows: rows) { String($0).columns }
    screen.write(walk.terminal.output)
    let title = try #require(screen.lines.firstIndex { $0.contains("What kind") })
    #expect(screen.lines[title...].contains { $0.contains("1) ") }, "\(screen.lines)")
    let folded = screen.lines.contains { $0.contains(Interface.howFolded.en) }
    #expect(folded == (rows < 24))
    guard folded else { return }
    let help = KeyWalk.squeezed(try walk.press("?"))
    #expect(help.contains(KeyWalk.squeezed("How to find out: ")))
  }
}
