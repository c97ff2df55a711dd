import Foundation
import TestSupport

/// A program on a terminal of its own, whose user presses keys or, with `--plain`, types lines.
final class KeySession: WalkFace {
  let terminal: PseudoTerminal
  /// The terminal's settings before the program started.
  let before: TerminalModeSnapshot
  private let usesKeys: Bool
  private var text = ""

  init(
    _ arguments: [String], _ environment: [String: String] = [:], columns: Int = 80,
    rows: Int = 200,
    in folder: TemporaryFolder? = nil
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    before = terminal.mode
    usesKeys = !arguments.contains("--plain") && environment["TERM"] != "dumb"
    var given = ["TERM": "xterm-256color", "SIMGUIDE_TODAY": ProgramUnderTest.today]
    given["SIMGUIDE_STATE"] = folder?.path("state")
    try terminal.start(
      arguments, environment: given.merging(environment) { $1 }, program: ProgramUnderTest.path)
  }

  func shown(until isPrompt: (String) -> Bool) throws -> String {
    // A line is asked for at the end of everything, and not every time with all that was said before.
    let usesKeys = usesKeys
    return try collect("no prompt") { text in
      usesKeys ? isPrompt(text) : text.replacing("\r\n", with: "\n").hasSuffix("\n> ")
    }
  }

  /// Waits until all this is to be seen, wherever lines break, and gives what came with it.
  @discardableResult
  func wait(for wanted: String...) throws -> String {
    try collect("no \(wanted)") { text in
      let text = squeezed(text)
      return wanted.allSatisfy { text.contains(squeezed($0)) }
    }
  }

  private func collect(_ missing: String, until isEnough: (String) -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: 15)
    while true {
      text += try terminal.settle(milliseconds: 15)
      if isEnough(text) {
        defer { text = "" }
        return text
      }
      guard Date() < deadline else {
        throw NothingCame(description: "\(missing); since the last input:\n\(visible(text))")
      }
    }
  }

  func type(_ text: String) throws { try terminal.send(text + "\r") }

  func press(_ key: String) throws {
    let isEnter = key.isEmpty || !usesKeys
    try terminal.send(isEnter ? key + "\r" : key)
  }

  func back() throws { try terminal.send(usesKeys ? "\u{1B}" : "b\r") }

  func unknown(of count: Int) throws {
    try terminal.send("0")
    if usesKeys, count <= 9 { return }
    // A long list is narrowed by what is typed, so that Enter has to choose.
    _ = try terminal.settle(milliseconds: 100)
    try terminal.send("\r")
  }

  func answer(_ options: [Int], of count: Int, name: String, isMany: Bool) throws {
    guard usesKeys else { return try type(name) }
    let digits = options.map { String($0 + 1) }.joined()
    let keys = count > 9 ? name : digits
    try terminal.send(keys)
    guard count > 9 || isMany else { return }
    // The list is drawn anew after each key; only Enter leads to the next prompt.
    _ = try terminal.settle(milliseconds: 100)
    try terminal.send("\r")
  }

  func end() throws -> ProgramEnding {
    switch try terminal.waitForEnd(seconds: 15) {
    case .exited(let status): .exited(status)
    case .died(let signal): .died(signal: signal)
    }
  }
}
