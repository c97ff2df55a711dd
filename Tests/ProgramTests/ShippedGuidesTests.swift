import Foundation
import TestSupport
import Testing

/// The checklists of all shipped guides, word for word.
///
/// To record them anew: `SIMGUIDE_RECORD=1 swift test --filter ShippedGuidesTests`.
@Suite struct ShippedGuidesTests {
  @Test(arguments: Shipped.guides, languages)
  func `The checklist for docomo is as recorded`(id: String, language: String) throws {
    guard try Shipped().asks("carrier", in: id) else { return }
    let run = try ProgramUnderTest.run([
      "show", id, "--carrier", "docomo", "--lang", language, "--width", "80",
    ])
    #expect(run.status == 0 && run.stderr.isEmpty)
    Golden.check(run.stdout, "\(id)-docomo-\(language).txt")
  }

  @Test(arguments: Shipped.guides, languages)
  func `The checklist without answers is as recorded`(id: String, language: String) throws {
    let run = try ProgramUnderTest.run(["show", id, "--lang", language, "--width", "80"])
    #expect(run.status == 0 && run.stderr.isEmpty)
    Golden.check(run.stdout, "\(id)-open-\(language).txt")
  }

  @Test(arguments: [
    ("lost", "Suica"), ("replace", "Suica"), ("cancel", "会员页面"), ("close-online", "会员页面"),
  ])
  func `The check on day 3 fits the guide`(id: String, words: String) throws {
    func check(_ flags: String...) throws -> String {
      let run = try ProgramUnderTest.run(
        ["plan", id, "--on", "2026-11-26", "--lang", "zh"] + flags)
      return run.stdout.components(separatedBy: "第3天的检查")[1].components(separatedBy: "\n")[1]
    }
    #expect(try check().contains(words))
    guard words != "Suica" else { return }
    #expect(try check("--keep-number", "no").contains(words))
    #expect(try check("--keep-number", "yes").contains("转网"))
  }

  @Test(arguments: languages)
  func `Minute zero is as recorded`(language: String) throws {
    let run = try ProgramUnderTest.run(["now", "--lang", language])
    Golden.check(run.stdout, "now-\(language).txt")
  }
}
