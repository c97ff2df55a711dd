import BundledGuides
import Foundation
import GuideCore
import GuideStore
import TestSupport

@testable import simguide

/// The content that is built into the program, read the way the program reads it.
struct Shipped {
  let library: Library
  let catalog: Catalog

  init() throws {
    library = .builtIn
    catalog = try library.catalog()
  }

  /// Lists the ids of the shipped guides by their files, so that a new one is tested at once.
  static var guides: [String] {
    let folder = Repository.guides.appending(path: "procedures").path()
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  func guide(_ id: String) throws -> Guide {
    guard let guide = try library.guide(id, catalog) else { throw Missing(name: id) }
    return guide
  }

  func asks(_ question: String, in guide: String) throws -> Bool {
    try self.guide(guide).questions.contains { catalog.questions[$0.question].id == question }
  }

  struct Missing: Error {
    let name: String
  }
}

/// Languages by their code, for tables of arguments.
let languages = ["zh", "en", "ja"]
