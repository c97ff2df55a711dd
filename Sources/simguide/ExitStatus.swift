/// Every status that the program can end with (the numbers follow BSD's sysexits.h).
enum ExitStatus: Int32, CaseIterable, Equatable, Sendable {
  case done = 0
  /// Unknown first word, flag or option value.
  case usage = 64
  case badContent = 65
  /// No such guide, carrier, walk or file, given as an argument.
  case notFound = 66
  /// A printer or renderer is not available.
  case unavailable = 69
  /// Output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case ioError = 74
}
