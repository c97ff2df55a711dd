import GuideCore
import StrictJSON
import Testing

@testable import GuideStore

/// Broken guides are read without their texts too, wherever `Broken` checks one.
@Suite struct `A guide whose texts nobody will read` {
  private func guide(keepsTexts: Bool) throws -> Guide? {
    let library = SampleFiles.library()
    let catalog = try library.catalog()
    let reader = ContentReader(
      file: "file.json", document: try JSONDocument(text: SampleFiles.guide),
      keepsTexts: keepsTexts)
    return reader.guide(
      reader.document.root, catalog, shared: try library.sharedSteps(catalog))
  }

  @Test func `has all but its texts`() throws {
    let whole = try #require(try guide(keepsTexts: true))
    let bare = try #require(try guide(keepsTexts: false))
    #expect(!whole.title.isEmpty)
    #expect(bare.title.isEmpty)
    #expect(bare.steps.map { $0.id } == whole.steps.map { $0.id })
    #expect(bare.steps.map { $0.when } == whole.steps.map { $0.when })
    #expect(bare.steps.map { $0.facts } == whole.steps.map { $0.facts })
    #expect(bare.steps.map { $0.labels.count } == whole.steps.map { $0.labels.count })
    #expect(bare.notes.map { $0.sources.count } == whole.notes.map { $0.sources.count })
    #expect(bare.questions == whole.questions)
  }
}
