import Foundation
import GuideCore
import TestSupport
import TextLayout

@testable import simguide

/// A walk on a terminal of its own, whose user presses keys.
final class KeyWalk {
  let terminal: PseudoTerminal
  let folder: TemporaryFolder
  let before: TerminalModeSnapshot
  /// What was drawn since the last key.
  private(set) var drawn = ""

  /// What the program asks for, as the keys it names tell.
  enum Asked: Equatable {
    case more
    case question
    case longQuestion
    case step
    case door
    case text
    case number
    case reason
    case menu
    case end
  }

  /// Says what was drawn instead of a prompt.
  struct NothingAsked: Error, CustomStringConvertible {
    let description: String
  }

  init(
    _ arguments: [String], language: Language = .en, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], in folder: TemporaryFolder? = nil,
    today: String = "2026-11-21"
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    self.folder = folder
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    before = terminal.mode
    let basis = [
      "TERM": "xterm-256color", "SIMGUIDE_TODAY": today,
      "SIMGUIDE_STATE": folder.path("state"), "SIMGUIDE_LANG": language.rawValue,
    ]
    try terminal.start(arguments, environment: basis.merging(environment) { $1 })
  }

  /// Starts the sample guide.
  convenience init(
    sample more: [String] = [], columns: Int = 80, rows: Int = 24, in folder: TemporaryFolder? = nil
  ) throws {
    let folder = try folder ?? TemporaryFolder()
    let guides = try SampleGuide.write(in: folder)
    try self.init(
      ["sample", "--guides", guides] + more, columns: columns, rows: rows, in: folder)
  }

  /// Sends keys and gives what is drawn in answer.
  @discardableResult
  func press(_ keys: String) throws -> String {
    try terminal.send(keys)
    drawn = try terminal.settle(milliseconds: 60)
    return Self.visible(drawn)
  }

  /// Waits until one of the prompts is asked.
  @discardableResult
  func wait(_ language: Language = .en, seconds: Double = 10) throws -> Asked {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var text = drawn
    drawn = ""
    while true {
      if let asked = Self.asked(text, language) {
        drawn = text
        return asked
      }
      guard Date() < deadline else {
        throw NothingAsked(description: "no prompt: \(Self.visible(text))")
      }
      text += try terminal.settle(milliseconds: 15)
    }
  }

  /// Reads on to the first prompt that is no page of a text.
  @discardableResult
  func readOn(_ language: Language = .en) throws -> Asked {
    while true {
      let asked = try wait(language)
      guard asked == .more else { return asked }
      try press("\r")
    }
  }

  /// Answers the question of the sample guide and stands at its first step.
  func toFirstStep() throws {
    try readOn()
    try press("1")
    try readOn()
  }

  static func asked(_ drawn: String, _ language: Language) -> Asked? {
    let text = squeezed(visible(drawn))
    let more = Interface.pagerMore[language].components(separatedBy: "{n}")[0]
    let places: [(KeyPlace, Asked)] = [
      (.question, .question), (.several, .question), (.names, .longQuestion),
      (.severalNames, .longQuestion), (.step, .step), (.door, .door), (.text, .text),
      (.number, .number), (.reason, .reason), (.end, .end), (.unfinished, .end), (.menu, .menu),
    ]
    let hints =
      [(Interface.enterKey[language] + more, Asked.more)]
      + places.flatMap { place, asked in
        [false, true].map { hasMore in
          let line = KeyLine(place: place, usesKeys: true, language: language, hasMore: hasMore)
          return (line.parts.joined(), asked)
        }
      }
    let found = hints.compactMap { hint, asked in
      text.ranges(of: squeezed(hint)).last.map { ($0.upperBound, asked) }
    }
    return found.max { $0.0 < $1.0 }?.1
  }

  /// Drops escape sequences (ECMA-48).
  static func visible(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
  }

  static func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// The lines that are wider than the terminal, apart from addresses that nothing may break.
  static func tooWide(_ output: String, columns: Int) -> [String] {
    visible(output).split { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }.map { String($0) }
      .filter { $0.columns > columns && !$0.contains("://") && !$0.contains("/simguide-test-") }
  }

  /// The saved walks, as they stand on disk.
  var saved: [String] {
    let names = (try? folder.names(in: "state/walks")) ?? []
    return names.filter { $0.hasSuffix(".json") }.compactMap {
      try? folder.read("state/walks/\($0)")
    }
  }
}
