/// Speaks of the running process as a whole.
package enum ThisProcess {
  package static var id: Int32 { CLibrary.processID }

  package static func currentFolder() throws(PlatformError) -> String {
    try CLibrary.currentFolder()
  }

  /// Makes writing to a closed pipe an error (`brokenPipe`) instead of the end.
  package static func ignoreBrokenPipes() {
    CLibrary.ignoreSignal(Signal.brokenPipe.number)
  }

  /// Puts /dev/null where a standard stream is closed, so that no file or pipe gets its number.
  ///
  /// POSIX open gives the lowest free number. It can only be read: writing to closed standard output stays an error.
  package static func holdStandardStreams() {
    CLibrary.holdStandardStreams()
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
