import Foundation
import TestSupport

/// Programs of the machine, replaced by scripts that note how they were called.
struct StandIns {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["bin", "tmp", "state"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
  }

  func add(_ name: String, _ script: String) throws {
    let path = try folder.write("#!/bin/sh\nPATH=/usr/bin:/bin\n" + script, to: "bin/" + name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// A browser that prints a page to something that begins like a PDF.
  func addBrowser(_ name: String = "chromium", before: String = "") throws {
    try add(
      name,
      """
      printf '%s\\n' "$@" >> '\(folder.path("calls"))'
      \(before)
      for a; do case $a in
        --print-to-pdf=*) out=${a#--print-to-pdf=} ;;
        file://*) cp "${a#file://}" '\(folder.path("seen.html"))' ;;
      esac; done
      mkdir -p "$HOME/rubbish"
      printf '%%PDF-1.4 stand-in' > "$out"
      """)
  }

  func addPrinter() throws {
    try add(
      "lp",
      """
      printf '%s\\n' "$@" > '\(folder.path("lp-calls"))'
      for a; do last=$a; done
      cp "$last" '\(folder.path("printed"))'
      echo 'request id is P-1 (1 file(s))'
      """)
  }

  var environment: [String: String] {
    [
      "PATH": folder.path("bin"), "TMPDIR": folder.path("tmp"), "HOME": folder.path("state"),
      "SIMGUIDE_TODAY": "2026-11-21", "LANG": "en_US.UTF-8",
    ]
  }

  func run(_ arguments: [String], more: [String: String] = [:]) throws -> ProgramRun {
    try ProgramRun.run(
      ["print"] + arguments, environment: environment.merging(more) { $1 }, seconds: 60)
  }

  /// What is left of the private folders.
  var leftovers: [String] { (try? folder.names(in: "tmp")) ?? ["?"] }
}
