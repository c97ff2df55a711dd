import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@Suite struct `Minute zero` {
  @Test(
    arguments: languages,
    [
      nil, "docomo", "au", "softbank", "rakuten", "povo", "linemo", "ymobile", "ahamo", "mineo",
      "other", "unknown",
    ])
  func `fits 24 lines of 72 columns`(language: String, carrier: String?) throws {
    let flag = carrier.map { ["--carrier", $0] } ?? []
    let run = try ProgramUnderTest.run(["now", "--lang", language] + flag)
    #expect(run.status == 0 && run.stderr.isEmpty)
    let lines = run.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24, "\(lines.count) lines")
    for line in lines {
      let width = String(line).columns
      #expect(width <= 72, "\(width) columns: \(line)")
    }
  }

  @Test(arguments: languages)
  func `names the other languages in their own script at once`(language: String) throws {
    let run = try ProgramUnderTest.run(["now", "--lang", language])
    let top = run.stdout.split(separator: "\n").prefix(2).joined(separator: "\n")
    for other in Language.allCases where other.rawValue != language {
      #expect(top.contains(other.endonym) && top.contains("--lang \(other.rawValue)"))
    }
  }

  @Test(arguments: languages)
  func `has a line for each of the four networks`(language: String) throws {
    let shipped = try Shipped()
    let text = try ProgramUnderTest.run(["now", "--lang", language]).stdout
    for id in ["docomo", "au", "softbank", "rakuten"] {
      let name = shipped.catalog.carriers.first { $0.id == id }?.names[Wording.named(language)]
      let found = text.split(separator: "\n").contains { $0.hasPrefix(name ?? "?") }
      #expect(found, "\(id): \(name ?? "no name")")
    }
  }

  @Test(
    arguments: [
      ("povo", "電話窓口"), ("linemo", "My Menu"), ("ymobile", "My Y!mobile"),
      ("ahamo", "ahamo.com/myportal/home/auth/"), ("mineo", "my.mineo.jp"),
      ("nihon-tsushin", "nihontsushin.com/support/lost_sim.html"),
    ])
  func `says what to do where a carrier has no number`(carrier: String, words: String) throws {
    for command in [["now"], ["print", "close-online", "--reason", "lost"]] {
      let run = try ProgramUnderTest.run(command + ["--carrier", carrier, "--lang", "ja"])
      let top = run.stdout.split(separator: "\n").prefix(24).joined()
      #expect(top.contains(words), "\(command)")
    }
  }

  @Test func `gives both languages where two are asked for`() throws {
    let run = try ProgramUnderTest.run(["now", "--lang", "en+ja"])
    let blocks = run.stdout.components(separatedBy: "\n\n")
    #expect(blocks.count == 2)
    #expect(blocks[0].contains("Stop the line") && blocks[1].contains("回線を止める"))
    #expect(!run.stdout.contains("--lang ja") && run.stdout.contains("--lang zh"))
  }

  @Test func `asks nothing, wherever it runs`() throws {
    let run = try ProgramUnderTest.run(["now"], stdin: "")
    #expect(try ProgramUnderTest.run(["now"]) == run)
    let terminal = try KeySession(["now"])
    #expect(try terminal.end() == .exited(0))
  }

  @Test func `stays 24 lines when the terminal is narrower than its lines`() throws {
    let run = try ProgramUnderTest.run(["now", "--width", "200"])
    #expect(run.stdout == (try ProgramUnderTest.run(["now"])).stdout)
  }

  @Test(arguments: ["ドコモ", "docomo", "NTT", "ＤＯＣＯＭＯ"])
  func `knows a carrier by its common names`(name: String) throws {
    let run = try ProgramUnderTest.run(["now", "--carrier", name])
    #expect(run == (try ProgramUnderTest.run(["now", "--carrier=docomo"])))
    #expect(run.status == 0)
  }
}

extension Wording {
  static func named(_ code: String) -> Language { Language(rawValue: code) ?? .en }
}
