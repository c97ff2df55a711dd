import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("A list longer than the window", .serialized)
struct LowScreenTests {
  private static func screen(_ walk: KeyWalk, columns: Int, rows: Int) -> [String] {
    var screen = VirtualScreen(columns: columns, rows: rows) { String($0).columns }
    screen.write(walk.terminal.output)
    return screen.lines
  }

  /// The numbers of the options on the screen, and the one with the mark before it.
  private static func options(_ lines: [String]) -> (all: [Int], chosen: [Int]) {
    let found = lines.compactMap { line -> (Int, Bool)? in
      guard let match = line.wholeMatch(of: /([> ]) (\d+)\) .*/) else { return nil }
      return Int(match.2).map { ($0, match.1 == ">") }
    }
    return (found.map { $0.0 }, found.filter { $0.1 }.map { $0.0 })
  }

  /// Reads on until the list is there; the line of keys may have no room.
  private static func toList(_ walk: KeyWalk, columns: Int, rows: Int) throws {
    for _ in 0..<60 where options(screen(walk, columns: columns, rows: rows)).all.isEmpty {
      try walk.press("\r")
    }
    try walk.press("")
  }

  @Test("It scrolls inside the window, each row once", arguments: [6, 8, 10, 12, 24])
  func scrolls(rows: Int) throws {
    let walk = try KeyWalk(
      ["cancel", "--lang", "zh"], language: .zh, columns: 40, rows: rows)
    try Self.toList(walk, columns: 40, rows: rows)
    for step in 1...45 {
      try walk.press("\u{1B}[B")
      let lines = Self.screen(walk, columns: 40, rows: rows)
      let (all, chosen) = Self.options(lines)
      #expect(chosen.count == 1, "\(rows) rows, press \(step): \(lines)")
      #expect(Set(all).count == all.count, "\(rows) rows, press \(step): \(lines)")
      if let first = all.first(where: { $0 != 0 }), step < 38 { #expect(chosen[0] >= first) }
    }
    #expect(Self.options(Self.screen(walk, columns: 40, rows: rows)).chosen == [0])
    try walk.press("\u{1B}[H")
    #expect(Self.options(Self.screen(walk, columns: 40, rows: rows)).chosen == [1])
    try walk.press("docomo")
    try walk.press("\r")
    try walk.press("")
    #expect(walk.saved.first?.contains("docomo") ?? false)
  }

  @Test("A message below a list takes no row twice", arguments: [6, 10])
  func message(rows: Int) throws {
    let walk = try KeyWalk(["cancel", "--lang", "en"], columns: 40, rows: rows)
    try Self.toList(walk, columns: 40, rows: rows)
    for _ in 0..<5 { try walk.press("\r") }
    let lines = Self.screen(walk, columns: 40, rows: rows)
    let all = Self.options(lines).all
    #expect(!all.isEmpty && Set(all).count == all.count, "\(lines)")
  }

  @Test func `A new size draws the list again, each row once`() throws {
    let walk = try KeyWalk(["cancel", "--lang", "en"], columns: 40, rows: 10)
    try Self.toList(walk, columns: 40, rows: 10)
    for (columns, rows) in [(60, 14), (40, 10), (100, 30)] {
      walk.terminal.resize(columns: columns, rows: rows)
      try walk.press("")
      for _ in 0..<6 where KeyWalk.asked(walk.terminal.output, .en) == .more {
        try walk.press("\r")
      }
      try walk.press("\u{1B}[B")
      // What a terminal makes of old lines is its own affair: only the last list counts.
      let last = walk.terminal.output.components(separatedBy: "Question 1").last ?? ""
      let marked = KeyWalk.visible(last).matches(of: /> \d+\)/)
      #expect(!marked.isEmpty, "\(columns) columns")
    }
  }

  @Test func `A low window comes to the first step too`() throws {
    let walk = try KeyWalk(sample: ["--place", "japan"], columns: 40, rows: 7)
    for _ in 0..<40 where KeyWalk.asked(walk.terminal.output, .en) != .step {
      try walk.press(KeyWalk.visible(walk.terminal.output).isEmpty ? "" : "\r")
      if KeyWalk.visible(walk.terminal.output).contains("Call them") { break }
    }
    try walk.readOn()
    try walk.press("d")
    try walk.press("")
    #expect(walk.saved.first?.contains("\"done\"") ?? false)
  }

  @Test func `Help in the middle of a text leaves nothing of it unread`() throws {
    let walk = try KeyWalk(
      ["lost", "--lang", "en", "--carrier", "docomo"], columns: 60, rows: 14)
    try #require(try walk.wait() == .more)
    let number = "0120-524-360"
    try #require(!KeyWalk.visible(walk.terminal.output).contains(number))
    for _ in 1...3 { try walk.press("?") }
    try walk.readOn()
    // Once, however often help was put above it.
    #expect(KeyWalk.visible(walk.terminal.output).components(separatedBy: number).count == 2)
  }
}
