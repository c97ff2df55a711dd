/// Turns signals into bytes of a pipe, so that they can be waited for beside keys (self-pipe).
///
/// There can be one at a time; when it goes, the signals have their default meaning again.
package struct SignalCatcher: ~Copyable {
  private let readEnd: Descriptor
  private let writeEnd: Descriptor
  /// Those really caught.
  private let signals: [Signal]

  /// Lists what an interactive program must answer to.
  package static var interactive: [Signal] {
    [.interrupt, .terminate, .hangUp, .windowChange, .suspend, .resume]
  }

  /// Catches these signals from now on, except those that the parent chose to ignore.
  package init(_ signals: [Signal] = SignalCatcher.interactive) throws(PlatformError) {
    let (read, write) = try CLibrary.makePipe()
    readEnd = Descriptor(read)
    writeEnd = Descriptor(write)
    CLibrary.setNonBlocking(read)
    // A full pipe must not block the handler.
    CLibrary.setNonBlocking(write)
    CLibrary.setSignalPipe(write)
    self.signals = signals.filter { CLibrary.catchSignal($0.number) }
  }

  deinit {
    for signal in signals { CLibrary.resetSignal(signal.number) }
    CLibrary.setSignalPipe(-1)
  }

  var descriptor: Int32 { readEnd.number }

  /// Takes the next signal that has arrived, if any; does not wait.
  package borrowing func next() throws(PlatformError) -> Signal? {
    var bytes: [UInt8] = []
    _ = try Bytes.append(readEnd.number, room: 1, to: &bytes)
    return bytes.first.map { Signal(Int32($0)) }
  }

  /// Stops the process as SIGTSTP would have; returns after SIGCONT, and catches again.
  ///
  /// The caller gives the terminal back before and takes it again after.
  package borrowing func stopProcess() {
    let number = Signal.suspend.number
    CLibrary.resetSignal(number)
    CLibrary.raiseSignal(number)
    if signals.contains(.suspend) { _ = CLibrary.catchSignal(number) }
  }
}
