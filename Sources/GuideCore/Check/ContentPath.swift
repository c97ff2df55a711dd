/// Where something stands in a content file; the store finds line and column from it.
package struct ContentPath: Equatable, Hashable, Sendable {
  package enum Part: Equatable, Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  package var parts: [Part]

  package init(_ parts: [Part] = []) {
    self.parts = parts
  }

  package func key(_ key: String) -> ContentPath { ContentPath(parts + [.key(key)]) }

  package func index(_ index: Int) -> ContentPath { ContentPath(parts + [.index(index)]) }

  /// Gives the place of an element of a list under a key.
  package func element(_ key: String, _ index: Int) -> ContentPath {
    ContentPath(parts + [.key(key), .index(index)])
  }
}

/// A problem that a rule found in one file, before the place is looked up.
package struct Finding: Equatable, Sendable {
  package var path: ContentPath
  package var reason: Problem.Reason

  package init(_ path: ContentPath, _ reason: Problem.Reason) {
    self.path = path
    self.reason = reason
  }
}
