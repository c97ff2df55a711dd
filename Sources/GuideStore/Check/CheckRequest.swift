package import GuideCore

/// What `check` is asked to do.
package struct CheckRequest: Sendable {
  package var today: Day
  package var reserved: CheckContext.Reserved
  /// Only problems of files whose path (below the layer's folder) begins with one of these are reported; empty for all.
  package var only: [String]
  /// Walks all paths of all guides.
  package var provesPaths: Bool

  package init(
    today: Day, reserved: CheckContext.Reserved = CheckContext.Reserved(), only: [String] = [],
    provesPaths: Bool = false
  ) {
    self.today = today
    self.reserved = reserved
    self.only = only
    self.provesPaths = provesPaths
  }
}
