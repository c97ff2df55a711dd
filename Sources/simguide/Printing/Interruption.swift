internal import Platform

/// Notes the signal that asks the program to end, so that a job can be stopped and cleared up first.
final class Interruption {
  private let catcher: SignalCatcher
  private(set) var signal: Signal?

  init() throws(PlatformError) {
    catcher = try SignalCatcher([.interrupt, .terminate, .hangUp])
  }

  /// Looks whether a signal has come by now.
  var hasCome: Bool {
    if signal == nil { signal = try? catcher.next() }
    return signal != nil
  }
}
