import Foundation

/// Lists and reads the content files that are shipped.
struct GuidesFolder {
  static let interfacePath = "shared/interface.json"

  let path: String

  /// Reads all shipped files but the interface texts, sorted by path; scenarios are not shipped.
  func contentFiles() throws -> [GuideFile] {
    try ["carriers", "procedures", "schema", "shared"].flatMap { folder in
      try jsonNames(in: folder).map { "\(folder)/\($0)" }
    }
    .filter { $0 != Self.interfacePath }
    .map(file)
  }

  func file(_ name: String) throws -> GuideFile {
    let full = URL(filePath: path).appending(path: name)
    return GuideFile(path: name, fullPath: full.path(), bytes: [UInt8](try Data(contentsOf: full)))
  }

  private func jsonNames(in folder: String) throws -> [String] {
    let full = URL(filePath: path).appending(path: folder).path()
    guard FileManager.default.fileExists(atPath: full) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: full)
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
