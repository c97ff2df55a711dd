/// Counts the columns and rows that a terminal says it has.
package struct TerminalSize: Sendable, Equatable {
  package let columns: Int
  package let rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Asks the terminal behind a stream; nil where there is none or it does not know.
  package static func of(_ stream: Stream) -> TerminalSize? {
    guard let size = CLibrary.windowSize(stream.rawValue), size.columns > 0, size.rows > 0 else {
      return nil
    }
    return TerminalSize(columns: size.columns, rows: size.rows)
  }
}
