import BundledGuides
import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite struct `The built-in content` {
  /// Lists what should be built in, read from the folder itself.
  private func shippedFiles() -> [String] {
    ["carriers", "procedures", "schema", "shared"].flatMap { folder in
      let url = Repository.guides.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []
      return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
    }
    .filter { $0 != "shared/interface.json" }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Gives the text of a built-in file as JSON.
  private func json(_ path: String) -> [UInt8]? {
    BundledFiles.file(path).map { PreparedJSON(text: $0.text, tape: $0.tape).json }
  }

  @Test func `is every shipped file and nothing else`() throws {
    #expect(BundledFiles.paths.map(\.description) == shippedFiles())
  }

  @Test func `says what the files say now`() throws {
    for path in shippedFiles() {
      let bundled = try #require(json(path), "\(path) is missing: build again")
      let file = try Data(contentsOf: Repository.guides.appending(path: path))
      let fresh = JSONOutput(try JSONDocument([UInt8](file)).root).text()
      #expect(
        JSONOutput(try JSONDocument(bundled).root).text() == fresh,
        "\(path) is stale: touch Package.swift and build again")
    }
  }

  @Test func `has no white space between tokens`() throws {
    for path in BundledFiles.paths {
      #expect(try !#require(json(path.description)).contains(0x0A))
    }
  }

  @Test func `gives nothing for a path that is not there`() {
    #expect(json("carriers/none.json") == nil)
    #expect(json("shared/interface.json") == nil)
    #expect(json("") == nil)
  }

  /// Reads a text again and compares all values and places with those that the tape gives.
  private func isSame(_ text: StaticString, _ tape: StaticString) throws -> Bool {
    let source = PreparedJSON(text: text, tape: tape)
    let prepared = JSONDocument(source)
    let fresh = try JSONDocument(source.json)
    return prepared.preparedTape == fresh.preparedTape
      && prepared.preparedText == fresh.preparedText
      && JSONOutput(prepared.root).text() == JSONOutput(fresh.root).text()
  }

  @Test func `comes with tapes that give what reading the texts gives`() throws {
    for path in BundledFiles.paths.map(\.description) where !path.hasPrefix("schema/") {
      let (text, tape) = try #require(BundledFiles.file(path))
      #expect(try isSame(text, tape), "\(path)")
    }
    let (text, tape) = BundledFiles.index
    #expect(try isSame(text, tape))
  }

  @Test func `has an index of all guides and carriers`() throws {
    let (text, tape) = BundledFiles.index
    let index = JSONDocument(PreparedJSON(text: text, tape: tape)).root
    for (key, folder) in [("guides", "procedures/"), ("carriers", "carriers/")] {
      let ids = try #require(index[key]?.array).compactMap { $0["id"]?.string }
      let paths = BundledFiles.paths.map(\.description).filter { $0.hasPrefix(folder) }
      #expect(ids.sorted() == paths.map { String($0.dropFirst(folder.count).dropLast(5)) }.sorted())
    }
  }
}
