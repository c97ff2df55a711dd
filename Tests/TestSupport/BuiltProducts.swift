package import Foundation

/// Finds the programs built together with the tests.
package enum BuiltProducts {
  /// Names the folder that holds the test bundle and the programs.
  package static var folder: URL {
    // On macOS the tests run inside xctest, with the bundle among the arguments.
    let candidates =
      [Bundle.main.executableURL?.deletingLastPathComponent()]
      + CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
      + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    return candidates.compactMap { $0 }.first {
      FileManager.default.isExecutableFile(atPath: $0.appending(path: "simguide").path())
    } ?? URL(filePath: CommandLine.arguments.first ?? ".").deletingLastPathComponent()
  }

  package static func program(_ name: String = "simguide") -> String {
    folder.appending(path: name).path()
  }
}
