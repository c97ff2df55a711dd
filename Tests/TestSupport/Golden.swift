import Foundation
package import Testing

/// Compares text with a file in the folder `Golden` beside the test.
///
/// With SIMGUIDE_RECORD=1 the file is written anew and the test fails, so that a recording run
/// cannot pass for a check.
package enum Golden {
  package static func check(
    _ text: String, _ name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let golden = URL(filePath: file).deletingLastPathComponent()
      .appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["SIMGUIDE_RECORD"] == "1" {
      record(text, golden, sourceLocation)
      return
    }
    guard let data = try? Data(contentsOf: golden) else {
      Issue.record(
        "No golden file Golden/\(name): run with SIMGUIDE_RECORD=1 to make it",
        sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    if expected != text {
      Issue.record(
        "\(firstDifference(expected, text, name))", sourceLocation: sourceLocation)
    }
  }

  private static func record(_ text: String, _ file: URL, _ location: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record(
        "Recorded Golden/\(file.lastPathComponent): look at it, then run without SIMGUIDE_RECORD",
        sourceLocation: location)
    } catch {
      Issue.record(error, sourceLocation: location)
    }
  }

  private static func firstDifference(
    _ expected: String, _ actual: String, _ name: String
  ) -> Comment {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = index ?? min(old.count, new.count)
    let wanted = line < old.count ? String(old[line]).debugDescription : "the end"
    let got = line < new.count ? String(new[line]).debugDescription : "the end"
    return """
      Golden/\(name):\(line + 1) differs
        expected \(wanted)
        got      \(got)
      Whole text:
      \(actual)
      """
  }
}
