/// Reads the clock and the time zone of the machine.
package enum SystemClock {
  package static func secondsSinceEpoch() -> Int {
    CLibrary.secondsSinceEpoch()
  }

  /// Counts from some fixed moment and is never set back: for measuring.
  package static func monotonicMilliseconds() -> Int {
    CLibrary.monotonicMilliseconds()
  }

  /// Gives the seconds that local time is ahead of UTC at a moment (TZ, then the machine's zone).
  package static func utcOffset(at secondsSinceEpoch: Int) -> Int {
    CLibrary.utcOffset(at: secondsSinceEpoch)
  }
}
