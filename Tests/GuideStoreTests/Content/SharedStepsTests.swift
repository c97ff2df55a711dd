import GuideCore
import StrictJSON
import Testing

@testable import GuideStore

@Suite struct `Shared steps` {
  private static let text = #"{"zh": "甲", "en": "word", "ja": "言葉"}"#
  private static let file = """
    {"steps": [
      {"id": "good", "title": \(text), "why": \(text), "detail": \(text)},
      {"id": "bad", "title": \(text), "why": \(text)},
      {"id": "slip", "title": \(text), "why": \(text), "detail": \(text), "facts": ["nothing"]}]}
    """

  @Test func `are the same whenever they are asked for, with what is wrong with them`() throws {
    let steps = SharedSteps(try JSONDocument(text: Self.file), Catalog())
    for _ in 0..<2 {
      #expect(steps["good"]?.step?.detail.en == "word")
      #expect(steps["good"]?.problems == [])
      let bad = try #require(steps["bad"])
      #expect(bad.step == nil)
      #expect(bad.problems.map { $0.reason } == [.missingKey("detail")])
      #expect(bad.problems.map { $0.path } == ["steps[1]"])
      #expect(steps["slip"]?.step?.id == "slip")
      #expect(steps["slip"]?.problems.count == 1)
      #expect(steps["other"] == nil)
    }
    #expect(steps.names == ["bad", "good", "slip"])
  }

  @Test func `are none where there is no file`() {
    #expect(SharedSteps(nil, Catalog()).names == [])
  }
}
