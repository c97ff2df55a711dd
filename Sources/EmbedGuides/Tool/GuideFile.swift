internal import StrictJSON

/// Holds one content file as it is on disk.
struct GuideFile {
  /// Path below the Guides folder, as in `carriers/au.json`.
  let path: String
  let fullPath: String
  let bytes: [UInt8]

  /// Reads it as JSON; every problem is added, also those that can be read over.
  func document(_ problems: inout EmbedProblems) -> JSONDocument? {
    do {
      let document = try JSONDocument(bytes)
      for problem in document.problems { problems.add(self, problem) }
      return document
    } catch {
      for problem in error.problems { problems.add(self, problem) }
      return nil
    }
  }
}
