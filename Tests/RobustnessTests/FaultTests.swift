import Foundation
import TestSupport
import Testing

/// Breaks what saved walks stand on: the disk, the folder, the file.
@Suite struct `When a walk cannot be saved` {
  private let fault: Fault

  init() throws { fault = try Fault() }

  private func shell(_ script: String, stdin: String = "") throws -> ProgramRun {
    try fault.shell(script, stdin: stdin)
  }

  /// What the person says to the question, and how the program ends then.
  enum Answer: String, CaseIterable, Sendable {
    case goOn = "y\\nn\\nlost\\nd\\nn\\nagain\\nq\\n"
    case leave = "n\\n"
    case quit = "what\\n\\nL\\nq\\n"
    case nothing = ""

    var status: Int { self == .goOn ? 0 : 74 }
  }

  /// A way to keep a walk from being saved, what it needs, and what is said of it.
  struct Way: CustomTestStringConvertible, Sendable {
    var name: String
    /// Set up after a walk with one note has been saved.
    var damage = ":"
    var run = "$P resume --interactive"
    /// Undoes the damage.
    var repair = ":"
    var said: String
    var isPossible = true
    var needsMount = false

    var testDescription: String { name }
  }

  static let ways = [
    Way(
      name: "a file size limit", run: "(ulimit -f 0; exec $P resume --interactive)",
      said: "too large"),
    Way(name: "a full disk", damage: Fault.fill, said: "o space left", needsMount: true),
    Way(
      name: "a read-only disk", damage: "mount -o remount,ro $D",
      repair: "mount -o remount,rw $D", said: "ead-only", needsMount: true),
    Way(
      name: "a folder that is a file", damage: "mv $D/state $D/was; echo mine > $D/state",
      run: "$P lost --interactive", repair: "rm $D/state; mv $D/was $D/state",
      said: "Cannot write"),
    Way(
      name: "a home that takes nothing",
      run: "HOME=/sys SIMGUIDE_STATE= $P lost --interactive", said: "Cannot write /sys",
      isPossible: FileManager.default.fileExists(atPath: "/sys/kernel")),
  ]

  @Test(arguments: ways, Answer.allCases)
  func `it is said once, the old state stays, and the walk goes on if told to`(
    way: Way, answer: Answer
  ) throws {
    guard way.isPossible, !way.needsMount || Fault.canMount else { return }
    let lines = way.run.contains("resume") ? answer.rawValue : "0\\n" + answer.rawValue
    let run = try shell(
      """
      D=$S/disk; mkdir $D
      \(way.needsMount ? "mount -t tmpfs -o size=32k none $D || exit 99" : ":")
      export SIMGUIDE_STATE=$D/state
      printf '\(Fault.oneNote)' | $P lost --interactive >/dev/null || exit 98
      F=$D/state/walks/\(Fault.id).json
      cp $F $S/old
      \(way.damage) 2>/dev/null
      printf '\(lines)' |
        { { \(way.run); echo status $?; } 2>&3 | cat > $S/out; } 3>&1 | cat > $S/err
      \(way.repair)
      cmp $S/old $F && echo same; ls -a $D/state/walks
      \(way.needsMount ? "umount $D" : ":")
      """)
    let (out, err) = (try fault.folder.read("out"), try fault.folder.read("err"))
    #expect(out.hasSuffix("status \(answer.status)\n"), "\(out.suffix(600)) \(run)")
    #expect(run.stdout.hasPrefix("same\n"), "\(run)")
    #expect(!run.stdout.contains(".tmp"), "\(run)")
    #expect(err.hasPrefix("Saving failed: "))
    #expect(err.contains(way.said), "\(err)")
    #expect(err.split(separator: "\n").count == 1, "\(err)")
    #expect(out.components(separatedBy: "Go on without saving?").count == 2, "\(out)")
    #expect(out.contains("nothing is saved from here on") == (answer == .goOn))
  }

  @Test(arguments: [
    ("vanishes", "rm -r $S/state", "has been erased"),
    ("is replaced by a file", "rm -r $S/state; echo mine > $S/state", "has been erased"),
    ("has a folder in the place of the walk", "rm $F; mkdir $F", "directory"),
  ])
  func `a state folder that changes under an open walk is told`(
    name: String, damage: String, said: String
  ) throws {
    try fault.makeWalk()
    let run = try shell(
      """
      F=$S/state/walks/\(Fault.id).json
      mkfifo $S/pipe
      $P resume --interactive < $S/pipe > $S/out 2> $S/err &
      exec 3> $S/pipe
      printf 'n\\nfirst-note\\n' >&3
      for i in $(seq 50); do grep -q first-note $F && break; sleep 0.2; done
      \(damage)
      printf 'n\\ntwo\\ny\\nn\\nthree\\nq\\n' >&3
      exec 3>&-
      wait $!; echo status $?
      """)
    #expect(run.stdout == "status 0\n", "\(name): \(run)")
    let err = try fault.folder.read("err")
    #expect(err.split(separator: "\n").count == 1 && err.contains(said), "\(err)")
    #expect(try fault.folder.read("out").contains("Nothing was saved"))
  }

  @Test(arguments: [
    ("garbage", "printf '\\033[31m\\0garbage' > $F"),
    ("nothing", ": > $F"),
    ("half of it", "head -c 300 $F > $F.x; mv $F.x $F"),
    ("a newer version", "sed -i.bak 's/\"format\":1/\"format\":2/' $F; rm -f $F.bak"),
    ("a folder", "rm $F; mkdir $F"),
    ("a circle of links", "rm $F; ln -s $F $F"),
    ("a device", "rm $F; ln -s /dev/zero $F"),
    ("a link to another walk", "cp $F $S/mine; rm $F; ln -s $S/mine $F"),
    ("another walk's content", "sed -i.bak 's/lost-2026-11-21/other/' $F; rm -f $F.bak"),
  ])
  func `a saved walk replaced by something else is refused and left alone`(
    name: String, damage: String
  ) throws {
    try fault.makeWalk()
    _ = try shell("F=$SIMGUIDE_STATE/walks/\(Fault.id).json; \(damage)")
    let look =
      "cd $SIMGUIDE_STATE/walks; ls -ln *.json; test -f *.json -a ! -L *.json && cat *.json"
    let before = try shell(look)
    for command in ["resume \(Fault.id)", "resume", "report \(Fault.id)"] {
      let run = try shell("$P \(command)")
      #expect(run.status == 74, "\(name): \(command): \(run)")
      #expect(run.stderr.split(separator: "\n").count == 1, "\(run.stderr)")
      #expect(!run.stderr.contains("\u{1B}"))
    }
    let walks = try shell("$P walks")
    #expect(walks.status == 0 && walks.stdout.contains(Fault.id))
    #expect(try shell(look) == before)
    let new = try shell("$P lost --interactive", stdin: Fault.lines(notes: 1))
    #expect(new.status == 0 && new.stderr.isEmpty, "a new walk beside it: \(new.stderr)")
  }

  @Test func `a second program on the same walk is told, and nothing is mixed`() throws {
    try fault.makeWalk()
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
    #expect(try fault.folder.read("err").split(separator: "\n").count == 1)
    let text = try fault.folder.read(Fault.saved)
    #expect(text.contains("from-first") && text.contains("still-first"))
    #expect(!text.contains("from-second"))
  }
}
