package import StrictJSON

/// A place where content files lie: the built-in ones, or a folder given on the command line.
package struct ContentLayer: Sendable {
  /// Stands before the path in messages; empty for built-in content.
  package var label: String
  /// Lists the paths in a folder such as `carriers`, sorted, without subfolders.
  package var list: @Sendable (_ folder: String) -> [String]
  /// Reads a file; nil if this layer has none of that path.
  package var read: @Sendable (_ path: String) throws(Library.Failure) -> [UInt8]?

  /// Gives a file that was read when the program was built; nil if this layer has none.
  package var prepared: @Sendable (_ path: String) -> PreparedJSON?

  package init(
    label: String, list: @escaping @Sendable (String) -> [String],
    read: @escaping @Sendable (String) throws(Library.Failure) -> [UInt8]?,
    prepared: @escaping @Sendable (String) -> PreparedJSON? = { _ in nil }
  ) {
    self.label = label
    self.list = list
    self.read = read
    self.prepared = prepared
  }

  /// Names a file of this layer in messages.
  package func name(of path: String) -> String {
    label.isEmpty ? "Guides/" + path : label + (label.hasSuffix("/") ? "" : "/") + path
  }
}
