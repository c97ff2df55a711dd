package import Foundation

/// Finds the sources from which the tests were built.
package enum Repository {
  package static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  package static var guides: URL { root.appending(path: "Guides") }
}

/// Shortens `Repository.root`.
package var repositoryRoot: URL { Repository.root }
