import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs the program from a shell, with a state folder that can be broken.
struct Fault {
  static let id = "lost-2026-11-21"
  static let saved = "state/walks/\(id).json"
  static let questions = 30
  /// Answers everything with "unknown" and makes one note, as printf takes it.
  static let oneNote = lines(notes: 1).replacing("\n", with: "\\n")
  /// Fills a small disk to the last byte.
  static let fill = "cat /dev/zero > $D/filler"

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a line of shell; `$P` is the program, `$S` a folder to work in.
  func shell(_ script: String, stdin: String = "", state: String? = nil) throws -> ProgramRun {
    try ProgramRun.run(
      ["-c", script], stdin: stdin,
      environment: [
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "P": BuiltProducts.program(), "S": folder.path,
        "SIMGUIDE_STATE": state ?? folder.path("state"), "SIMGUIDE_LANG": "en",
        "SIMGUIDE_TODAY": "2026-11-21",
      ], program: "/bin/sh", seconds: 60)
  }

  /// Leaves a saved walk with one note.
  func makeWalk() throws {
    let run = try shell("$P lost --interactive", stdin: Self.lines(notes: 1))
    #expect(run.status == 0)
    #expect(try folder.read(Self.saved).contains("note-0"))
  }

  /// Answers every question with "unknown", then makes notes.
  static func lines(notes: Int) -> String {
    String(repeating: "0\n", count: questions)
      + (0..<notes).map { "n\nnote-\($0)\n" }.joined()
  }

  /// Tells whether a small file system may be mounted here.
  static let canMount: Bool = {
    guard getuid() == 0, let fault = try? Fault() else { return false }
    return (try? fault.shell("mkdir $S/m && mount -t tmpfs -o size=16k none $S/m && umount $S/m"))?
      .status == 0
  }()
}
