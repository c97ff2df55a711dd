/// Names one of the three streams every process starts with.
package enum Stream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  package var isTerminal: Bool { CLibrary.isTerminal(rawValue) }

  /// Writes all bytes; waits where the other side is slow.
  package func write(_ bytes: [UInt8]) throws(PlatformError) {
    try Bytes.write(bytes, to: rawValue, path: nil)
  }

  package func write(_ text: String) throws(PlatformError) {
    try write(Array(text.utf8))
  }

  /// Reads to the end; more than the limit is an error (`tooLarge`).
  package func readAll(limit: Int) throws(PlatformError) -> [UInt8] {
    try Bytes.readAll(rawValue, limit: limit, path: nil)
  }
}
