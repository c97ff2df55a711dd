internal import Platform

/// Gathers bytes of standard input into lines; signals and the end of input are answers too.
struct LineInput: ~Copyable {
  enum Event: Equatable, Sendable {
    case line(String)
    case end
    case signal(Signal)
  }

  /// A line longer than this is cut: nobody types it.
  private static let longest = 1 << 16

  private let console: Console
  private var catcher: SignalCatcher
  private var ended = false

  init(_ console: Console) throws(PlatformError) {
    self.console = console
    catcher = try SignalCatcher([.interrupt, .terminate, .hangUp])
  }

  /// Kept where the next reader finds it: a walk may hand over to another one.
  private var buffer: [UInt8] {
    get { console.unread }
    nonmutating set { console.unread = newValue }
  }

  /// Waits for a line; bytes that are not UTF-8 become U+FFFD.
  mutating func next() throws(PlatformError) -> Event {
    while true {
      if let end = buffer.firstIndex(of: 0x0a) {
        let line = buffer[..<end]
        buffer.removeSubrange(...end)
        return .line(LineInput.text(line))
      }
      if buffer.count > LineInput.longest {
        let line = buffer[...]
        buffer = []
        return .line(LineInput.text(line))
      }
      if ended {
        if buffer.isEmpty { return .end }
        let line = buffer[...]
        buffer = []
        return .line(LineInput.text(line))
      }
      switch try InputReader.next(catcher) {
      case .bytes(let bytes): buffer += bytes
      case .endOfInput: ended = true
      case .interrupted(let signal): return .signal(signal)
      case .timeout: continue
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let line = bytes.last == 0x0d ? bytes.dropLast() : bytes
    return String(decoding: line.prefix(longest), as: UTF8.self)
  }
}
