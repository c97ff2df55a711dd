/// Speaks of the running process as a whole.
package enum ThisProcess {
  package static var id: Int32 { CLibrary.processID }

  package static func currentFolder() throws(PlatformError) -> String {
    try CLibrary.currentFolder()
  }

  /// Keeps files that are opened later from taking the place of a standard stream that was closed.
  package static func occupyStandardStreams() { CLibrary.occupyStandardStreams() }

  /// Makes writing to a closed pipe an error (`brokenPipe`) instead of the end.
  package static func ignoreBrokenPipes() {
    CLibrary.ignoreSignal(Signal.brokenPipe.number)
  }

  /// Makes writing beyond the limit of file sizes an error (setrlimit, EFBIG) instead of the end.
  package static func ignoreFileSizeSignals() {
    CLibrary.ignoreSignal(CLibrary.fileSizeSignal)
  }

  package static func exit(_ status: Int32) -> Never {
    CLibrary.endProcess(status)
  }

  /// Ends the way the signal would have, so that a shell sees it (status 130 for SIGINT).
  package static func die(by signal: Signal) -> Never {
    CLibrary.resetSignal(signal.number)
    CLibrary.raiseSignal(signal.number)
    // Only a signal whose default is not to end the process comes here.
    CLibrary.endProcess(128 + signal.number)
  }
}
