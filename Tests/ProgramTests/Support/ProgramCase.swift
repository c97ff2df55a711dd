import Foundation
import TestSupport
import Testing

/// One folder of `Cases`: what the program is given, and what must come of it.
///
/// `arguments` holds one argument a line; `environment` lines `NAME=value`, or `NAME` for a variable
/// that is not to be set; what lies in `files` lies in the folder the program runs in.
struct ProgramCase: CustomTestStringConvertible, Sendable {
  let name: String

  private static var root: URL {
    Repository.root.appending(path: "Tests/ProgramTests/Cases")
  }

  static var all: [ProgramCase] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: root.path())
    return (names ?? []).sorted().map { ProgramCase(name: $0) }
  }

  var testDescription: String { name }

  private var folder: URL { ProgramCase.root.appending(path: name) }

  private func text(_ file: String) -> String? {
    let data = try? Data(contentsOf: folder.appending(path: file))
    return data.map { String(decoding: $0, as: UTF8.self) }
  }

  private func lines(_ file: String) -> [String] {
    var lines = (text(file) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { String($0) }
  }

  private var environment: [String: String] {
    var result = ProgramUnderTest.environment
    for line in lines("environment") {
      let name = String(line.prefix { $0 != "=" })
      result[name] = line.contains("=") ? String(line.dropFirst(name.count + 1)) : nil
    }
    return result
  }

  func run() throws -> ProgramRun {
    let place = try TemporaryFolder()
    let files = folder.appending(path: "files")
    if FileManager.default.fileExists(atPath: files.path()) {
      for name in try FileManager.default.contentsOfDirectory(atPath: files.path()) {
        try FileManager.default.copyItem(
          at: files.appending(path: name), to: place.url.appending(path: name))
      }
    }
    return try ProgramRun.run(
      lines("arguments"), stdin: text("stdin"), environment: environment, directory: place.url,
      program: ProgramUnderTest.path)
  }

  func check(_ run: ProgramRun) {
    let status = run.signal.map { "signal \($0)" } ?? "\(run.status)"
    if ProcessInfo.processInfo.environment["SIMGUIDE_RECORD"] == "1" {
      record(run.stdout, "stdout")
      record(run.stderr, "stderr")
      record(status + "\n", "status")
      Issue.record("Recorded Cases/\(name): look at it, then run without SIMGUIDE_RECORD")
      return
    }
    #expect(status == lines("status").joined(), "\(name): status; stderr:\n\(run.stderr)")
    compare(run.stdout, "stdout")
    compare(run.stderr, "stderr")
  }

  private func compare(_ actual: String, _ file: String) {
    let wanted = text(file) ?? ""
    if !OutputPattern(wanted).matches(actual) {
      Issue.record("Cases/\(name)/\(file): wanted\n\(wanted)\ngot\n\(actual)")
    }
  }

  /// Writes what came out, but keeps a pattern that still fits it.
  private func record(_ actual: String, _ file: String) {
    if let old = text(file), OutputPattern(old).matches(actual) { return }
    do {
      try Data(actual.utf8).write(to: folder.appending(path: file))
    } catch {
      Issue.record(error)
    }
  }
}
