import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import simguide

@Suite("Whole walks by keys", .serialized)
struct WholeWalkTests {
  static let guides = ["replace", "cancel", "close-online", "lost", "id-card"]
  // Sessions through the doors, in each language on each screen, are played by ProgramTests.
  static let screens: [(Language, Int)] = [(.zh, 40), (.en, 120), (.ja, 40)]

  @Test(
    "Each guide comes to its end although nothing is known", arguments: guides, screens)
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
      case .text, .number, .menu: try walk.press("\r")
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
    var flags: [String] = []
    /// A shipped guide instead of the sample.
    var guide: [String]?
    /// The last key leaves.
    var leaves = false

    var testDescription: String { name }
  }

  static let twins =
    [
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
        name: "the door", keys: ["1", "g", "3\r", "d\r", "n\r", "shut\r", "ERASE\r", "d"],
        lines: ["1", "g", "3", "d", "n", "shut", "ERASE", "d"]),
      Twin(
        name: "a changed answer and another language", keys: ["1", "a", "1\r", "2", "L", "d"],
        lines: ["1", "a", "1", "2", "L", "d"]),
      Twin(
        name: "an answer taken for unknown",
        keys: ["1", "d", "\r", "\r", "\r", "a", "1\r", "0", "l"],
        lines: ["1", "d", "", "", "", "a", "1", "0", "l"]),
      Twin(
        name: "looking only", keys: ["1", "?", "l", "f", "w", "p", "\r", "o", "v", "b", "b", "b"],
        lines: ["1", "?", "l", "f", "w", "p", "o", "v", "b", "b", "b"]),
      Twin(
        name: "language in a text", keys: ["1", "n", "L\r", "メモ\r", "L", "L", "d"],
        lines: ["1", "n", "L", "メモ", "L", "L", "d"]),
      Twin(
        name: "something personal is asked about",
        keys: [
          "1", "n", "4111 1111 1111 1111\r", "\r", "c", "123456789018\r", "Ito\r", "0000\r", "\r",
          "\r", "r", "123456789018\r", "SAVE\r", "d",
        ],
        lines: [
          "1", "n", "4111 1111 1111 1111", "", "c", "123456789018", "Ito", "0000", "", "", "r",
          "123456789018", "SAVE", "d",
        ]),
      Twin(
        name: "a rehearsal", keys: ["1", "d", "\r", "\r", "\r", "s", "1"],
        lines: ["1", "d", "", "", "", "s", "1"], flags: ["--practice"]),
      Twin(
        name: "leaving", keys: ["1", "n", "x\r", "q"], lines: ["1", "n", "x", "q"], leaves: true),
      Twin(
        name: "long lists and several options",
        keys: ["ドコモ", "\r", "13\r", "passp", " ", "drivi", "\r"],
        lines: ["ドコモ", "1,3", "passport, driving-licence"],
        guide: [
          "replace", "--reason", "damaged", "--card", "sim", "--place", "japan", "--login", "yes",
        ]),
    ]
    + WalkEvent.SkipReason.allCases.indices.map { place in
      Twin(
        name: "skipped, reason \(place + 1)", keys: ["1", "s", "\(place + 1)"],
        lines: ["1", "skip", "\(place + 1)"])
    }

  @Test func `The walks of both faces use every key there is`() {
    let keys = Set(Self.twins.flatMap { $0.keys })
    let lines = Set(Self.twins.flatMap { $0.lines })
    for binding in KeyMap.bindings {
      #expect(keys.contains(binding.key.isEmpty ? "\r" : binding.key), "\(binding.key)")
      #expect(
        lines.contains(binding.key) || !lines.isDisjoint(with: binding.words), "\(binding.key)")
    }
  }

  @Test("Both faces save the same", arguments: twins)
  func bothFaces(_ twin: Twin) throws {
    let walk =
      try twin.guide.map { try KeyWalk($0, rows: 200) } ?? KeyWalk(sample: twin.flags, rows: 200)
    try walk.readOn()
    for key in twin.keys { try walk.press(key) }
    if !twin.leaves { try walk.terminal.send("\u{04}") }
    #expect(try walk.terminal.waitForEnd() == .exited(0))

    let folder = try TemporaryFolder()
    let guides = try SampleGuide.write(in: folder)
    let words = twin.guide ?? (["sample", "--guides", guides] + twin.flags)
    let run = try ProgramRun.run(
      words + ["--interactive", "--plain"],
      stdin: twin.lines.joined(separator: "\n") + "\n",
      environment: [
        "SIMGUIDE_TODAY": "2026-11-21", "SIMGUIDE_STATE": folder.path("state"),
        "SIMGUIDE_LANG": "en",
      ])
    #expect(run.status == 0)
    #expect(walk.saved.isEmpty == twin.flags.contains("--practice"))
    let names = ((try? folder.names(in: "state/walks")) ?? []).filter { $0.hasSuffix(".json") }
    let plain = try names.map { try folder.read("state/walks/\($0)") }
    #expect(walk.saved == plain)
    if twin.guide != nil { #expect(plain.first?.contains("driving-licence") ?? false) }
  }
}
