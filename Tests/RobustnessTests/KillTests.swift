import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Kills walks with a signal that no program can catch.
///
/// `SIMGUIDE_KILLS=1000` sets how many in each face.
@Suite struct `A walk that is killed` {
  private static let count =
    ProcessInfo.processInfo.environment["SIMGUIDE_KILLS"].flatMap { Int($0) } ?? 40
  private let fault: Fault

  init() throws { fault = try Fault() }

  @Test func `a walk of lines killed at any moment keeps all that was acknowledged`() throws {
    var generator = SystemRandomNumberGenerator()
    let full = try Fed.run(in: fault.folder, state: "full", killedAfter: nil)
    #expect(full.acknowledged == Fed.notes)
    var early = 0
    for number in 0..<Self.count {
      let wait = Double.random(in: 0...full.seconds, using: &generator)
      let fed = try Fed.run(in: fault.folder, state: "kill-\(number)", killedAfter: wait)
      let state = fault.folder.path("kill-\(number)")
      let path = "kill-\(number)/walks/\(Fault.id).json"
      let text = (try? fault.folder.read(path)) ?? ""
      for note in 0..<fed.acknowledged {
        #expect(text.contains("\"note-\(note)\""), "killed after \(wait) s")
      }
      if fed.acknowledged < Fed.notes { early += 1 }
      let walks = try fault.shell("$P walks", state: state)
      #expect(walks.status == 0 && walks.stderr.isEmpty, "killed after \(wait) s: \(walks)")
      if !text.isEmpty {
        #expect(walks.stdout.contains(Fault.id))
        let again = try fault.shell(
          "$P resume --interactive", stdin: Fault.lines(notes: 0) + "n\nafter\nq\n", state: state)
        #expect(again.status == 0 && again.stderr.isEmpty)
        #expect(try fault.folder.read(path).contains("after"))
      }
      try? FileManager.default.removeItem(atPath: state)
    }
    #expect(early > 0, "no run was killed early: the moments were badly chosen")
  }

  @Test func `a walk of keys killed at any moment keeps all that was acknowledged`() throws {
    let guides = try LongGuide.write(60, in: fault.folder)
    var early = 0
    for number in 0..<Self.count {
      let state = fault.folder.path("keys-\(number)")
      let terminal = try PseudoTerminal()
      try terminal.start(
        ["long", "--guides", guides],
        environment: [
          "SIMGUIDE_STATE": state, "SIMGUIDE_LANG": "en", "SIMGUIDE_TODAY": "2026-11-21",
          "TERM": "xterm",
        ])
      try terminal.wait(for: "q leave")
      let most = Int.random(in: 0..<40)
      for _ in 0..<most {
        try terminal.send("d")
        try terminal.wait(for: "q leave")
      }
      // The last keys are on their way when it dies.
      try terminal.send("ddd")
      usleep(UInt32.random(in: 0...6000))
      terminal.signal(SIGKILL)
      #expect(try terminal.waitForEnd() == .died(signal: SIGKILL))
      let shown =
        terminal.output.matches(of: /Step (\d+) of 60/).compactMap { Int($0.1) }.max() ?? 1
      if shown < most + 4 { early += 1 }
      let path = "keys-\(number)/walks/long-2026-11-21.json"
      let text = (try? fault.folder.read(path)) ?? ""
      let done = text.components(separatedBy: "\"done\"").count - 1
      #expect(done >= shown - 1, "\(shown - 1) ticks were acknowledged")
      #expect(done <= most + 3)
      let walks = try fault.shell("$P walks --guides \(guides)", state: state)
      #expect(walks.status == 0 && walks.stderr.isEmpty, "\(walks)")
      if !text.isEmpty { #expect(walks.stdout.contains("long-2026-11-21")) }
      try? FileManager.default.removeItem(atPath: state)
    }
    #expect(early > 0, "no run was killed early: the moments were badly chosen")
  }
}

/// A guide of many plain steps and no question.
enum LongGuide {
  static func write(_ count: Int, in folder: TemporaryFolder) throws -> String {
    func text(_ text: String) -> String {
      #"{"zh": "\#(text)", "en": "\#(text)", "ja": "\#(text)"}"#
    }
    let steps = (1...count).map { number in
      """
      {"id": "step-\(number)", "title": \(text("Do thing \(number)")), "why": \(text("Because")),
       "detail": \(text("Just do it.")), "when_unknown": true}
      """
    }
    try folder.write(
      """
      {"$schema": "../schema/guide.schema.json", "id": "long", "aliases": [], "order": 90,
       "date": "2026-11-20", "title": \(text("Long")), "summary": \(text("Long")),
       "intro": \(text("Long")), "outro": \(text("Done")), "questions": [],
       "sections": [{"id": "only", "title": \(text("Only")), "steps": [
       \(steps.joined(separator: ",\n"))]}], "notes": []}
      """, to: "content/procedures/long.json")
    return folder.path("content")
  }
}

/// A walk over a pipe that gets all its lines at once and then waits for more.
enum Fed {
  struct Outcome {
    /// How many notes the program went on after.
    var acknowledged: Int
    var seconds: Double
  }

  static let notes = 24

  /// Runs the walk and ends it by a signal after some seconds, or when it has taken everything.
  static func run(
    in folder: TemporaryFolder, state: String, killedAfter wait: Double?
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProducts.program())
    process.arguments = ["lost", "--interactive"]
    process.environment = [
      "SIMGUIDE_STATE": folder.path(state), "SIMGUIDE_LANG": "en",
      "SIMGUIDE_TODAY": "2026-11-21",
    ]
    let output = try folder.write("", to: "fed-output")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = FileHandle.nullDevice
    let input = Pipe()
    process.standardInput = input
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    let start = Date()
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(Fault.lines(notes: notes).utf8))
    if let wait {
      Thread.sleep(forTimeInterval: wait)
      kill(process.processIdentifier, SIGKILL)
    } else {
      try input.fileHandleForWriting.close()
    }
    if ended.wait(timeout: .now() + 30) != .success {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    let seconds = Date().timeIntervalSince(start)
    let text = try folder.read("fed-output")
    let prompts = text.components(separatedBy: "\n> ").count - 1
    // The prompt after the line of note k is number Fault.questions + 2k + 3.
    let acknowledged = max(0, min(notes, (prompts - Fault.questions - 1) / 2))
    return Outcome(acknowledged: acknowledged, seconds: seconds)
  }
}
