import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `An outside program` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shell(
    _ script: String, _ arguments: [String] = [], environment: [String: String]? = nil
  ) -> OutsideProgram {
    OutsideProgram("/bin/sh", ["-c", script, "sh"] + arguments, environment: environment)
  }

  @Test func `gets its arguments untouched by any shell`() throws {
    let words = ["a b", "$HOME", "`id`", "*", "", "'\"", "日本", "-x", "\n"]
    let outcome = try shell(#"printf '%s|' "$@"; exit 3"#, words).run()
    #expect(String(decoding: outcome.output, as: UTF8.self) == words.joined(separator: "|") + "|")
    #expect(outcome.error.isEmpty)
    #expect(outcome.end == .exited(3))
  }

  @Test func `keeps output and errors apart, large ones too`() throws {
    let script = "i=0; while [ $i -lt 20000 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done"
    var program = shell(script)
    program.error = .captured(limit: 1 << 20)
    let outcome = try program.run()
    #expect(outcome.output.count == outcome.error.count)
    #expect(outcome.output.suffix(9) == Array("out19999\n".utf8))
    #expect(outcome.error.starts(with: "err0\n".utf8))
  }

  @Test func `is cut off in what is kept, not in what it may write`() throws {
    var program = shell("yes | head -c 300000; echo end >&2")
    program.output = .captured(limit: 1000)
    let outcome = try program.run()
    #expect(outcome.output.count == 1000)
    #expect(outcome.error == Array("end\n".utf8))
    #expect(outcome.end == .exited(0))
  }

  @Test func `has the environment given, or this one`() throws {
    let given = try shell("echo $ONE-$PATH", environment: ["ONE": "1", "PATH": "/bin"]).run()
    #expect(given.output == Array("1-/bin\n".utf8))
    let passed = try shell(#"printf %s "$PATH""#).run()
    #expect(String(decoding: passed.output, as: UTF8.self) == Environment.ofProcess["PATH"] ?? "")
  }

  @Test func `reads from and writes to files, or nothing`() throws {
    try folder.write("from file", to: "in")
    var program = shell("cat; echo bad >&2")
    program.input = .file(folder.path("in"))
    program.output = .file(folder.path("out"))
    program.error = .nowhere
    let outcome = try program.run()
    #expect(try folder.read("out") == "from file")
    #expect(outcome == OutsideProgram.Outcome(end: .exited(0), output: [], error: []))
    #expect(try shell("cat").run().output.isEmpty)
  }

  @Test func `is killed when its time is over`() throws {
    let start = SystemClock.monotonicMilliseconds()
    let outcome = try shell("echo started; sleep 30 & sleep 30").run(milliseconds: 200)
    #expect(outcome.end == .timedOut)
    #expect(outcome.output == Array("started\n".utf8))
    #expect((190..<5000).contains(SystemClock.monotonicMilliseconds() - start))
  }

  @Test func `is stopped with its children when the caller says so`() throws {
    var program = shell(
      "(sleep 2; echo > \"$1\") & echo > \"$2\"; wait",
      [
        folder.path("late"), folder.path("begun"),
      ])
    program.leadsGroup = true
    let outcome = try program.run(milliseconds: 30_000) {
      FileManager.default.fileExists(atPath: folder.path("begun"))
    }
    #expect(outcome.end == .stopped)
    _ = try shell("sleep 3").run()
    #expect(!FileManager.default.fileExists(atPath: folder.path("late")))
  }

  @Test func `is not waited for longer than it lives`() throws {
    let start = SystemClock.monotonicMilliseconds()
    let outcome = try shell("sleep 20 & echo done").run(milliseconds: 10_000)
    #expect(outcome.end == .exited(0))
    #expect(outcome.output == Array("done\n".utf8))
    #expect(SystemClock.monotonicMilliseconds() - start < 5000)
  }

  @Test func `tells by which signal it died`() throws {
    #expect(try shell("kill -TERM $$").run().end == .died(.terminate))
  }

  @Test func `does not inherit an ignored signal`() async {
    await #expect(processExitsWith: .success) {
      ThisProcess.ignoreBrokenPipes()
      let outcome = try OutsideProgram("/bin/sh", ["-c", "kill -PIPE $$; exit 7"]).run()
      exit(outcome.end == .died(.brokenPipe) ? 0 : 1)
    }
  }

  @Test func `that is not there, not runnable or named with a zero byte is an error`() throws {
    #expect(kind { _ = try OutsideProgram("/no/such/program").run() } == .notFound)
    let plain = try folder.write("text", to: "plain")
    #expect(kind { _ = try OutsideProgram(plain).run() } == .denied)
    #expect(kind { _ = try OutsideProgram("/bin/echo", ["a\0b"]).run() } == .other)
  }

  @Test func `is found in the absolute folders of PATH, in order`() throws {
    for name in ["one/tool", "two/tool", "two/plain", "two/folder/x"] {
      try folder.write("#!/bin/sh\n", to: name)
    }
    #expect(chmod(folder.path("two/tool"), 0o755) == 0)
    let path = "relative::\(folder.path("one")):\(folder.path("two"))"
    #expect(OutsideProgram.find("tool", path: path) == folder.path("two/tool"))
    #expect(chmod(folder.path("one/tool"), 0o755) == 0)
    #expect(OutsideProgram.find("tool", path: path) == folder.path("one/tool"))
    #expect(OutsideProgram.find("plain", path: path) == nil)
    #expect(OutsideProgram.find("folder", path: path) == nil)
    #expect(OutsideProgram.find("two/tool", path: path) == nil)
    #expect(OutsideProgram.find("", path: path) == nil)
    #expect(OutsideProgram.find("sh") != nil)
  }

  // In a process of its own: other tests open descriptors at the same time.
  @Test func `leaves no descriptor open`() async {
    await #expect(processExitsWith: .success) {
      func count() -> Int { (3..<256).filter { fcntl($0, F_GETFD) >= 0 }.count }
      func run(_ words: String) throws {
        _ = try OutsideProgram("/bin/sh", ["-c", words]).run()
      }
      try run("true")
      let before = count()
      for _ in 0..<20 { try run("echo a; echo b >&2") }
      #expect(count() == before)
    }
  }
}
