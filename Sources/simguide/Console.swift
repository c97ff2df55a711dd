internal import Platform
internal import TextLayout

/// The three standard streams; the only file that writes.
final class Console {
  let inputIsTerminal: Bool
  let outputIsTerminal: Bool
  let errorIsTerminal: Bool
  private let output: Stream
  private let error: Stream
  private var pending: [UInt8] = []
  /// The first failure to write; afterwards nothing more is written.
  private var failure: PlatformError?
  /// What was read of standard input but not used yet.
  var unread: [UInt8] = []
  /// Set once colour has been decided.
  var ornament = Ornament.none

  init(input: Stream, output: Stream, error: Stream) {
    self.output = output
    self.error = error
    inputIsTerminal = input.isTerminal
    outputIsTerminal = output.isTerminal
    errorIsTerminal = error.isTerminal
  }

  /// Writes lines of meaning, with looks if the stream takes them.
  func show(_ lines: [StyledText]) {
    // Taken out while it grows, for each access to what a class holds is checked.
    var bytes: [UInt8] = []
    swap(&bytes, &pending)
    for line in lines {
      if ornament == .none {
        line.write(to: &bytes)
      } else {
        bytes.append(contentsOf: EscapeCodes.render(line, ornament).utf8)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    swap(&bytes, &pending)
    if pending.count > 1 << 16 { flush() }
  }

  func show(_ line: StyledText) { show([line]) }

  /// Writes text as it is: JSON, Markdown, schemas.
  func write(_ text: String) {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 16 { flush() }
  }

  /// Writes a prompt without a line end, and everything before it.
  func ask(_ prompt: StyledText) {
    pending += Array((EscapeCodes.render(prompt, ornament) + " ").utf8)
    flush()
  }

  /// Writes escape sequences and text that `EscapeCodes` made, at once.
  func control(_ codes: String) {
    pending += Array(codes.utf8)
    flush()
  }

  /// Says something on standard error, after all output so far.
  func complain(_ text: String) {
    flush()
    let clean = text.withoutControls(keepingNewlines: true) + "\n"
    try? error.write(Array(clean.utf8))
  }

  /// Says something on one line, whatever the names in it hold.
  func complain(line: String) { complain(line.withoutControls()) }

  func flush() {
    guard !pending.isEmpty, failure == nil else { return }
    let bytes = pending
    pending = []
    do {
      try output.write(bytes)
    } catch {
      failure = error
    }
  }

  /// Nobody reads any more: a pager was left, or the terminal has gone.
  var isBroken: Bool { failure != nil }

  /// Writes what is left; a reader who has left is no error, any other failure is.
  func finish() -> ExitStatus {
    flush()
    guard let failure, failure.kind != .brokenPipe else { return .done }
    try? error.write(Array("simguide: standard output: \(failure.message)\n".utf8))
    return .ioError
  }
}
