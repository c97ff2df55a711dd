import Foundation
import TestSupport
import Testing

@Suite struct `A walk that is gone on with` {
  /// Walks as far as the second step and leaves.
  private func begun() throws -> TemporaryFolder {
    let folder = try TeaGuide.folder()
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    try session.say("japan")
    try session.say("d")
    try session.type("q")
    #expect(try session.end() == .exited(0))
    return folder
  }

  @Test func `says what is new, changed and gone after a content update`() throws {
    let folder = try begun()
    let steps = [
      TeaGuide.step("boil", "Boil water"),
      TeaGuide.step("warm", "Warm the pot"),
      TeaGuide.step("pour", "Pour slowly"),
      TeaGuide.step("sweep", "Sweep", #", "log": "call""#),
    ]
    try folder.write(
      TeaGuide.guide(steps, date: "2026-11-15"), to: "mine/procedures/tea.json")
    let session = try LineSession(["resume", "--guides", "mine", "--interactive"], in: folder)
    let welcome = try session.prompt()
    let lines = welcome.split(separator: "\n").map { String($0) }
    #expect(welcome.contains("2026-11-01") && welcome.contains("2026-11-15"))
    #expect(lines.contains("New steps: Warm the pot"))
    #expect(lines.contains("Changed, please look again: Pour slowly"))
    #expect(lines.contains { $0.hasPrefix("Gone: ") && $0.contains("smash") })
    // The tick that still applies is kept, and the new step comes in its place.
    #expect(welcome.contains("2. Warm the pot"))
    try session.say("d")
    try session.type("q")
    #expect(try session.end() == .exited(0))
    #expect(try folder.savedEvents() == ["answer", "done boil", "done warm"])

    let again = try LineSession(["resume", "--guides", "mine", "--interactive"], in: folder)
    #expect(!(try again.prompt()).contains("New steps"), "the same news twice")
    try again.type("q")
    #expect(try again.end() == .exited(0))
  }

  @Test func `is not erased from another window, and comes not back once it is gone`() throws {
    let folder = try begun()
    let session = try LineSession(["resume", "--guides", "mine", "--interactive"], in: folder)
    _ = try session.prompt()
    for words in [["tea-2026-12-01"], ["--all"]] {
      let run = try ProgramUnderTest.run(["forget", "--lang", "en"] + words, in: folder)
      #expect(run.status == 74 && run.stdout.isEmpty)
      #expect(run.stderr.contains("tea-2026-12-01 is open in another window and was not erased"))
    }
    let path = folder.path("state/walks/tea-2026-12-01.json")
    #expect(FileManager.default.fileExists(atPath: path))
    try FileManager.default.removeItem(atPath: path)
    try session.type("d")
    _ = try session.prompt()
    #expect(!FileManager.default.fileExists(atPath: path))
    try session.type("n")
    _ = try session.end()
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `says nothing where only the date of the content is new`() throws {
    let folder = try begun()
    try folder.write(TeaGuide.guide(date: "2026-11-15"), to: "mine/procedures/tea.json")
    let session = try LineSession(["resume", "--guides", "mine", "--interactive"], in: folder)
    let welcome = try session.prompt()
    #expect(!welcome.contains("New steps") && !welcome.contains("Changed"))
    #expect(!welcome.contains("Gone"))
    try session.type("q")
    #expect(try session.end() == .exited(0))
  }

  @Test func `left amid the questions names the question and no step`() throws {
    let folder = try TeaGuide.folder()
    let session = try LineSession(["cancel", "--lang", "en", "--interactive"], in: folder)
    _ = try session.prompt()
    try session.say("docomo")
    try session.type("q")
    #expect(try session.end() == .exited(0))
    let again = try LineSession(["resume", "--interactive"], in: folder)
    let welcome = try again.prompt()
    #expect(welcome.contains(" at the question: Whose name is"))
    #expect(welcome.contains("Question 2"))
    try again.type("q")
    #expect(try again.end() == .exited(0))
  }

  @Test func `keeps its language unless another is asked for`() throws {
    let folder = try begun()
    func welcome(_ flags: [String], _ environment: [String: String]) throws -> String {
      let session = try LineSession(
        ["resume", "--guides", "mine", "--interactive"] + flags, environment, in: folder)
      defer { session.signal(SIGKILL) }
      return try session.prompt()
    }
    #expect(try welcome([], ["LANG": "ja_JP.UTF-8"]).contains("You stopped on"))
    let japanese = try welcome(["--lang", "ja"], [:])
    #expect(japanese.contains("Pour（日）"))
    // Not only the welcome, the prompt speaks it too, and the next day still.
    #expect(japanese.contains("ステップ2"))
    #expect(try welcome([], [:]).contains("Pour（日）"))
  }

  @Test func `is the latest one, or the named one`() throws {
    let folder = try begun()
    let second = try LineSession(
      ["lost", "--interactive", "--place", "japan"], ["SIMGUIDE_TODAY": "2026-12-03"], in: folder)
    _ = try second.prompt()
    try second.type("q")
    #expect(try second.end() == .exited(0))
    let walks = try ProgramUnderTest.run(["walks", "--guides", "mine"], in: folder)
    #expect(walks.stdout.split(separator: "\n").first?.hasPrefix("lost-2026-12-03") ?? false)
    let latest = try ProgramUnderTest.run(["resume", "--guides", "mine"], in: folder)
    #expect(latest.stdout.hasPrefix("Phone or SIM lost or stolen"))
    let named = try ProgramUnderTest.run(
      ["resume", "tea-2026-12-01", "--guides", "mine"], in: folder)
    #expect(named.stdout.hasPrefix("Make tea"))
  }

  @Test func `of a name that is taken gets another one`() throws {
    let folder = try begun()
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    try session.say("abroad")
    try session.type("q")
    #expect(try session.end() == .exited(0))
    let names = try folder.names(in: "state/walks").filter { $0.hasSuffix(".json") }
    #expect(names.count == 2, "\(names)")
  }

  @Test func `is refused to a second process, which is told`() throws {
    let folder = try begun()
    let first = try LineSession(["resume", "--guides", "mine", "--interactive"], in: folder)
    _ = try first.prompt()
    let second = try ProgramUnderTest.run(
      ["resume", "--guides", "mine", "--interactive"], stdin: "d\nq\n", in: folder)
    #expect(second.status == 74)
    #expect(second.stderr.contains("tea-2026-12-01 is open in another window"))
    #expect(try folder.savedEvents() == ["answer", "done boil"])

    // Looking on is possible, and changes nothing.
    let looking = try ProgramUnderTest.run(
      ["resume", "--guides", "mine", "--interactive", "--no-save"], stdin: "d\nq\n", in: folder)
    #expect(looking.status == 0)
    #expect(try folder.savedEvents() == ["answer", "done boil"])

    try first.say("d")
    try first.type("q")
    #expect(try first.end() == .exited(0))
    #expect(try folder.savedEvents() == ["answer", "done boil", "done pour"])
    let third = try ProgramUnderTest.run(
      ["resume", "--guides", "mine", "--interactive"], stdin: "q\n", in: folder)
    #expect(third.status == 0, "the lock outlives the process")
  }

  @Test func `that is damaged or newer is left as it is`() throws {
    let folder = try begun()
    let file = "state/walks/tea-2026-12-01.json"
    let good = try folder.read(file)
    for text in [
      String(good.prefix(good.count / 2)), "", "{}", "[]", "null",
      good.replacing(#""format":1"#, with: #""format":2"#),
      good.replacing(#""do":"done""#, with: #""do":"undreamt-of""#),
    ] {
      try folder.write(text, to: file)
      for words in [["resume", "--interactive"], ["resume"], ["report"], ["print", "--walk"]] {
        let name = words.first == "print" ? ["tea-2026-12-01"] : []
        let run = try ProgramUnderTest.run(
          words + name + ["--guides", "mine"], stdin: "d\n", in: folder)
        #expect(run.status == 74, "\(words) of \(text.prefix(20)): \(run)")
        #expect(run.stderr.contains("left as it is"))
        #expect(try folder.read(file) == text, "\(words) wrote into it")
      }
    }
  }
}

@Suite struct `A change of mind over a pipe` {
  @Test func `keeps every tick, and says what changed`() throws {
    let folder = try TeaGuide.folder()
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    try session.say("japan")
    try session.say("d")
    #expect(try session.say("a").contains("Which answer"))
    #expect(try session.say("1").contains("Where are you now"))
    let changed = try session.say("abroad")
    #expect(changed.contains("Take it along"), "\(changed)")
    try session.type("q")
    #expect(try session.end() == .exited(0))
    let walk = try #require(try folder.saved())
    #expect(walk.steps(marked: "done") == ["boil"])
    #expect(walk.plan.map { $0.id } == ["ferry", "boil", "pour", "smash", "sweep"])
  }

  @Test func `of language holds from the next prompt on, and is kept`() throws {
    let folder = try TeaGuide.folder()
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    try session.say("japan")
    #expect(try session.say("L").contains("Boil water（日）"))
    #expect(try session.say("L").contains("Boil water（中）"))
    try session.type("q")
    #expect(try session.end() == .exited(0))
    #expect(try folder.saved()?.languages == ["zh"])
  }

  @Test func `goes over to another guide with the answers`() throws {
    let folder = try TemporaryFolder()
    let more = #", "guide": "cancel""#
    try folder.write(
      TeaGuide.guide([TeaGuide.step("hand", "Go over", more)]), to: "mine/procedures/tea.json")
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    try session.say("japan")
    // Both lines at once: what was typed ahead must not be lost on the way.
    try session.send("v\ndocomo\n")
    _ = try session.prompt()
    _ = try session.prompt()
    try session.type("q")
    #expect(try session.end() == .exited(0))
    let walk = try folder.read("state/walks/cancel-2026-12-01.json")
    #expect(walk.contains(#""question":"place","value":["japan"]"#))
    #expect(walk.contains(#""question":"carrier","value":["docomo"]"#))
  }
}
