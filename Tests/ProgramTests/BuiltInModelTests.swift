import Foundation
import GuideCore
import GuideStore
import TestSupport
import Testing

@testable import simguide

/// What is built in is read from tapes made by the build, a folder by the JSON reader.
@Suite struct `The built-in content, decoded` {
  private let own = Library.builtIn
  private let folder = Library(layers: [.folder(Repository.guides.path())])

  @Test func `shares what the folder shares`() throws {
    let (catalog, other) = (try own.catalog(), try folder.catalog())
    #expect(catalog.questions == other.questions)
    #expect(catalog.means == other.means)
    #expect(catalog.factKeys == other.factKeys)
    #expect(catalog.phrases == other.phrases)
    #expect(catalog.papers == other.papers)
    #expect(catalog.general == other.general)
    #expect(catalog.carriers.map { $0.id } == other.carriers.map { $0.id })
    #expect(try own.nowSheet() == folder.nowSheet())
  }

  @Test func `has the carriers of the folder with all their facts`() throws {
    let catalog = try folder.catalog()
    for head in catalog.carriers {
      #expect(try own.carrier(head.id, catalog) == folder.carrier(head.id, catalog))
    }
  }

  @Test func `has the guides of the folder`() throws {
    let catalog = try folder.catalog()
    let heads = try folder.guideHeads()
    #expect(try own.guideHeads() == heads)
    #expect(!heads.isEmpty)
    for head in heads {
      let guide = try folder.guide(head.id, catalog)
      #expect(try own.guide(head.id, catalog) == guide)
      #expect(try own.guideWithCatalog(head.id)?.0 == guide)
    }
  }
}
