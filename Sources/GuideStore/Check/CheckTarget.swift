private import Platform

/// A path given to `check`: a content folder, or a file or folder inside one.
package struct CheckTarget: Equatable, Sendable {
  private static let parts = ["shared", "carriers", "procedures", "schema"]

  /// The folder laid out like `Guides/`.
  package var folder: String
  /// Path below it, empty for all of it.
  package var only: String

  /// Gives nil if the path neither is nor lies in a content folder.
  package init?(_ path: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    let names = (try? Folders.list(String(trimmed))) ?? []
    if names.contains(where: { CheckTarget.parts.contains($0) }) {
      folder = String(trimmed)
      only = ""
      return
    }
    let pieces = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    guard let place = pieces.lastIndex(where: { CheckTarget.parts.contains(String($0)) }) else {
      return nil
    }
    let above = pieces[..<place].joined(separator: "/")
    folder = place == 0 ? "." : above.isEmpty ? "/" : above
    only = pieces[place...].joined(separator: "/")
  }
}
