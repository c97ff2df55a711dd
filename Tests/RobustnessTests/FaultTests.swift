import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Breaks what the program stands on: its state, its streams and its life.
@Suite struct `When something breaks` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a line of shell; `$P` is the program, `$S` the state folder.
  private func shell(_ script: String, stdin: String = "", state: String? = nil) throws
    -> ProgramRun
  {
    try ProgramRun.run(
      ["-c", script], stdin: stdin,
      environment: [
        "PATH": "/usr/bin:/bin", "P": BuiltProducts.program(), "S": folder.path,
        "SIMGUIDE_STATE": state ?? folder.path("state"), "SIMGUIDE_LANG": "en",
        "SIMGUIDE_TODAY": "2026-11-21",
      ], program: "/bin/sh", seconds: 60)
  }

  private static let id = "lost-2026-11-21"
  private var saved: String { "state/walks/\(Self.id).json" }

  /// Leaves a saved walk with one note.
  private func makeWalk() throws -> String {
    let run = try shell("$P lost --interactive", stdin: Fed.lines(notes: 1))
    #expect(run.status == 0)
    let text = try folder.read(saved)
    #expect(text.contains("note-0"))
    return text
  }

  @Test func `a walk killed at any moment keeps all that was acknowledged`() throws {
    let count =
      ProcessInfo.processInfo.environment["SIMGUIDE_KILLS"].flatMap { Int($0) } ?? 40
    var generator = SystemRandomNumberGenerator()
    let full = try Fed.run(in: folder, state: "full", killedAfter: nil)
    #expect(full.acknowledged == Fed.notes)
    var early = 0
    for number in 0..<count {
      let wait = Double.random(in: 0...full.seconds, using: &generator)
      let fed = try Fed.run(in: folder, state: "kill-\(number)", killedAfter: wait)
      let state = folder.path("kill-\(number)")
      let path = "kill-\(number)/walks/\(Self.id).json"
      let text = (try? folder.read(path)) ?? ""
      for note in 0..<fed.acknowledged {
        #expect(text.contains("\"note-\(note)\""), "killed after \(wait) s")
      }
      if fed.acknowledged < Fed.notes { early += 1 }
      let walks = try shell("$P walks", state: state)
      #expect(walks.status == 0 && walks.stderr.isEmpty, "killed after \(wait) s: \(walks)")
      if !text.isEmpty {
        #expect(walks.stdout.contains(Self.id))
        let again = try shell(
          "$P resume --interactive", stdin: Fed.lines(notes: 0) + "n\nafter\nq\n", state: state)
        #expect(again.status == 0 && again.stderr.isEmpty)
        #expect(try folder.read(path).contains("after"))
      }
      try? FileManager.default.removeItem(atPath: state)
    }
    #expect(early > 0, "no run was killed early: the moments were badly chosen")
  }

  @Test func `a file size limit is said once, and the old state stays`() throws {
    let old = try makeWalk()
    let run = try shell(
      "(ulimit -f 0; exec $P resume --interactive) 2>&1 | cat", stdin: "n\nlost\nn\nagain\nq\n")
    #expect(run.stdout.components(separatedBy: "too large").count == 2, "\(run.stdout)")
    #expect(try folder.read(saved) == old)
    #expect(try folder.names(in: "state/walks").filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test(.enabled(if: Fed.canMount)) func `a full disk is said once, and the old state stays`()
    throws
  {
    let run = try shell(
      """
      mkdir $S/disk && mount -t tmpfs -o size=16k none $S/disk || exit 99
      export SIMGUIDE_STATE=$S/disk/state
      $P lost --interactive >/dev/null
      cp $S/disk/state/walks/*.json $S/old
      cat /dev/zero > $S/disk/filler 2>/dev/null
      printf 'n\\nlost\\nn\\nagain\\nq\\n' | $P resume --interactive > $S/out 2> $S/err
      echo status $?
      cmp $S/old $S/disk/state/walks/*.json && echo same
      cat $S/err
      umount $S/disk
      """, stdin: Fed.lines(notes: 1))
    #expect(run.stdout.contains("same"), "\(run)")
    #expect(run.stdout.components(separatedBy: "o space left").count == 2, "\(run)")
  }

  @Test func `a state folder that is a file does not stop the walk`() throws {
    try folder.write("mine", to: "file")
    let run = try shell(
      "$P lost --interactive --lang en", stdin: Fed.lines(notes: 2), state: folder.path("file"))
    #expect(run.stderr.split(separator: "\n").count == 1, "\(run.stderr)")
    #expect(run.stdout.contains("note-1") || run.status == 0)
    #expect(try folder.read("file") == "mine")
  }

  @Test func `a state folder that vanishes does not stop the walk`() throws {
    _ = try makeWalk()
    let run = try shell(
      """
      { printf 'n\\none\\n'; sleep 0.5; rm -r $S/state; printf 'n\\ntwo\\nn\\nthree\\nq\\n'; } |
        $P resume --interactive >$S/out 2>$S/err; echo status $?
      """)
    #expect(run.stdout.contains("status 0"))
    #expect(try folder.read("err").split(separator: "\n").count <= 2)
    #expect(try folder.read("err").contains("state/walks"))
  }

  @Test(arguments: [
    ("garbage", "printf '\\033[31m\\0garbage' > $F"),
    ("nothing", ": > $F"),
    ("half of it", "head -c 300 $F > $F.x; mv $F.x $F"),
    ("a newer version", "sed -i.bak 's/\"format\":1/\"format\":2/' $F; rm -f $F.bak"),
    ("a folder", "rm $F; mkdir $F"),
    ("a circle of links", "rm $F; ln -s $F $F"),
    ("a device", "rm $F; ln -s /dev/zero $F"),
    ("another walk's content", "sed -i.bak 's/lost-2026-11-21/other/' $F; rm -f $F.bak"),
  ])
  func `a saved walk replaced by something else is refused and left alone`(
    name: String, damage: String
  ) throws {
    _ = try makeWalk()
    _ = try shell("F=$SIMGUIDE_STATE/walks/\(Self.id).json; \(damage)")
    let look =
      "cd $SIMGUIDE_STATE/walks; ls -ln *.json; test -f *.json -a ! -L *.json && cat *.json"
    let before = try shell(look)
    for command in ["resume \(Self.id)", "resume", "report \(Self.id)"] {
      let run = try shell("$P \(command)")
      #expect(run.status == 74, "\(name): \(command): \(run)")
      #expect(run.stderr.split(separator: "\n").count == 1, "\(run.stderr)")
      #expect(!run.stderr.contains("\u{1B}"))
    }
    let walks = try shell("$P walks")
    #expect(walks.status == 0 && walks.stdout.contains(Self.id))
    #expect(try shell(look) == before)
    let new = try shell("$P lost --interactive", stdin: Fed.lines(notes: 1))
    #expect(new.status == 0 && new.stderr.isEmpty, "a new walk beside it: \(new.stderr)")
  }

  @Test func `a second program on the same walk is told, and nothing is mixed`() throws {
    _ = try makeWalk()
    let run = try shell(
      """
      mkfifo $S/pipe
      $P resume --interactive < $S/pipe > $S/first &
      exec 3> $S/pipe
      printf 'n\\nfrom-first\\n' >&3
      sleep 0.7
      printf 'n\\nfrom-second\\nq\\n' | $P resume --interactive > $S/second 2> $S/err
      echo second $?
      printf 'n\\nstill-first\\nq\\n' >&3
      exec 3>&-
      wait
      """)
    #expect(run.stdout == "second 74\n")
    #expect(try folder.read("err").split(separator: "\n").count == 1)
    let text = try folder.read(saved)
    #expect(text.contains("from-first") && text.contains("still-first"))
    #expect(!text.contains("from-second"))
  }

  @Test(arguments: ["now", "list", "show lost", "show lost --json", "help", "carriers docomo"])
  func `output that cannot be written gives status 74`(command: String) throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try shell("$P \(command) > /dev/full")
    #expect(full.status == 74 && full.stderr.split(separator: "\n").count == 1, "\(full)")
    let closed = try shell("$P \(command) >&-")
    #expect(closed.status == 74, "\(closed)")
  }

  @Test func `closed standard input and error are no trouble`() throws {
    #expect(try shell("$P now <&-").status == 0)
    #expect(try shell("$P lost --interactive <&- >/dev/null").status == 0)
    #expect(try shell("$P nonsense 2>&-").status == 64)
  }

  @Test func `a reader who leaves or is slow is no trouble`() throws {
    let left = try shell("{ $P sources; echo $? >&2; } | { read line; exec <&-; sleep 0.3; }")
    #expect(left.stderr == "0\n")
    let slow = try shell(
      "$P sources > $S/all; $P sources | { sleep 0.3; cat; } > $S/slow; cmp $S/all $S/slow")
    #expect(slow.status == 0, "\(slow)")
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the walk by that signal, with everything saved`(number: Int32) throws {
    // The terminal's helper starts the program with all signals as they are by default.
    let terminal = try PseudoTerminal()
    try terminal.start(
      ["lost", "--interactive"],
      environment: [
        "SIMGUIDE_STATE": folder.path("state"), "SIMGUIDE_LANG": "en",
        "SIMGUIDE_TODAY": "2026-11-21", "TERM": "dumb",
      ])
    try terminal.wait(for: "> ")
    try terminal.send(Fed.lines(notes: 2))
    try terminal.settle(milliseconds: 700)
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == .died(signal: number))
    #expect(try folder.read(saved).contains("note-1"))
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
  private static let questions = 30

  /// Tells whether a small file system may be mounted here.
  static var canMount: Bool {
    guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
    let run = try? ProgramRun.run(
      [
        "-c", "mkdir $S/m && mount -t tmpfs -o size=16k none $S/m && umount $S/m",
      ], environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "S": folder.path],
      program: "/bin/sh")
    return run?.status == 0
  }

  /// Answers every question with "unknown", then makes notes.
  static func lines(notes: Int) -> String {
    String(repeating: "0\n", count: questions)
      + (0..<notes).map { "n\nnote-\($0)\n" }.joined()
  }

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
    try input.fileHandleForWriting.write(contentsOf: Data(lines(notes: notes).utf8))
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
    // The prompt after the line of note k is number questions + 2k + 3.
    let acknowledged = max(0, min(notes, (prompts - questions - 1) / 2))
    return Outcome(acknowledged: acknowledged, seconds: seconds)
  }
}
