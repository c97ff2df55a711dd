internal import GuideExport
internal import Platform
internal import TextLayout

/// The print command of the system (POSIX `lp`).
struct PrintQueue: Sendable {
  let path: String

  static let seconds = 60

  static func find(variables: [String: String]) throws(PrintingError) -> PrintQueue {
    guard let path = OutsideProgram.find("lp", path: variables["PATH"] ?? "/usr/bin:/bin") else {
      throw .noPrinter
    }
    return PrintQueue(path: path)
  }

  /// Sends a file to a printer, or to the one the system prefers, and gives the command's answer.
  func send(
    _ file: String, title: String, to printer: String?, paper: PageStyle.Paper,
    _ interruption: Interruption
  ) throws(PrintingError) -> String {
    let media =
      switch paper {
      case .a4: "A4"
      case .letter: "Letter"
      case .a6: "A6"
      }
    // No option can be smuggled in: each value is an argument of its own, or glued to its flag.
    let arguments =
      (printer.map { ["-d", $0] } ?? []) + ["-t", title, "-o", "media=\(media)", "--", file]
    let outcome: OutsideProgram.Outcome
    do {
      outcome = try OutsideProgram(path, arguments).run(
        milliseconds: PrintQueue.seconds * 1000, stoppingWhen: { interruption.hasCome })
    } catch {
      throw .printerFailed(.said(error.message))
    }
    switch outcome.end {
    case .exited(0): return PrintQueue.words(outcome.output)
    case .timedOut: throw .printerFailed(.tookTooLong(seconds: PrintQueue.seconds))
    case .exited(let status):
      let said = PrintQueue.words(outcome.error)
      throw .printerFailed(said.isEmpty ? .ended(status: status) : .said(said))
    case .stopped: throw .printerFailed(.ended(status: -1))
    case .died(let signal): throw .printerFailed(.ended(status: 128 + signal.number))
    }
  }

  private static func words(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: " ")
      .withoutControls()
  }
}
