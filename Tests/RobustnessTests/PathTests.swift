import Foundation
import TestSupport
import Testing

/// Names files from content and arguments that lie outside the folders meant.
@Suite struct `Names that lead elsewhere` {
  private let fault: Fault
  private static let secret = "the-secret-outside"

  init() throws { fault = try Fault() }

  static let names = [
    "../outside", "../../outside", "walks/../../outside", "/etc/passwd", "./lost", "..", ".", "",
    "lost/../lost", "%2e%2e/outside", "LOST\u{0}", "~root", "-",
    String(repeating: "a", count: 5000),
  ]

  @Test(arguments: names)
  func `in arguments find nothing`(name: String) throws {
    try fault.folder.write(#"{"id": "outside", "x": "\#(Self.secret)"}"#, to: "outside.json")
    try fault.folder.write(#"{"id": "outside", "x": "\#(Self.secret)"}"#, to: "state/outside.json")
    let before = try everything()
    for words in [
      ["resume"], ["report"], ["forget"], ["show"], ["help"], ["carriers"], ["schema"],
      ["print", "lost", "--walk"], ["show", "lost", "--carrier"], ["print"], ["plan"],
    ] where !(name.isEmpty && words.count == 1) {
      let run = try ProgramRun.run(
        words + [name.split(separator: "\0").joined()],
        environment: ["SIMGUIDE_STATE": fault.folder.path("state"), "SIMGUIDE_LANG": "en"])
      #expect(
        [64, 66].contains(run.status) || (words == ["forget"] && name == "-"), "\(words): \(run)")
      #expect(!(run.stdout + run.stderr).contains(Self.secret))
    }
    #expect(try everything() == before)
  }

  /// Fields of content that name other things, with what reaches out of the folder.
  static let fields = [
    ("procedures/evil.json", #""id": "../../outside""#, #""id": "evil""#),
    ("procedures/evil.json", #""use": "../../outside""#, #""use": "stop-line""#),
    ("procedures/evil.json", #""aliases": ["../../outside"]"#, #""aliases": []"#),
    ("procedures/evil.json", #""guide": "../../outside""#, #""guide": "lost""#),
    ("carriers/evil.json", #""id": "../../outside""#, #""id": "evil""#),
    ("carriers/evil.json", #""from": "../../outside""#, #""from": "docomo""#),
  ]

  @Test(arguments: fields)
  func `in content are refused or found nowhere`(file: String, evil: String, good: String) throws {
    let text = #"{"zh": "甲", "en": "a", "ja": "あ"}"#
    let files = [
      "procedures/evil.json": """
      {"$schema": "../schema/guide.schema.json", "id": "evil", "aliases": [], "order": 1,
       "date": "2026-11-20", "title": \(text), "summary": \(text), "intro": \(text), "outro": \(text),
       "questions": ["carrier"], "sections": [{"id": "s", "title": \(text), "steps": [
         {"use": "stop-line"},
         {"id": "one", "title": \(text), "why": \(text), "detail": \(text), "guide": "lost"}]}],
       "notes": []}
      """,
      "carriers/evil.json": """
      {"id": "evil", "names": \(text), "aliases": [], "kind": "mvno", "network": ["docomo"],
       "status": {"state": "open"}, "recognise": \(text),
       "inherits": [{"from": "docomo", "facts": ["lost.phone"]}], "facts": {}}
      """,
    ]
    try fault.folder.write(#"{"id": "outside", "x": "\#(Self.secret)"}"#, to: "outside.json")
    for (name, text) in files {
      let changed = name == file ? text.replacing(good, with: evil) : text
      #expect(name != file || changed != text)
      try fault.folder.write(changed, to: "content/" + name)
    }
    let before = try everything()
    for command in [
      "list", "show evil", "show evil --carrier evil", "carriers evil", "carriers",
      "evil --interactive",
      "print evil -o $S/made/sheet", "print --all -o $S/made", "plan evil --on 2027-03-20 --ics -",
    ] {
      let run = try fault.shell("mkdir -p $S/made; $P \(command) --guides $S/content")
      #expect(run.signal == nil && !(run.stdout + run.stderr).contains(Self.secret), "\(run)")
    }
    try FileManager.default.removeItem(atPath: fault.folder.path("made"))
    #expect(try everything() == before)
  }

  @Test(arguments: [
    "ln -s $S/outside.json $S/content/procedures/stolen.json",
    "ln -s $S/outside.json $S/content/shared/questions.json",
    "rmdir $S/content/carriers; ln -s $S/elsewhere $S/content/carriers",
    "mkfifo $S/content/procedures/stolen.json",
    "ln -s /dev/zero $S/content/procedures/stolen.json",
    "ln -s stolen.json $S/content/procedures/stolen.json",
  ])
  func `as links and pipes in a folder of guides are not followed out of it`(damage: String) throws
  {
    try fault.folder.write(#"{"id": "stolen", "\#(Self.secret)": 1}"#, to: "outside.json")
    try fault.folder.write(#"{"id": "stolen", "\#(Self.secret)": 1}"#, to: "elsewhere/stolen.json")
    for command in [
      "list", "show stolen", "carriers stolen", "carriers", "show lost", "check $S/content",
      "stolen",
    ] {
      let run = try fault.shell(
        """
        rm -rf $S/content; mkdir -p $S/content/procedures $S/content/carriers $S/content/shared
        \(damage)
        $P \(command) \(command.hasPrefix("check") ? "" : "--guides $S/content")
        """)
      #expect([0, 64, 65, 66].contains(run.status), "\(run)")
      #expect(!(run.stdout + run.stderr).contains(Self.secret), "\(command): \(run)")
    }
  }

  @Test func `within a folder of guides links are followed, and the folder itself may be one`()
    throws
  {
    let run = try fault.shell(
      """
      cp -r "$G" $S/real; cd $S/real/procedures; mkdir ../more; mv lost.json ../more
      ln -s ../more/lost.json lost.json; ln -s $S/real $S/link
      $P show lost --guides $S/link
      """.replacing("$G", with: Repository.guides.path()))
    #expect(run.status == 0 && run.stderr.isEmpty && !run.stdout.isEmpty, "\(run)")
  }

  /// Every file below the folder with its content.
  private func everything() throws -> [String: String] {
    var result: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: fault.folder.path) {
      // Locks of walks that were begun are no files of anybody's.
      if name.hasSuffix(".lock") || name.contains("walks/evil-") { continue }
      result[name] = (try? fault.folder.read(name)) ?? "folder"
    }
    return result
  }
}
