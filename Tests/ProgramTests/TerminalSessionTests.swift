import Foundation
import GuideCore
import TestSupport
import Testing
import TextLayout

@Suite struct `A session on a terminal` {
  /// A language and a number of columns.
  static let screens = languages.flatMap { language in [40, 120].map { (language, $0) } }

  @Test(arguments: PlayedSession.all, screens)
  func `goes by keys through the doors to the end`(
    of one: PlayedSession, on screen: (language: String, columns: Int)
  ) throws {
    try play(one, screen.language, columns: screen.columns, leavesFirst: true)
  }

  @Test(arguments: PlayedSession.all)
  func `goes by lines through the doors to the end`(of one: PlayedSession) throws {
    try play(one, "ja", ["--plain"])
  }

  private func play(
    _ one: PlayedSession, _ language: String, _ flags: [String] = [], columns: Int = 80,
    leavesFirst: Bool = false
  ) throws {
    let folder = try TemporaryFolder()
    let shipped = try Shipped()
    let face = try KeySession(
      [one.guide, "--lang", language] + flags, columns: columns, rows: 600, in: folder)
    let reader = PromptReader(
      guide: try shipped.guide(one.guide), catalog: shipped.catalog,
      language: Wording.named(language))
    var player = WalkPlayer(
      face, reader, answers: one.answers, state: folder.url.appending(path: "state"),
      leavesFirst: leavesFirst)
    try player.play()
    #expect(one.doors.isSubset(of: player.doors), "met only the doors \(player.doors)")
    #expect(face.terminal.mode == face.before)
    #expect(try folder.saved()?.languages == [language])
    let wide = visible(face.terminal.output).split { $0.isNewline }.map { String($0) }.filter {
      $0.columns > columns && !$0.contains("://") && !$0.contains("/simguide-test-")
    }
    #expect(wide.isEmpty, "\(wide.prefix(3))")
  }

  @Test func `begins with what happened when no guide is named`() throws {
    let folder = try TemporaryFolder()
    let face = try KeySession([], in: folder)
    try face.wait(for: "Press 1")
    try face.press("1")
    try face.wait(for: "Phone or SIM lost or stolen", "Question 1", "I don't know")
    try face.terminal.send("\u{3}")
    #expect(try face.end() == .died(signal: SIGINT))
    #expect(face.terminal.mode == face.before)
  }

  @Test(arguments: ["now", "list", "show lost", "carriers docomo", "help", "--version", "walks"])
  func `is none where nothing is asked`(words: String) throws {
    let folder = try TemporaryFolder()
    let face = try KeySession(words.split(separator: " ").map { String($0) }, in: folder)
    #expect(try face.end() == .exited(0))
    #expect(face.terminal.mode == face.before)
  }

  @Test func `has colour that can be switched off`() throws {
    func codes(_ words: [String], _ environment: [String: String]) throws -> Bool {
      let face = try KeySession(words, environment)
      #expect(try face.end() == .exited(0))
      return face.terminal.output.contains("\u{1B}[1")
    }
    #expect(try codes(["list"], [:]))
    #expect(try codes(["list"], ["NO_COLOR": ""]))
    #expect(try !codes(["list"], ["NO_COLOR": "1"]))
    #expect(try !codes(["list"], ["TERM": "dumb"]))
    #expect(try !codes(["list", "--color", "never"], [:]))
    #expect(try !codes(["list", "--plain"], [:]))
    #expect(try !codes(["list"], ["ACCESSIBLE": "1"]))
    #expect(try codes(["list", "--color", "always"], ["NO_COLOR": "1", "TERM": "dumb"]))
  }

  @Test func `wraps to the terminal, but not beyond 100 columns`() throws {
    for (columns, most) in [(48, 48), (250, 100)] {
      let face = try KeySession(["list"], ["NO_COLOR": "1"], columns: columns)
      #expect(try face.end() == .exited(0))
      let lines = face.terminal.output.split(separator: "\r\n")
      #expect((lines.map { $0.count }.max() ?? 0) <= most)
    }
  }
}

/// Where a session on a terminal is when it is cut off, and the keys that lead there.
enum KeyCutPlace: String, CaseIterable, Sendable {
  case question, step, door, note

  /// What is pressed, and what is to be seen after it.
  var keys: [(String, String)] {
    switch self {
    case .question: []
    case .step: [("1", "Boil water"), ("d", "Step 2 of 4")]
    case .door: Self.step.keys + [("d", "Type SMASH")]
    case .note: Self.step.keys + [("n", "Note (no card")]
    }
  }

  var events: [String] {
    switch self {
    case .question: []
    case .step, .note: ["answer", "done boil"]
    case .door: ["answer", "done boil", "done pour"]
    }
  }
}

/// How a session on a terminal is cut off.
enum KeyCut: CaseIterable, Sendable {
  case controlC, controlD, hangUp, terminate, interrupt

  var ending: ProgramEnding {
    switch self {
    case .controlC, .interrupt: .died(signal: SIGINT)
    case .controlD: .exited(0)
    case .hangUp: .died(signal: SIGHUP)
    case .terminate: .died(signal: SIGTERM)
    }
  }

  func make(_ face: KeySession) throws {
    switch self {
    case .controlC: try face.terminal.send("\u{3}")
    case .controlD: try face.terminal.send("\u{4}")
    case .hangUp: face.terminal.hangUp()
    case .terminate: face.terminal.signal(SIGTERM)
    case .interrupt: face.terminal.signal(SIGINT)
    }
  }
}

// One after the other: a terminal that another test holds open by accident would not hang up.
@Suite(.serialized) struct `A session on a terminal that is cut off` {
  @Test(arguments: KeyCutPlace.allCases, KeyCut.allCases)
  func `with keys gives the terminal back and loses nothing`(
    place: KeyCutPlace, cut: KeyCut
  ) throws {
    try run(place, cut, ["tea", "--lang", "en"])
  }

  @Test(arguments: KeyCutPlace.allCases, KeyCut.allCases)
  func `with lines gives the terminal back and loses nothing`(
    place: KeyCutPlace, cut: KeyCut
  ) throws {
    try run(place, cut, ["tea", "--lang", "en", "--plain"])
  }

  private func run(_ place: KeyCutPlace, _ cut: KeyCut, _ words: [String]) throws {
    let folder = try TeaGuide.folder()
    let face = try KeySession(words + ["--guides", folder.path("mine")], in: folder)
    try face.wait(for: "Where are you now", "I don't know")
    _ = try face.terminal.settle(milliseconds: 60)
    for (key, shown) in place.keys {
      try face.press(key)
      try face.wait(for: shown)
    }
    _ = try face.terminal.settle(milliseconds: 60)
    #expect(try folder.savedEvents() == place.events)
    #expect(face.terminal.mode.isLineMode == words.contains("--plain"))
    try cut.make(face)
    #expect(try face.end() == cut.ending)
    if cut != .hangUp { #expect(face.terminal.mode == face.before) }
    #expect(try folder.savedEvents() == place.events)

    if place != .question, cut != .hangUp {
      let said = squeezed(face.terminal.output)
      #expect(said.contains("simguideresumetea-2026-12-01"))
    }
    let walks = try ProgramUnderTest.run(["walks", "--guides", "mine"], in: folder)
    #expect(walks.stdout.hasPrefix("tea-2026-12-01") == (place != .question))
  }
}

@Suite struct `Keys on a terminal` {
  /// A session that has come to the first step of the tea guide.
  private func begun(
    _ folder: TemporaryFolder
  ) throws -> KeySession {
    let face = try KeySession(["tea", "--lang", "en", "--guides", folder.path("mine")], in: folder)
    try face.wait(for: "I don't know")
    try face.press("1")
    try face.wait(for: "? all keys")
    return face
  }

  private func leave(_ face: KeySession) throws {
    try face.press("q")
    #expect(try face.end() == .exited(0))
    #expect(face.terminal.mode == face.before)
  }

  @Test func `do not echo, and give the terminal back at the end`() throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    #expect(!face.terminal.mode.echoes && !face.terminal.mode.isLineMode)
    try leave(face)
  }

  @Test func `tick with the space bar as with d`() throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    try face.press(" ")
    try face.wait(for: "Step 2 of 4")
    try leave(face)
    #expect(try folder.savedEvents() == ["answer", "done boil"])
  }

  @Test func `of arrows choose an option only with Enter`() throws {
    let folder = try TeaGuide.folder()
    let face = try KeySession(
      ["tea", "--lang", "en", "--guides", folder.path("mine")], in: folder)
    try face.wait(for: "I don't know")
    try face.terminal.send("\u{1B}[B\u{1B}[B")
    try face.wait(for: "> 2) Abroad")
    #expect(try folder.savedEvents().isEmpty)
    try face.terminal.send("\r")
    try face.wait(for: "Take it along")
    try leave(face)
    #expect(try folder.saved()?.events.map { $0.value } == [["abroad"]])
  }

  @Test func `that are pasted into a step do nothing`() throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    try face.terminal.send("\u{1B}[200~ddd q\r\u{1B}[201~")
    _ = try face.terminal.settle(milliseconds: 200)
    #expect(try folder.savedEvents() == ["answer"])
    try leave(face)
  }

  @Test func `pasted into a note are its text, without controls`() throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    try face.press("n")
    try face.wait(for: "Note (no card")
    try face.terminal.send("\u{1B}[200~green\u{7} tea 緑茶\u{1B}[201~")
    try face.wait(for: "緑茶")
    try face.terminal.send("\r")
    try face.wait(for: "Noted")
    try leave(face)
    #expect(try folder.saved()?.events.last?.text == "green tea 緑茶")
  }

  @Test func `that mean nothing change nothing`() throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    try face.terminal.send("\u{1B}[15~\u{1B}[1;5Zx\u{1}\u{1B}OP")
    _ = try face.terminal.settle(milliseconds: 200)
    #expect(try folder.savedEvents() == ["answer"])
    try leave(face)
  }

  @Test(arguments: [(40, 24), (120, 40), (200, 60)])
  func `work after the window has changed`(columns: Int, rows: Int) throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    face.terminal.resize(columns: columns, rows: rows)
    _ = try face.terminal.settle(milliseconds: 200)
    try face.press("d")
    try face.wait(for: "Boil water: done. Saved.")
    try leave(face)
    #expect(try folder.savedEvents() == ["answer", "done boil"])
  }

  @Test func `warn of a card number in a note, and keep it only when told again`() throws {
    let folder = try TeaGuide.folder()
    let face = try begun(folder)
    try face.press("n")
    try face.wait(for: "Note (no card")
    try face.type("4111 1111 1111 1111")
    try face.wait(for: "looks like a card number")
    #expect(try folder.savedEvents() == ["answer"])
    try face.back()
    try face.wait(for: "? all keys")
    try leave(face)
  }
}
