import GuideCore
import TestSupport
import Testing

@testable import simguide

@Suite("A list too long for single digits", .serialized)
struct LongListTests {
  private static let papers = [
    "replace", "--reason", "damaged", "--card", "sim", "--carrier", "docomo", "--place", "japan",
    "--means", "shop", "--login", "no",
  ]

  private func walk(_ arguments: [String]) throws -> KeyWalk {
    let walk = try KeyWalk(arguments, rows: 60)
    try #require(try walk.readOn() == .longQuestion)
    return walk
  }

  @Test func `The number of an option chooses it, even if others begin with it`() throws {
    let walk = try walk(["cancel"])
    #expect(try walk.press("1").contains("> 1) au"))
    try walk.press("\r")
    try walk.readOn()
    #expect(walk.saved.first?.contains("\"au\"") ?? false)
  }

  @Test func `Space ticks the row of a number, and alone does nothing to the list`() throws {
    let walk = try walk(Self.papers)
    #expect(!(try walk.press(" ").contains("> \r\n")))
    try walk.press("1")
    #expect(try walk.press(" ").contains("> 1) [x] Residence card"))
    try walk.press("3")
    #expect(try walk.press(" ").contains("> 3) [x] My Number Card"))
    try walk.press("\r")
    try walk.readOn()
    #expect(walk.saved.first?.contains("[\"residence-card\",\"my-number-card\"]") ?? false)
  }

  @Test func `A name that no option has is said to be none`() throws {
    let walk = try walk(["cancel"])
    try walk.press("31ahamo")
    #expect(try walk.press("\r").contains(Interface.noticeNoSuchName.en))
    for _ in 1...7 { try walk.press("\u{7F}") }
    #expect(try walk.press("99").contains("> 99"))
    #expect(try walk.press("\r").contains("Please type a number from 1 to "))
    #expect(walk.saved.isEmpty)
  }

  @Test func `None of the papers is an answer too`() throws {
    let walk = try walk(Self.papers)
    try walk.press("none")
    #expect(KeyWalk.visible(walk.terminal.output).contains(") [ ] None of these"))
    try walk.press("\r")
    try walk.readOn()
    #expect(walk.saved.first?.contains("\"question\":\"papers\",\"value\":[\"none\"]") ?? false)
  }
}
