import GuideCore
import TestSupport
import Testing

@testable import simguide

@Suite("What is said before the first prompt", .serialized)
struct FirstPromptTests {
  /// Minute zero as it is called in the built-in content.
  private static let minuteZero = [
    Language.zh: "手机或SIM卡不见了：现在就做", .en: "Phone or SIM gone: do this now",
    .ja: "スマホやSIMがないとき：今すぐすること",
  ]

  private static func titles(in drawn: String) -> Set<Language> {
    Set(minuteZero.filter { KeyWalk.squeezed(drawn).contains(KeyWalk.squeezed($0.value)) }.keys)
  }

  private func readOn(_ walk: KeyWalk, _ language: Language) throws -> String {
    var text = ""
    while try walk.wait(language) == .more {
      text += KeyWalk.visible(walk.drawn)
      try walk.press("\r")
    }
    return text + KeyWalk.visible(walk.drawn)
  }

  @Test("A new language says minute zero anew, all of it", arguments: [24, 80])
  func language(rows: Int) throws {
    let walk = try KeyWalk(["lost", "--carrier", "docomo"], rows: rows)
    #expect(try walk.wait() == (rows == 24 ? .more : .question))
    #expect(Self.titles(in: KeyWalk.visible(walk.drawn)) == [.en])
    for language in [Language.ja, .zh] {
      try walk.press("L")
      let text = try readOn(walk, language)
      #expect(Self.titles(in: text) == [language])
      // The last sentence before the question: nothing of the opening is left out.
      #expect(KeyWalk.squeezed(text).contains(KeyWalk.squeezed(Interface.walkPersonal[language])))
      #expect(text.contains("icloud.com/find"))
      #expect(try walk.wait(language) == .question)
    }
  }

  @Test func `Between two pages it is said anew too`() throws {
    let walk = try KeyWalk(["lost"])
    #expect(try walk.wait() == .more)
    try walk.press("\r")
    #expect(try walk.wait() == .more)
    try walk.press("L")
    _ = try walk.wait(.ja)
    #expect(Self.titles(in: KeyWalk.visible(walk.drawn)) == [.ja])
  }

  @Test func `A new window size does not take away what was not read yet`() throws {
    let walk = try KeyWalk(["lost"])
    #expect(try walk.wait() == .more)
    walk.terminal.resize(columns: 60, rows: 24)
    try walk.press("")
    let text = try readOn(walk, .en)
    #expect(Self.titles(in: text) == [.en])
    #expect(KeyWalk.tooWide(text, columns: 60).isEmpty)
    walk.terminal.resize(columns: 80, rows: 24)
    #expect(Self.titles(in: try walk.press("")) == [])
  }

  @Test func `After an answer a new language does not say it again`() throws {
    let walk = try KeyWalk(["lost", "--carrier", "docomo"])
    #expect(try walk.readOn() == .question)
    try walk.press("1")
    try walk.readOn()
    try walk.press("L")
    #expect(Self.titles(in: try readOn(walk, .ja)) == [])
  }

  @Test func `A walk that is taken up again says in the new language where it stopped`() throws {
    let folder = try TemporaryFolder()
    let first = try KeyWalk(sample: [], in: folder)
    try first.toFirstStep()
    try first.press("d")
    try first.terminal.send("\u{04}")
    #expect(try first.terminal.waitForEnd() == .exited(0))
    let walk = try KeyWalk(["resume", "--guides", folder.path("content")], in: folder)
    try walk.readOn()
    #expect(try walk.press("L").contains("Look around（日本語）"))
    #expect(KeyWalk.visible(walk.terminal.output).contains("2026年11月21日"))
  }

  @Test func `Over a pipe it is said anew in the same way`() throws {
    let run = try ProgramRun.run(
      ["lost", "--carrier", "docomo", "--interactive", "--no-save", "--lang", "en"],
      stdin: "L\n1\nL\nq\n")
    #expect(Self.titles(in: run.stdout) == [.en, .ja])
  }
}
