import Foundation
import GuideCore
import TestSupport
import Testing

@testable import GuideStore

@Suite struct `A folder of walks` {
  private let temporary: TemporaryFolder
  private let folder: WalkFolder

  init() throws {
    temporary = try TemporaryFolder()
    folder = WalkFolder(root: temporary.path("state"))
  }

  private static func at(_ second: Int) -> Moment { Moment(seconds: 1_796_000_000 + second) }

  private static let actions: [WalkEvent.Action] =
    [
      .answer(question: "card", options: ["sim", "esim"]), .answer(question: "card", options: []),
      .answer(question: "card", options: nil), .answer(question: "card", options: ["unknown"]),
      .done, .waiting("a \"letter\"\n日本"), .reopen, .note("note \u{1B}[31m \\ \u{7F}"),
      .reference(""), .unlock, .language([.zh, .ja]),
      .contact(WalkEvent.Contact(who: "佐藤", reference: "A-1", promised: "")),
    ] + WalkEvent.SkipReason.allCases.map { .skip($0) }

  private func walk(_ id: String = "move-2026-12-01") -> Walk {
    var walk = Walk(
      id: id, guide: "move", content: "2026-11-21", languages: [.ja, .en], created: Self.at(0),
      updated: Self.at(9))
    walk.events = Self.actions.enumerated().map { number, action in
      let isStep = number % 2 == 0
      return WalkEvent(
        at: Self.at(number), step: isStep ? "look" : nil, revision: isStep ? "00ff" : nil,
        action: action)
    }
    walk.plan = [
      Walk.Planned(id: "look", revision: "0123456789abcdef"),
      Walk.Planned(id: "go", revision: ""),
    ]
    return walk
  }

  /// Makes the folder, which the program does when it claims a walk.
  private func save(_ walk: Walk) throws {
    let claim = try folder.claim(walk.id)
    try folder.save(walk)
    _ = consume claim
  }

  private func failure(_ body: () throws -> Void) -> WalkFolder.Failure? {
    do {
      try body()
      return nil
    } catch {
      return error as? WalkFolder.Failure
    }
  }

  @Test func `gives every kind of event back as it was saved`() throws {
    let walk = walk()
    try save(walk)
    #expect(try folder.load(walk.id) == walk)
    #expect(try folder.ids() == [walk.id])
    var later = walk
    later.events.append(WalkEvent(at: Self.at(99), step: "go", revision: "1", action: .done))
    try folder.save(later)
    #expect(try folder.load(walk.id) == later)
    #expect(try folder.ids() == [walk.id])
  }

  @Test func `keeps an empty walk`() throws {
    let walk = Walk(
      id: "a", guide: "b", content: "", languages: [.en], created: Self.at(0), updated: Self.at(0))
    try save(walk)
    #expect(try folder.load("a") == walk)
  }

  @Test func `is for its owner only`() throws {
    try save(walk())
    #expect(try temporary.mode("state") == 0o700)
    #expect(try temporary.mode("state/walks") == 0o700)
    for name in try temporary.names(in: "state/walks") {
      #expect(try temporary.mode("state/walks/\(name)") == 0o600)
    }
    #expect(
      try temporary.names(in: "state/walks") == [".move-2026-12-01.lock", "move-2026-12-01.json"])
  }

  @Test func `writes what the format promises`() throws {
    try save(walk())
    let text = try temporary.read("state/walks/move-2026-12-01.json")
    Golden.check(text, "walk.json")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `has nothing before the first walk`() throws {
    #expect(try folder.ids() == [])
    #expect(try folder.load("move") == nil)
    #expect(try folder.forget("move") == false)
    #expect(try folder.forgetAll() == false)
    #expect(try temporary.names() == [])
  }

  @Test(arguments: ["../x", "", "a/b", "A", "..", "x.json"])
  func `reads and removes nothing under what is no id`(id: String) throws {
    try save(walk())
    try temporary.write("{}", to: "state/x.json")
    #expect(try folder.load(id) == nil)
    #expect(try folder.forget(id) == false)
    #expect(try temporary.names(in: "state") == ["walks", "x.json"])
  }

  @Test(arguments: [2, 3, 1000])
  func `refuses a newer format and leaves it untouched`(format: Int) throws {
    try save(walk())
    let name = "state/walks/move-2026-12-01.json"
    let newer = #"{"format": \#(format), "id": "move-2026-12-01", "new": []}"#
    try temporary.write(newer, to: name)
    let path = folder.path(of: "move-2026-12-01")
    #expect(failure { _ = try folder.load("move-2026-12-01") } == .newerFormat(path: path))
    #expect(try temporary.read(name) == newer)
  }

  @Test(arguments: [
    ("", ""), ("{", ""), ("[]", ""), ("{}", ""), (#"{"format": "1"}"#, ""),
    ("", #""guide":"#), ("", #""content":"#), ("", #""languages":"#), ("", #""created":"#),
    ("", #""updated":"#), ("", #""events":"#), ("", #""plan":"#), ("", #""rev":"#), ("", #""at":"#),
    ("", #""do":"#), ("", #""who":"#), ("", #""reason":"#), ("", #""value":"#), ("", #""id":"#),
  ])
  func `says when a file is damaged`(text: String, key: String) throws {
    let walk = walk()
    try save(walk)
    let name = "state/walks/\(walk.id).json"
    let good = try temporary.read(name)
    let range = good.firstRange(of: key.isEmpty ? "{" : key)
    let broken = key.isEmpty ? text : good.replacing(try #require(range), by: #""gone":"#)
    try temporary.write(broken, to: name)
    let path = folder.path(of: walk.id)
    let failure = failure { _ = try folder.load(walk.id) }
    // Only a step event without its fingerprint is still a walk.
    #expect(failure == (key == #""rev":"# ? nil : .damaged(path: path)))
  }

  @Test(arguments: [
    (#""move-2026-12-01""#, #""other""#), (#""created":"2026"#, #""created":"26"#),
    (#""ja""#, #"3"#),
    (#"["sim","esim"]"#, #"["sim",3]"#), (#""skip""#, #""hop""#), (#""later""#, #""sometime""#),
    (#"["ja","en"]"#, #"["xx"]"#),
  ])
  func `says when a value is not one that this program writes`(
    find: String, replacement: String
  ) throws {
    let walk = walk()
    try save(walk)
    let name = "state/walks/\(walk.id).json"
    let compact = try temporary.read(name).replacing("\n", with: "").replacing(" ", with: "")
    let range = try #require(compact.firstRange(of: find), "\(find) is not in \(compact)")
    try temporary.write(compact.replacing(range, by: replacement), to: name)
    #expect(
      failure { _ = try folder.load(walk.id) } == .damaged(path: folder.path(of: walk.id)))
  }

  @Test func `says when a file cannot be read`() throws {
    try save(walk())
    try temporary.write("", to: "state/walks/folder.json/x")
    guard case .cannotRead(let path, _)? = failure({ _ = try folder.load("folder") }) else {
      Issue.record("a folder was read")
      return
    }
    #expect(path == folder.path(of: "folder"))
  }

  @Test func `turns others away from a walk in use`() throws {
    let claim = try folder.claim("move")
    #expect(failure { _ = try folder.claim("move") } == .inUse("move"))
    #expect(failure { _ = try folder.claim("other") } == nil)
    _ = consume claim
    #expect(failure { _ = try folder.claim("move") } == nil)
  }

  @Test func `says where it cannot write`() throws {
    try temporary.write("", to: "state")
    guard case .cannotWrite(let path, _)? = failure({ _ = try folder.claim("move") }) else {
      Issue.record("a walk was claimed")
      return
    }
    #expect(path.hasPrefix(temporary.path("state")))
    guard case .cannotWrite(let file, _)? = failure({ try folder.save(walk()) }) else {
      Issue.record("a walk was saved")
      return
    }
    #expect(file == folder.path(of: "move-2026-12-01"))
  }

  @Test func `forgets one walk with its lock`() throws {
    try save(walk("a"))
    try save(walk("b"))
    #expect(try folder.forget("a") == true)
    #expect(try folder.forget("a") == false)
    #expect(try folder.ids() == ["b"])
    #expect(try temporary.names(in: "state/walks") == [".b.lock", "b.json"])
  }

  @Test func `forgets no walk that is open`() throws {
    try save(walk("a"))
    try save(walk("b"))
    let claim = try folder.claim("b")
    #expect(failure { _ = try folder.forget("b") } == .inUse("b"))
    #expect(failure { _ = try folder.forgetAll() } == .inUse("b"))
    #expect(try folder.ids().sorted() == ["a", "b"])
    _ = consume claim
    #expect(try folder.forget("b") == true)
    #expect(try folder.forgetAll() == true)
  }

  @Test func `forgets all walks and itself`() throws {
    try save(walk("a"))
    try save(walk("b"))
    try temporary.write("half", to: "state/walks/.a.json.0f.tmp")
    #expect(try folder.forgetAll() == true)
    #expect(try temporary.names() == [])
    #expect(try folder.forgetAll() == false)
  }

  @Test(arguments: ["state/photo.png", "state/walks/photo.png", "state/walks/album/photo.png"])
  func `leaves foreign files alone when all is forgotten`(name: String) throws {
    try save(walk("a"))
    try temporary.write("mine", to: name)
    #expect(try folder.forgetAll() == true)
    #expect(try temporary.read(name) == "mine")
    #expect(try folder.ids() == [])
  }

  @Test func `forgets a link to a folder, not what lies there`() throws {
    try temporary.write("mine", to: "elsewhere/a.json")
    try temporary.write("", to: "state/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path("state/walks"), withDestinationPath: temporary.path("elsewhere"))
    #expect(try folder.forgetAll() == true)
    #expect(try temporary.names(in: "state") == [".keep"])
    #expect(try temporary.read("elsewhere/a.json") == "mine")
  }

  @Test func `numbers the walks of one day`() throws {
    let day = try #require(Day("2026-12-01"))
    var ids: [String] = []
    for _ in 0..<3 {
      let id = folder.newID(guide: "move", on: day)
      ids.append(id)
      try save(walk(id))
    }
    #expect(ids == ["move-2026-12-01", "move-2026-12-01-2", "move-2026-12-01-3"])
    #expect(folder.newID(guide: "lost", on: day) == "lost-2026-12-01")
    _ = try folder.forget("move-2026-12-01-2")
    #expect(folder.newID(guide: "move", on: day) == "move-2026-12-01-2")
  }

  @Test func `lists no hidden or foreign files`() throws {
    try save(walk("a"))
    try temporary.write("", to: "state/walks/notes.txt")
    try temporary.write("", to: "state/walks/.hidden.json")
    #expect(try folder.ids() == ["a"])
  }
}
