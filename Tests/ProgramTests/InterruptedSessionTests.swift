import Foundation
import GuideCore
import TestSupport
import Testing

/// A guide that these tests write themselves: it does not change with the shipped content.
enum TeaGuide {
  static func step(_ id: String, _ title: String, _ more: String = "") -> String {
    """
    {"id": "\(id)", "title": \(text(title)), "why": \(text("Because of \(id)")),
     "detail": \(text("Detail of \(id)"))\(more)}
    """
  }

  static let danger = """
    , "danger": {"loses": \(text("The cup")), "instead": \(text("Drink it")), "word": "SMASH"}
    """

  static let steps = [
    step("boil", "Boil water"), step("pour", "Pour"), step("smash", "Smash the cup", danger),
    step("sweep", "Sweep", #", "log": "call""#),
  ]

  static func text(_ text: String) -> String {
    #"{"zh": "\#(text)（中）", "en": "\#(text)", "ja": "\#(text)（日）"}"#
  }

  static func guide(_ steps: [String] = steps, date: String = "2026-11-01") -> String {
    """
    {"$schema": "../../schema/guide.schema.json", "id": "tea", "order": 9, "date": "\(date)",
     "title": \(text("Make tea")), "summary": \(text("A cup of tea")), "intro": \(text("Easy")),
     "outro": \(text("Enjoy")), "questions": ["place"],
     "sections": [{"id": "all", "title": \(text("All")), "steps": [
       {"id": "ferry", "title": \(text("Take it along")), "why": \(text("It is far")),
        "detail": \(text("Use a flask")), "when": {"place": "abroad"}},
       \(steps.joined(separator: ",\n"))]}],
     "notes": []}
    """
  }

  /// Makes a folder with the guide in `mine`.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(guide(), to: "mine/procedures/tea.json")
    return folder
  }

  static let walk = ["tea", "--guides", "mine", "--interactive", "--lang", "en"]
}

/// Where a session is when it is cut off.
enum CutPlace: String, CaseIterable, Sendable {
  case question, step, door, note, contact, end

  /// What is typed to get there.
  var lines: [String] {
    switch self {
    case .question: []
    case .step: ["japan", "d"]
    case .door: ["japan", "d", "d"]
    case .note: ["japan", "d", "n"]
    case .contact: ["japan", "d", "d", "smash", "d", "d"]
    case .end: ["japan", "d", "d", "smash", "d", "d", "", "", ""]
    }
  }

  /// What is on disk then.
  var events: [String] {
    switch self {
    case .question: []
    case .step, .note: ["answer", "done boil"]
    case .door: ["answer", "done boil", "done pour"]
    case .contact, .end:
      ["answer", "done boil", "done pour", "unlock smash", "done smash", "done sweep"]
    }
  }
}

/// How a session is cut off, and how the program ends then.
enum Cut: CaseIterable, Sendable {
  case quit, endOfInput, interrupt, terminate, hangUp

  var ending: ProgramEnding {
    switch self {
    case .quit, .endOfInput: .exited(0)
    case .interrupt: .died(signal: SIGINT)
    case .terminate: .died(signal: SIGTERM)
    case .hangUp: .died(signal: SIGHUP)
    }
  }

  func make(_ session: LineSession) throws {
    switch self {
    case .quit: try session.type("q")
    case .endOfInput: try session.closeInput()
    case .interrupt: session.signal(SIGINT)
    case .terminate: session.signal(SIGTERM)
    case .hangUp: session.signal(SIGHUP)
    }
  }
}

extension TemporaryFolder {
  /// The only walk saved in the state folder inside.
  func saved() throws -> SavedWalk? { try SavedWalk.only(in: url.appending(path: "state")) }

  func savedEvents() throws -> [String] {
    try saved()?.events.map { [$0.do, $0.step].compactMap { $0 }.joined(separator: " ") } ?? []
  }
}

@Suite struct `A session that is cut off` {
  @Test(arguments: CutPlace.allCases, Cut.allCases)
  func `loses nothing, and goes on where it stood`(place: CutPlace, cut: Cut) throws {
    let folder = try TeaGuide.folder()
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    for line in place.lines { try session.say(line) }
    #expect(try folder.savedEvents() == place.events)
    try cut.make(session)
    #expect(try session.end() == cut.ending)
    #expect(try folder.savedEvents() == place.events)
    #expect(session.complaints.isEmpty)
    if cut != .hangUp, place != .question {
      #expect(session.rest.contains("simguide resume tea-2026-12-01"))
      #expect(session.rest.contains("simguide forget tea-2026-12-01"))
    }
    guard place != .question else {
      #expect(try folder.saved() == nil)
      return
    }

    let again = try LineSession(
      ["resume", "--guides", "mine", "--interactive"], in: folder)
    let welcome = try again.prompt()
    let open = ["step": "Pour", "note": "Pour", "door": "Smash the cup"][place.rawValue]
    if let open {
      #expect(welcome.contains("You stopped on 1 December 2026"))
      #expect(welcome.contains("at: \(open)"))
    } else {
      #expect(welcome.contains("You had come to the end"))
    }
    #expect(!welcome.contains("content has been updated"))
    #expect(!welcome.contains("Detail of smash"), "the door stands open")
    try again.closeInput()
    #expect(try again.end() == .exited(0))
    #expect(try folder.savedEvents() == place.events)
  }

  @Test func `keeps what was typed in the same moment as the end of input`() throws {
    let folder = try TeaGuide.folder()
    let session = try LineSession(TeaGuide.walk, in: folder)
    _ = try session.prompt()
    try session.send("abroad\nd\nn\nbring sugar")
    try session.closeInput()
    #expect(try session.end() == .exited(0))
    #expect(try folder.savedEvents() == ["answer", "done ferry", "note boil"])
  }

  @Test func `can be finished after two breaks`() throws {
    let folder = try TeaGuide.folder()
    let first = try LineSession(TeaGuide.walk, in: folder)
    _ = try first.prompt()
    try first.say("japan")
    try first.say("d")
    first.signal(SIGINT)
    #expect(try first.end() == .died(signal: SIGINT))

    let second = try LineSession(["resume", "--guides", "mine", "--interactive"], in: folder)
    _ = try second.prompt()
    try second.say("d")
    try second.type("q")
    #expect(try second.end() == .exited(0))

    let third = try LineSession(
      ["resume", "tea-2026-12-01", "--guides", "mine", "--interactive"], in: folder)
    #expect(try third.prompt().contains("SMASH"))
    #expect(try third.say("SMASH").contains("Detail of smash"))
    try third.say("d")
    try third.say("d")
    for _ in 0..<2 { try third.say("") }
    #expect(try third.say("").contains("You have come to the end"))
    try third.type("")
    #expect(try third.end() == .exited(0))
    #expect(
      try folder.savedEvents() == [
        "answer", "done boil", "done pour", "unlock smash", "done smash", "done sweep",
      ])
  }
}
