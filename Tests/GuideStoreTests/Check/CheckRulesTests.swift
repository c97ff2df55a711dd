import GuideCore
import GuideStore
import Testing

@Suite struct CheckRulesTests {
  /// One fault: what is changed, and the line and place that have to be reported.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var old: String
    var new: String
    var line: Int?
    var path: String
    var reason: Problem.Reason

    init(
      _ name: String, _ file: String, _ old: String, _ new: String, line: Int? = nil,
      at path: String, _ reason: Problem.Reason
    ) {
      self.name = name
      self.file = file
      self.old = old
      self.new = new
      self.line = line
      self.path = path
      self.reason = reason
    }

    var testDescription: String { name }
  }

  @Test func `Clean content has no problems, on any path`() {
    let report = TinyContent().check(paths: true)
    #expect(Wording(.en).problemLines(report) == [])
    #expect(report.counts.files == 12)
    #expect(report.counts.guides == 1)
    #expect(report.counts.steps == 4)
    #expect(report.counts.carriers == 2)
    #expect(report.counts.facts == 4)
    #expect(report.counts.scenarios == 2)
    #expect(report.counts.rules == 3)
    #expect(report.unused == CheckReport.Unused())
  }

  @Test(arguments: TinyFaults.all) func `One fault gives one problem at its place`(fault: Fault) {
    let content = TinyContent().replacing(fault.old, fault.new, in: fault.file)
    let problems = content.check(paths: true).problems.filter { $0.file == "T/" + fault.file }
    #expect(problems.map { $0.reason } == [fault.reason])
    #expect(problems.first?.path == fault.path)
    if let line = fault.line { #expect(problems.first?.line == line) }
    #expect(problems.first?.line != nil)
    for language in Language.allCases {
      #expect(problems.allSatisfy { !Wording(language).message($0.reason).isEmpty })
    }
  }
}
