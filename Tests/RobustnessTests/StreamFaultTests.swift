import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Closes, fills and slows down the streams of the program, and sends it signals.
@Suite struct `When a stream fails or a signal comes` {
  private let fault: Fault

  init() throws { fault = try Fault() }

  private func shell(_ script: String) throws -> ProgramRun { try fault.shell(script) }

  /// Every command that prints, and the walk.
  static let commands = [
    "now", "list", "show lost", "show lost --json", "help", "help --man", "carriers",
    "carriers docomo", "sources", "print lost", "print lost --format html",
    "print lost --format json",
    "plan cancel --on 2027-03-20", "check",
    "schema plan", "completions bash", "walks", "--version",
    "lost --interactive",
  ]

  @Test(arguments: commands)
  func `output that cannot be written gives status 74`(command: String) throws {
    let closed = try shell("$P \(command) >&-")
    #expect(closed.status == 74 && closed.stderr.split(separator: "\n").count == 1, "\(closed)")
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try shell("$P \(command) > /dev/full")
    #expect(full.status == 74 && full.stderr.split(separator: "\n").count == 1, "\(full)")
  }

  @Test(arguments: [
    "print lost --format html -o", "print lost --format json -o",
    "plan cancel --on 2027-03-20 --ics", "plan cancel --on 2027-03-20 --vcf",
  ])
  func `a file that cannot be written is told`(command: String) throws {
    let expected: [(String, [Int32])] = [
      ("/dev/full", [73, 74]), ("$S/none/file", [73]), ("$S", [73]),
    ]
    for (path, statuses) in expected {
      let run = try shell("$P \(command) \(path)")
      #expect(statuses.contains(run.status), "\(path): \(run)")
      #expect(run.stderr.split(separator: "\n").count == 1, "\(run)")
    }
  }

  @Test(arguments: commands)
  func `closed standard input and error are no trouble`(command: String) throws {
    let ordinary = try shell("$P \(command) </dev/null")
    let closed = try shell("$P \(command) <&- 2>&-")
    #expect(closed.status == ordinary.status && ordinary.status == 0)
    #expect(closed.stdout.count == ordinary.stdout.count)
  }

  @Test func `an error that cannot be told still gives its status`() throws {
    #expect(try shell("$P nonsense 2>&-").status == 64)
    #expect(try shell("$P nonsense 2>/dev/full").status == 64)
  }

  @Test(arguments: commands)
  func `a reader who leaves or is slow is no trouble`(command: String) throws {
    let left = try shell("{ $P \(command); echo $? >&2; } | { exec <&-; sleep 0.1; }")
    #expect(left.stderr == "0\n", "\(left)")
    let slow = try shell(
      "$P \(command) > $S/all; $P \(command) | { sleep 0.2; cat; } > $S/slow; cmp $S/all $S/slow")
    #expect(slow.status == 0, "\(slow)")
  }

  @Test func `a reader who takes a byte at a time gets everything`() throws {
    let run = try shell("$P sources > $S/all; $P sources | dd bs=1 2>/dev/null | cmp - $S/all")
    #expect(run.status == 0, "\(run)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the walk by that signal, with everything saved`(number: Int32) throws {
    // The terminal's helper starts the program with all signals as they are by default.
    let terminal = try PseudoTerminal()
    try terminal.start(
      ["lost", "--interactive"],
      environment: [
        "SIMGUIDE_STATE": fault.folder.path("state"), "SIMGUIDE_LANG": "en",
        "SIMGUIDE_TODAY": "2026-11-21", "TERM": "dumb",
      ])
    try terminal.wait(for: "> ")
    try terminal.send(Fault.lines(notes: 2))
    try terminal.settle(milliseconds: 700)
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == .died(signal: number))
    #expect(try fault.folder.read(Fault.saved).contains("note-1"))
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends a command that waits for its reader`(number: Int32) throws {
    let name = [SIGINT: "INT", SIGTERM: "TERM", SIGHUP: "HUP"][number] ?? ""
    // A pipe that nobody reads is full after 64 KB.
    let run = try shell(
      """
      mkfifo $S/pipe; exec 3<> $S/pipe
      env --default-signal $P sources --lang zh+ja --width 40 > $S/pipe & 
      sleep 0.3; kill -\(name) $!; wait $!; echo $?
      """)
    #expect(run.stdout == "\(128 + number)\n", "\(run)")
  }

  @Test func `a terminal that takes no more output ends the walk with 74`() throws {
    let keys = try PseudoTerminal()
    let screen = try PseudoTerminal()
    let before = keys.mode
    try keys.start(
      ["-c", #"exec "$0" lost > "$1""#, BuiltProducts.program(), screen.name],
      environment: [
        "SIMGUIDE_STATE": fault.folder.path("state"), "SIMGUIDE_LANG": "en", "TERM": "xterm",
        "SIMGUIDE_TODAY": "2026-11-21",
      ], program: "/bin/sh")
    try screen.wait(for: "q leave")
    screen.hangUp()
    try keys.send("\r")
    #expect(try keys.waitForEnd() == .exited(74))
    #expect(keys.mode == before)
    #expect(keys.output.contains("standard output"))
  }
}
