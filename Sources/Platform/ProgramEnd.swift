/// Says how a program ended.
package enum ProgramEnd: Sendable, Equatable {
  case exited(Int32)
  case died(Signal)
  /// It was still running after the time given and was killed.
  case timedOut
  /// It was killed because the caller asked for it.
  case stopped
}
