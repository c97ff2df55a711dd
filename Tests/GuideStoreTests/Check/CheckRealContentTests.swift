import Foundation
import GuideCore
import GuideStore
import TestSupport
import Testing

@Suite struct CheckRealContentTests {
  @Test func `All shipped files can be read and all paths of their guides walked`() throws {
    let today = try #require(Day("2026-11-21"))
    let library = Library(layers: [.folder(Repository.guides.path(percentEncoded: false))])
    let report = library.check(CheckRequest(today: today, provesPaths: true))
    #expect(report.paths.count == report.counts.guides)
    #expect(report.paths.allSatisfy { $0.mostQuestions <= PathProof.questionLimit })
    withKnownIssue("The content is still being written", isIntermittent: true) {
      #expect(report.problems.map { Wording(.en).line($0) } == [])
    }
  }
}
