/// Keeps the settings of a terminal at one moment.
package struct TerminalModeSnapshot: Sendable, Equatable {
  package let input: UInt
  package let output: UInt
  package let control: UInt
  package let local: UInt
  package let characters: [UInt8]
  package let echoes: Bool
  /// Tells whether input is handed over line by line.
  package let isLineMode: Bool
}
