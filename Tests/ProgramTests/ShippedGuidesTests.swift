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

  @Test(arguments: languages)
  func `Minute zero is as recorded`(language: String) throws {
    let run = try ProgramUnderTest.run(["now", "--lang", language])
    Golden.check(run.stdout, "now-\(language).txt")
  }
}
