import Foundation
import TestSupport
import Testing

/// Gives the built program words that want to be more than words: from guides, saved walks, arguments,
/// file names and the environment.
@Suite struct `Hostile words` {
  private let fault: Fault

  init() throws { fault = try Fault() }

  /// Strings that steer terminals, reorder text or are markup, as JSON writes them.
  private static let raw =
    #"\u001b[31m\u009b2J\u202e\u2066\u200f\u0007\r\n</style><script>x</script>"#
  /// What a guide may hold and markup must not become.
  private static let markup =
    ##"</style></title><script>alert('x')</script><b onclick=\"y\"> [x](javascript:y) # * \\n;,"##

  /// Writes content with one guide whose texts are all these.
  private func write(_ words: String) throws -> String {
    let text = #"{"zh": "甲\#(words)", "en": "a\#(words)", "ja": "あ\#(words)"}"#
    try fault.folder.write(
      """
      {"$schema": "../schema/guide.schema.json", "id": "evil", "aliases": [], "order": 1,
       "date": "2026-11-20", "title": \(text), "summary": \(text), "intro": \(text), "outro": \(text),
       "questions": ["carrier"], "sections": [{"id": "s", "title": \(text), "steps": [
         {"id": "one", "title": \(text), "why": \(text), "detail": \(text), "when_unknown": true,
          "labels": [{"ja": "あ\(words)", "reading": "あ\(words)", "zh": "甲\(words)", "en": "a\(words)"}],
          "due": {"within": {"max": 3, "unit": "days"}, "of": "loss"}}]}],
       "notes": [{"id": "n", "kind": "before", "title": \(text), "text": \(text)}]}
      """, to: "content/procedures/evil.json")
    return "--guides $S/content"
  }

  static let commands = [
    "list", "list --json", "show evil", "show evil --lang zh+ja", "show evil --json --lang ja",
    "print evil", "print evil --format html", "print evil --format markdown",
    "print evil --format json", "print evil --format html --paper a6 --lang zh+ja",
    "plan evil --on 2027-03-20", "plan evil --on 2027-03-20 --ics -", "plan evil --json",
    "help", "help evil", "completions bash", "completions zsh", "completions fish", "help --man",
    "evil --interactive", "check $S/content", "check $S/content --json", "carriers", "sources",
  ]

  @Test(arguments: commands)
  func `from a guide with controls steer nothing`(command: String) throws {
    let guides = try write(Self.raw)
    let run = try shell("$P \(command) \(command.hasPrefix("check") ? "" : guides)")
    #expect([0, 65].contains(run.status), "\(run)")
    check(run, command)
  }

  @Test(arguments: commands)
  func `from a guide with markup are only words`(command: String) throws {
    let guides = try write(Self.markup)
    let run = try shell("$P \(command) \(command.hasPrefix("check") ? "" : guides)")
    // A guide in a folder of its own names nothing of the check's that could be missing.
    #expect(run.status == 0 || command.hasPrefix("check"), "\(run)")
    check(run, command)
    if command.contains("html") {
      #expect(MarkupCheck.fault(run.stdout) == nil)
      #expect(run.stdout.contains("&lt;script&gt;"))
    }
    if command.contains("--ics") {
      let events = run.stdout.components(separatedBy: "BEGIN:VEVENT").count - 1
      #expect(events > 0)
      #expect(ContentLineCheck.fault(run.stdout, object: "VEVENT", count: events) == nil)
    }
    if command.contains("completions") {
      let shell = String(command.split(separator: " ")[1])
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/" + shell) else { return }
      let parsed = try ProgramRun.run(
        ["-n", try fault.folder.write(run.stdout, to: "script")], program: "/usr/bin/" + shell)
      #expect(parsed.status == 0 && parsed.stderr.isEmpty, "\(parsed)")
    }
  }

  static let evil = "e\u{1B}[31mx\u{9B}2J\u{202E}y\u{7}\u{1B}]0;t\u{7}\nsimguide: all is well\r"

  @Test(arguments: [
    ["show", evil], [evil], ["carriers", evil], ["help", evil], ["schema", evil], ["check", evil],
    ["completions", evil], ["resume", evil], ["report", evil], ["forget", evil],
    ["show", "lost", "--carrier", evil], ["show", "lost", "--lang", evil], ["now", "--" + evil],
    ["show", "lost", "--width", evil], ["list", "--color", evil], ["list", "--guides", evil],
    ["plan", "lost", "--on", evil], ["print", "lost", "--format", evil],
    ["print", "lost", "--paper", evil], ["print", "lost", "--walk", evil],
    ["print", "lost", "-o", "/dev/null/" + evil],
    ["plan", "lost", "--ics", "/dev/null/" + evil],
    ["print", "lost", "--printer", evil], ["sources", "--older-than", evil],
  ])
  func `in an argument are told on one line, and steer nothing`(arguments: [String]) throws {
    let run = try ProgramRun.run(
      arguments, environment: ["SIMGUIDE_LANG": "en", "SIMGUIDE_STATE": fault.folder.path("state")])
    #expect(run.status != 0 && run.signal == nil, "\(run)")
    check(run, "\(arguments)")
    #expect(!run.stderr.split(separator: "\n").contains { $0.hasPrefix("simguide: all is well") })
  }

  @Test(arguments: [
    "LANG", "LC_ALL", "LANGUAGE", "TERM", "COLUMNS", "LINES", "NO_COLOR", "ACCESSIBLE", "HOME",
    "TMPDIR",
    "PATH", "SIMGUIDE_LANG", "SIMGUIDE_TODAY", "SIMGUIDE_STATE", "XDG_STATE_HOME", "TZ",
  ])
  func `in the environment steer nothing`(name: String) throws {
    for value in [
      Self.evil, "/" + Self.evil, "../../..", String(repeating: "9", count: 5000), "%n%s",
    ] {
      for words in [["now"], ["show", "lost"], ["walks"], ["lost", "--interactive"]] {
        let run = try ProgramRun.run(
          words, stdin: "0\nq\n",
          environment: ["HOME": fault.folder.path("home")].merging([name: value]) { $1 },
          directory: fault.folder.url)
        #expect(run.signal == nil && [0, 66, 74].contains(run.status), "\(name): \(run)")
        check(run, "\(name) \(words)")
      }
    }
  }

  @Test func `in the names of files steer nothing`() throws {
    let name = "e\u{1B}[31m\u{202E}\n.json"
    for folder in ["content/procedures", "content/carriers", "state/walks"] {
      try fault.folder.write("{", to: folder + "/" + name)
    }
    for command in ["check $S/content", "list --guides $S/content", "walks", "resume"] {
      check(try shell("$P \(command)"), command)
    }
  }

  @Test func `in a saved walk steer nothing`() throws {
    try fault.makeWalk()
    let text = try fault.folder.read(Fault.saved)
    try fault.folder.write(text.replacing("note-0", with: Self.raw), to: Fault.saved)
    for command in [
      "walks", "walks --json", "report", "resume", "resume --interactive",
      "print lost --walk \(Fault.id)", "print lost --walk \(Fault.id) --format html",
      "print lost --walk \(Fault.id) --format markdown",
    ] {
      let run = try shell("$P \(command)")
      #expect(run.status == 0, "\(run)")
      check(run, command)
      if command.hasSuffix("html") { #expect(MarkupCheck.fault(run.stdout) == nil) }
    }
  }

  private func shell(_ script: String) throws -> ProgramRun { try fault.shell(script) }

  private func check(_ run: ProgramRun, _ what: String) {
    // The lines of a calendar end with CR and LF.
    var output = what.contains("--ics -") ? run.stdout.replacing("\r\n", with: "\n") : run.stdout
    // Pages of a sheet begin with a form feed, which stands nowhere else.
    if what.hasPrefix("print") { output = output.replacing("\n\u{C}", with: "\n") }
    #expect(FuzzTarget.harm(in: output) == nil, "\(what): \(output.debugDescription)")
    #expect(FuzzTarget.harm(in: run.stderr) == nil, "\(what): \(run.stderr.debugDescription)")
  }
}
