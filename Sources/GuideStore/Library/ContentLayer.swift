/// A place where content files lie: the built-in ones, or a folder given on the command line.
package struct ContentLayer: Sendable {
  /// Stands before the path in messages; empty for built-in content.
  package var label: String
  /// Lists the paths in a folder such as `carriers`, sorted, without subfolders.
  package var list: @Sendable (_ folder: String) -> [String]
  /// Reads a file; nil if this layer has none of that path.
  package var read: @Sendable (_ path: String) throws(Library.Failure) -> [UInt8]?

  package init(
    label: String, list: @escaping @Sendable (String) -> [String],
    read: @escaping @Sendable (String) throws(Library.Failure) -> [UInt8]?
  ) {
    self.label = label
    self.list = list
    self.read = read
  }

  /// Names a file of this layer in messages.
  package func name(of path: String) -> String {
    label.isEmpty ? "Guides/" + path : label + (label.hasSuffix("/") ? "" : "/") + path
  }
}
