import GuideCore
import GuideStore
import Testing

@Suite struct CheckLibraryTests {
  private func reasons(_ content: TinyContent) -> [Problem.Reason] {
    content.check(paths: true).problems.map { $0.reason }
  }

  @Test func `All files are read, however many of them are broken`() {
    var content = TinyContent()
    content.files["carriers/beta.json"] = "{"
    content.files["procedures/more.json"] = "[1,"
    content.files["schema/a.schema.json"] = "nothing"
    let files = Set(content.check().problems.map { $0.file })
    #expect(
      files.isSuperset(of: [
        "T/carriers/beta.json", "T/procedures/more.json", "T/schema/a.schema.json",
      ]))
  }

  @Test func `A critical fact that no carrier gives is missing, unless it is taken over`() {
    let content = TinyContent().replacing(
      #""critical": true"#, #""critical": false"#, in: "shared/facts.json"
    ).replacing(
      #""key": "contact.phone", "kind": "phone","#,
      #""key": "contact.phone", "kind": "phone", "critical": true,"#, in: "shared/facts.json")
    #expect(reasons(content) == [])
    let without = content.replacing(
      #""inherits": [{"from": "alpha", "facts": ["contact.phone"]}],"#, "",
      in: "carriers/beta.json")
    #expect(reasons(without) == [.missingFact("contact.phone")])
  }

  @Test func `A number that must not be given is found where it stands and where it is taken over`()
  {
    let content = TinyContent().replacing(
      "0120-000-222", "+81-120000111", in: "carriers/alpha.json")
    let problems = content.check().problems
    #expect(
      problems.map { $0.reason } == Array(repeating: .forbiddenNumber("0120-000-111"), count: 2))
    #expect(problems.map { $0.path } == ["facts.contact.phone[0].value", "inherits"])
  }

  @Test func `A fact that the other carrier does not have cannot be taken over`() {
    let content = TinyContent().replacing(
      #""accepts.shop": ["#, #""$comment": ["#, in: "carriers/alpha.json"
    ).replacing(
      #""facts": ["contact.phone"]"#, #""facts": ["contact.phone", "accepts.shop"]"#,
      in: "carriers/beta.json")
    let problems = content.check().problems.filter { $0.file == "T/carriers/beta.json" }
    #expect(
      problems.map { $0.reason } == [
        .unknownName(kind: "fact of alpha", name: "accepts.shop", nearest: nil)
      ])
    #expect(problems.map { $0.path } == ["inherits[0].facts[1]"])
  }

  @Test func `Carriers that take a fact over from each other go round in a circle`() {
    let content = TinyContent().replacing(
      #""status": {"state": "open"}, "facts""#,
      #""status": {"state": "open"}, "inherits": [{"from": "beta", "facts": ["contact.phone"]}], "facts""#,
      in: "carriers/alpha.json"
    ).replacing(#""contact.phone": ["#, #""$comment": ["#, in: "carriers/alpha.json")
    let cycles = content.check().problems.compactMap { problem -> [String]? in
      if case .cycle(let ids) = problem.reason { ids } else { nil }
    }
    #expect(cycles == [["alpha", "beta", "alpha"], ["beta", "alpha", "beta"]])
  }

  @Test func `Ids that are commands or flags are refused`() {
    let reserved = CheckContext.Reserved(commands: ["go"], flags: ["reason"])
    let problems = TinyContent().check(reserved: reserved).problems
    #expect(problems.map { $0.reason } == [.reservedID("go"), .reservedID("reason")])
    #expect(problems.map { $0.path } == ["id", "questions[1].id"])
  }

  @Test func `Only the files that were asked for are reported`() {
    let content = TinyContent().replacing(
      #""date": "2026-11-21""#, #""date": "2027-01-01""#, in: "procedures/go.json")
    #expect(content.check(only: ["carriers"]).problems == [])
    #expect(content.check(only: ["procedures/go.json"]).problems.count == 1)
    #expect(
      content.check(only: ["procedures/gone.json"]).problems.map { $0.reason } == [
        .nothingToCheck("procedures/gone.json")
      ])
  }

  @Test func `What is used by nothing is counted and is no error`() {
    var content = TinyContent()
    content.files["shared/steps.json"] = content.files["shared/steps.json"]?
      .split(separator: #"{"id": "tell""#).joined(
        separator:
          #"{"id": "spare", "title": \#(TinyContent.text), "why": \#(TinyContent.text), "detail": \#(TinyContent.text)}, {"id": "tell""#
      )
    let report = content.check()
    #expect(report.problems == [])
    #expect(report.unused.steps == ["spare"])
  }

  @Test func `A file of a folder given first stands for the one behind it`() {
    var first = TinyContent()
    first.files = [
      "procedures/go.json": TinyContent.clean["procedures/go.json"] ?? "",
      "procedures/scenarios/go.json": TinyContent.clean["procedures/scenarios/go.json"] ?? "",
    ]
    let library = Library(layers: [first.layer, TinyContent().layer])
    let report = library.check(
      CheckRequest(today: Day(daysSinceEpoch: 21_000), provesPaths: true))
    #expect(report.counts.guides == 2)
    #expect(!report.problems.contains { if case .sameName = $0.reason { true } else { false } })
  }

  @Test func `All steps that lead to a missing guide get the nearest name`() {
    let content = TinyContent().replacing(
      #""phrases": ["hello"]"#, #""guide": "goo""#, in: "procedures/go.json"
    ).replacing(#""accepts": "accepts.shop""#, #""guide": "goo""#, in: "procedures/go.json")
      .replacing(
        #""facts": ["contact.phone"]"#, #""guide": "something-else""#, in: "procedures/go.json")
    let names = content.check(only: ["procedures/go.json"]).problems.compactMap { problem in
      if case .unknownName("guide", let name, let nearest) = problem.reason {
        [name, nearest]
      } else {
        nil as [String?]?
      }
    }
    #expect(names == [["goo", "go"], ["something-else", nil], ["goo", "go"]])
  }

  @Test func `Lines name file, line, column, path and the nearest name`() throws {
    let content = TinyContent().replacing(
      #""after": ["look"]"#, #""after": ["lok"]"#, in: "procedures/go.json")
    let report = content.check()
    #expect(
      Wording(.en).problemLines(report) == [
        "T/procedures/go.json:6:30: sections[0].steps[1].after[0]: no step is called \"lok\" (did you mean \"look\"?)"
      ])
    #expect(Wording(.en).summaryLines(report).last == "1 problem found.")
  }
}
