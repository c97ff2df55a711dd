import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("Whole walks by keys", .serialized)
struct WholeWalkTests {
  static let guides = ["replace", "cancel", "close-online", "lost", "id-card"]
  static let screens = Language.allCases.flatMap { language in
    [40, 120].map { (language, $0) }
  }

  @Test(
    "Each guide comes to its end, in each language, narrow and wide", arguments: guides, screens)
  func toTheEnd(_ guide: String, _ screen: (language: Language, columns: Int)) throws {
    let walk = try KeyWalk(
      [guide], language: screen.language, columns: screen.columns, rows: 24)
    var last: KeyWalk.Asked?
    for _ in 0..<400 {
      let asked = try walk.wait(screen.language)
      last = asked
      switch asked {
      case .more: try walk.press("\r")
      case .question: try walk.press("0")
      case .longQuestion:
        try walk.press("0")
        try walk.press("\r")
      case .step: try walk.press("d")
      case .text: try walk.press("\r")
      case .door, .reason: try walk.press("\u{1B}")
      case .end: break
      }
      if asked == .end { break }
    }
    #expect(last == .end)
    try walk.terminal.send("\r")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
    #expect(walk.terminal.mode == walk.before)
    let wide = KeyWalk.tooWide(walk.terminal.output, columns: screen.columns)
    #expect(wide.isEmpty, "\(wide.prefix(3))")
    #expect(!(walk.saved.first?.contains("\"skip\"") ?? true))
    #expect(!walk.terminal.output.contains("\u{1B}[?1049h"), "an alternate screen")
  }

  /// Keys, and the lines that come to the same.
  struct Twin: CustomTestStringConvertible, Sendable {
    var name: String
    var keys: [String]
    var lines: [String]

    var testDescription: String { name }
  }

  static let twins = [
    Twin(
      name: "ticks and a contact", keys: ["1", "d", "Tanaka\r", "A-77\r", "by Friday\r", "d"],
      lines: ["1", "done", "Tanaka", "A-77", "by Friday", "d"]),
    Twin(
      name: "nothing known", keys: ["0", "\r", "\r", "\r"], lines: ["0", "", "", ""]),
    Twin(
      name: "all that can be noted",
      keys: [
        "1", "n", "窓口は3階\r", "r", "R-1\r", "c", "Sato\r", "\r", "call back\r", "t",
        "their answer\r",
        "b", "u", "s", "2",
      ],
      lines: [
        "1", "note", "窓口は3階", "reference", "R-1", "contact", "Sato", "", "call back", "waiting",
        "their answer", "b", "u", "skip", "2",
      ]),
    Twin(
      name: "the door", keys: ["1", "g", "3\r", "d\r", "ERASE\r", "d"],
      lines: ["1", "g", "3", "d", "ERASE", "d"]),
    Twin(
      name: "a changed answer and another language", keys: ["1", "a", "1\r", "2", "L", "d"],
      lines: ["1", "a", "1", "2", "L", "d"]),
    Twin(
      name: "looking only", keys: ["1", "?", "l", "w", "p", "\r", "b", "b", "b"],
      lines: ["1", "?", "l", "w", "p", "b", "b", "b"]),
    Twin(
      name: "something personal is asked about",
      keys: ["1", "n", "4111 1111 1111 1111\r", "\r", "d"],
      lines: ["1", "n", "4111 1111 1111 1111", "", "d"]),
  ]

  @Test("Both faces save the same", arguments: twins)
  func bothFaces(_ twin: Twin) throws {
    let walk = try KeyWalk(sample: [], rows: 200)
    try walk.readOn()
    for key in twin.keys { try walk.press(key) }
    try walk.terminal.send("\u{04}")
    #expect(try walk.terminal.waitForEnd() == .exited(0))

    let folder = try TemporaryFolder()
    let guides = try SampleGuide.write(in: folder)
    let run = try ProgramRun.run(
      ["sample", "--guides", guides, "--interactive", "--plain"],
      stdin: twin.lines.joined(separator: "\n") + "\n",
      environment: [
        "SIMGUIDE_TODAY": "2026-11-21", "SIMGUIDE_STATE": folder.path("state"),
        "SIMGUIDE_LANG": "en",
      ])
    #expect(run.status == 0)
    let plain = try folder.read("state/walks/sample-2026-11-21.json")
    #expect(walk.saved == [plain])
  }
}
