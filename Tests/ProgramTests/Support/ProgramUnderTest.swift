import Foundation
import TestSupport

/// The program that these tests run: the one built with them, or any other named by SIMGUIDE_BINARY.
enum ProgramUnderTest {
  static var path: String {
    guard let named = ProcessInfo.processInfo.environment["SIMGUIDE_BINARY"], !named.isEmpty else {
      return BuiltProducts.program()
    }
    return URL(filePath: named).path()
  }

  /// The day that every run takes for today: after the date of the content, so that nothing lies ahead.
  static let today = "2026-12-01"

  /// What a run gets unless it says otherwise; paths are seen from the folder it runs in.
  static let environment = ["SIMGUIDE_TODAY": today, "SIMGUIDE_STATE": "state"]

  static func run(
    _ arguments: [String], stdin: String? = nil, _ more: [String: String] = [:],
    in folder: TemporaryFolder? = nil
  ) throws -> ProgramRun {
    let place = try folder ?? TemporaryFolder()
    return try ProgramRun.run(
      arguments, stdin: stdin, environment: environment.merging(more) { $1 }, directory: place.url,
      program: path)
  }

  /// Runs a line of shell, in which `$simguide` is the program.
  static func shell(
    _ line: String, _ more: [String: String] = [:], in folder: TemporaryFolder? = nil
  ) throws -> ProgramRun {
    let place = try folder ?? TemporaryFolder()
    let given = environment.merging(["PATH": "/usr/bin:/bin", "simguide": path]) { $1 }
    return try ProgramRun.run(
      ["-c", line], environment: given.merging(more) { $1 }, directory: place.url,
      program: "/bin/sh")
  }
}
