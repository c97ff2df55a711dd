import Foundation
import TestSupport
import Testing

@Suite struct `The test helpers` {
  private let shell = "/bin/sh"

  @Test func `run a program with nothing but the environment given`() throws {
    let run = try ProgramRun.run(
      ["-c", "cat; echo $ONE-$HOME; echo bad >&2; exit 4"], stdin: "in\n",
      environment: ["ONE": "1"], program: shell)
    #expect(run == ProgramRun(stdout: "in\n1-\n", stderr: "bad\n", status: 4))
  }

  @Test func `run a program in a folder and tell its signal`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "here")
    let run = try ProgramRun.run(["-c", "ls; kill -9 $$"], directory: folder.url, program: shell)
    #expect(run == ProgramRun(stdout: "here\n", signal: SIGKILL))
  }

  @Test func `end a program that hangs`() {
    #expect(throws: ProgramRun.TimedOut.self) {
      try ProgramRun.run(["-c", "echo a; exec sleep 30"], program: shell, seconds: 0.2)
    }
  }

  @Test func `find the built program`() throws {
    #expect(FileManager.default.isExecutableFile(atPath: BuiltProducts.program()))
    #expect(
      FileManager.default.fileExists(atPath: repositoryRoot.appending(path: "Package.swift").path())
    )
  }

  @Test func `play a user on a terminal`() throws {
    let terminal = try PseudoTerminal(columns: 72, rows: 20)
    let folder = try TemporaryFolder()
    let before = terminal.mode
    #expect(before.echoes && before.isLineMode)
    try terminal.start(
      ["-c", "pwd; stty size; read word; echo got $word; stty raw -echo; echo now; exit 3"],
      environment: ["PATH": "/usr/bin:/bin", "TERM": "dumb"], directory: folder.url,
      program: shell)
    try terminal.wait(for: folder.url.lastPathComponent)
    try terminal.wait(for: "20 72")
    try terminal.send("hello\r")
    #expect(try terminal.wait(for: "got hello").contains("hello"))
    #expect(try terminal.waitForEnd() == .exited(3))
    #expect(terminal.output.hasSuffix("now\n"))
    #expect(terminal.mode != before)
    #expect(!terminal.mode.isLineMode)
  }

  @Test func `are a controlling terminal: Ctrl-C, a new size and a hang-up arrive`() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(["-c", "echo ready; exec sleep 30"], program: shell)
    try terminal.wait(for: "ready")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForEnd() == .died(signal: SIGINT))

    let other = try PseudoTerminal()
    try other.start(
      ["-c", "trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.05; done"],
      environment: ["PATH": "/usr/bin:/bin"], program: shell)
    try other.wait(for: "ready")
    other.resize(columns: 40, rows: 10)
    try other.wait(for: "10 40")
    #expect(try other.waitForEnd() == .exited(0))

    let third = try PseudoTerminal()
    try third.start(["-c", "echo ready; exec sleep 30"], program: shell)
    try third.wait(for: "ready")
    third.hangUp()
    #expect(try third.waitForEnd() == .died(signal: SIGHUP))
  }

  @Test func `give up waiting and show what was drawn`() throws {
    let terminal = try PseudoTerminal()
    try terminal.start(["-c", "echo something; sleep 30"], program: shell)
    #expect {
      try terminal.wait(for: "else", seconds: 0.3)
    } throws: {
      "\($0)".contains("something")
    }
  }
}
