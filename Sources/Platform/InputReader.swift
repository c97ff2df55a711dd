/// Waits for input and signals together.
package enum InputReader {
  /// Gives what comes first, signals before input; without a time it waits for ever.
  package static func next(
    _ catcher: borrowing SignalCatcher, milliseconds: Int? = nil
  ) throws(PlatformError) -> InputEvent {
    let input = Stream.input.rawValue
    let deadline = milliseconds.map { SystemClock.monotonicMilliseconds() + $0 }
    while true {
      if let signal = try catcher.next() { return .interrupted(signal) }
      let left = deadline.map { max(0, $0 - SystemClock.monotonicMilliseconds()) }
      let ready = try CLibrary.waitUntilReady([input, catcher.descriptor], milliseconds: left)
      if let signal = try catcher.next() { return .interrupted(signal) }
      guard ready.contains(input) else {
        if ready.isEmpty { return .timeout }
        continue
      }
      if let event = try read(input) { return event }
    }
  }

  /// Gives nil where the input was not ready after all.
  private static func read(_ input: Int32) throws(PlatformError) -> InputEvent? {
    var bytes: [UInt8] = []
    do {
      guard let count = try Bytes.append(input, room: 4096, to: &bytes) else { return nil }
      return count == 0 ? .endOfInput : .bytes(bytes)
    } catch {
      // A terminal that was hung up gives EIO where a pipe gives its end.
      if error.kind == .inputOutput { return .endOfInput }
      throw error
    }
  }
}
