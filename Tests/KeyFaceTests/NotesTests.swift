import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("What not to do, in the walk", .serialized)
struct NotesTests {
  private static let roaming = "Left running, roaming charges can grow large."

  private func lines(_ more: [String], stdin: String) throws -> String {
    let run = try ProgramRun.run(
      ["lost", "--interactive", "--no-save", "--lang", "en", "--carrier", "docomo"] + more,
      stdin: stdin, environment: ["SIMGUIDE_TODAY": "2026-11-21"])
    #expect(run.status == 0)
    return run.stdout
  }

  @Test func `The opening names what not to do, and f tells all of it`() throws {
    let text = try lines([], stdin: "f\nq\n")
    let parts = text.components(separatedBy: "\n\(Interface.dont.en)\n------\n")
    try #require(parts.count == 2)
    let question = try #require(parts[0].firstRange(of: "Question 1"))
    let donts = try #require(parts[0].firstRange(of: Interface.walkDont.en))
    #expect(donts.upperBound < question.lowerBound)
    #expect(parts[0].contains("- Do not cancel the contract\n"))
    #expect(!parts[0].contains("Apple"))
    for kind in [Interface.wait, Interface.answersTitle, Interface.corrections] {
      #expect(parts[1].contains(kind.en))
    }
    #expect(parts[1].contains("解約"))
  }

  @Test func `Special cases stand before the first step once the answers call for them`() throws {
    let known = ["--what", "phone", "--reason", "lost", "--card", "sim", "--means", "shop"]
    func squeezed(_ text: String) -> String { KeyWalk.squeezed(text) }
    let roaming = squeezed(Self.roaming)
    let asked = squeezed(try lines(known + ["--login", "no"], stdin: "2\nq\n"))
    let special = try #require(asked.firstRange(of: roaming))
    let step = try #require(asked.firstRange(of: "Step1of"))
    let question = try #require(asked.firstRange(of: "Question1"))
    #expect(question.lowerBound < special.lowerBound && special.lowerBound < step.lowerBound)
    #expect(asked.ranges(of: roaming).count == 1)
    let given = squeezed(try lines(known + ["--login", "no", "--place", "abroad"], stdin: "q\n"))
    #expect(given.ranges(of: roaming).count == 1)
    let near = squeezed(try lines(known + ["--login", "no", "--place", "japan"], stdin: "q\n"))
    #expect(near.contains("Step1of") && !near.contains(roaming))
  }

  @Test func `f shows the notes on a terminal, and the prompt again`() throws {
    let walk = try KeyWalk(["lost", "--carrier", "docomo"], rows: 300)
    try #require(try walk.readOn() == .question)
    let text = try walk.press("f")
    #expect(text.contains(Interface.corrections.en) && text.contains("Question 1"))
    #expect(try walk.wait() == .question)
  }

  @Test("A colon in a title is followed by a stop", arguments: Language.allCases)
  func colon(_ language: Language) {
    func note(_ zh: String, _ en: String, _ ja: String) -> Guide.Note {
      Guide.Note(
        id: "n", kind: .before, title: LocalText(zh: zh, en: en, ja: ja),
        text: LocalText(same: "x"))
    }
    let words = Wording(language)
    let two = words.told(note("受伤：先报警", "Hurt: police", "けが：警察")).string
    let one = words.told(note("顺序", "Order", "順番")).string
    let asked = words.told(note("为什么？", "Why?", "なぜですか。")).string
    switch language {
    case .zh: #expect([two, one, asked] == ["受伤：先报警。x", "顺序：x", "为什么？x"])
    case .en: #expect([two, one, asked] == ["Hurt: police. x", "Order. x", "Why? x"])
    case .ja: #expect([two, one, asked] == ["けが：警察。x", "順番：x", "なぜですか。x"])
    }
  }

  @Test func `A walk names the other languages once`() throws {
    let text = try lines([], stdin: "q\n")
    #expect(text.ranges(of: "中文: simguide").count == 1)
    #expect(text.ranges(of: "日本語: simguide").count == 1)
  }

  @Test func `Sections are named or not shown`() throws {
    let known = [
      "--what", "phone", "--reason", "lost", "--card", "sim", "--means", "shop", "--login", "no",
      "--place", "japan",
    ]
    for (width, isShown) in [("40", false), ("120", true)] {
      let text = try lines(known + ["--width", width], stdin: "q\n")
      let line = text.split(separator: "\n").filter { $0.contains("/") && $0.contains(" > ") }
      #expect(line.isEmpty == !isShown, "\(width)")
      #expect(!text.contains("0/1] > 0/"))
    }
  }
}
