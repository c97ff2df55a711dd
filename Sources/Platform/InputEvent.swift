/// Says what ended the wait for input.
package enum InputEvent: Sendable, Equatable {
  case bytes([UInt8])
  /// Nothing will ever come again: end of file, or the terminal has gone.
  case endOfInput
  case interrupted(Signal)
  case timeout
}
