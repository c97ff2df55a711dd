/// Locates a character in a text: both numbers start at 1, columns count Unicode scalars.
package struct Place: Sendable, Hashable, Comparable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (one: Place, other: Place) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

extension Place: CustomStringConvertible {
  /// Writes `line:column`, the form that editors and compilers understand.
  package var description: String { "\(line):\(column)" }
}
