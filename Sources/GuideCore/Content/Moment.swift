/// A point in time, in seconds since 1970-01-01T00:00Z; the core is given it and never asks a clock.
package struct Moment: Equatable, Hashable, Comparable, Sendable {
  package var seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Japan has been nine hours ahead of UTC, without summer time, since 1952.
  package static let japanOffset = 9 * 3600

  /// Gives the day on the calendar of a zone.
  package func day(offset: Int = Moment.japanOffset) -> Day {
    Day(daysSinceEpoch: floorDivide(seconds + offset, 86_400))
  }

  /// Counts the minutes since midnight in a zone.
  package func minuteOfDay(offset: Int = Moment.japanOffset) -> Int {
    let local = seconds + offset
    return (local - floorDivide(local, 86_400) * 86_400) / 60
  }

  /// Writes `HH:MM` in a zone.
  package func clock(offset: Int = Moment.japanOffset) -> String {
    let minute = minuteOfDay(offset: offset)
    return "\(Day.padded(minute / 60, 2)):\(Day.padded(minute % 60, 2))"
  }

  /// Writes RFC 3339 in UTC, to the second.
  package var iso: String {
    let second = seconds - floorDivide(seconds, 60) * 60
    return "\(day(offset: 0).iso)T\(clock(offset: 0)):\(Day.padded(second, 2))Z"
  }

  /// Reads what `iso` writes.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let day = Day(String(text.prefix(10))),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let hour = Moment.twoDigits(bytes[11..<13]), hour < 24,
      let minute = Moment.twoDigits(bytes[14..<16]), minute < 60,
      let second = Moment.twoDigits(bytes[17..<19]), second < 60
    else { return nil }
    seconds = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// Takes no sign, unlike `Int.init`.
  private static func twoDigits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func floorDivide(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
