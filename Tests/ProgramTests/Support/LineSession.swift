import Foundation
import TestSupport

#if canImport(Glibc)
@preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program whose user reads lines from a pipe and writes lines into one.
final class LineSession: WalkFace {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let error: URL
  private let folder: TemporaryFolder
  private let ended = DispatchSemaphore(value: 0)
  private var bytes: [UInt8] = []
  private var seen = 0

  init(
    _ arguments: [String], _ environment: [String: String] = [:], in folder: TemporaryFolder
  ) throws {
    self.folder = folder
    error = folder.url.appending(path: "stderr-\(UUID().uuidString)")
    try Data().write(to: error)
    for handle in [
      input.fileHandleForReading, input.fileHandleForWriting, output.fileHandleForReading,
      output.fileHandleForWriting,
    ] { _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC) }
    process.executableURL = URL(filePath: ProgramUnderTest.path)
    process.arguments = arguments
    process.environment = ProgramUnderTest.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder.url
    process.standardInput = input
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: error)
    process.terminationHandler = { [ended] _ in ended.signal() }
    try LineSession.withoutBlockedSignals { try process.run() }
  }

  /// The threads of tests block signals, and a program inherits that (POSIX posix_spawn).
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// What the program said on standard error.
  var complaints: String { (try? String(contentsOf: error, encoding: .utf8)) ?? "" }

  /// Waits for a prompt: `> ` at the beginning of the last line.
  func prompt(seconds: Double = 15) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      let new = String(decoding: bytes[seen...], as: UTF8.self)
      if new == "> " || new.hasSuffix("\n> ") {
        seen = bytes.count
        return new
      }
      guard Date() < deadline, try read(milliseconds: 200) else {
        throw NothingCame(description: "no prompt; since the last input:\n\(new)\n\(complaints)")
      }
    }
  }

  func shown(until isPrompt: (String) -> Bool) throws -> String { try prompt() }

  /// Reads some more; false at the end of the output.
  private func read(milliseconds: Int32) throws -> Bool {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = buffer.withUnsafeMutableBytes { space in
      #if canImport(Glibc)
      Glibc.read(descriptor, space.baseAddress, space.count)
      #else
      Darwin.read(descriptor, space.baseAddress, space.count)
      #endif
    }
    if count > 0 { bytes += buffer[..<count] }
    return count > 0
  }

  func send(_ text: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  /// Types a line and gives what the program says to it.
  @discardableResult
  func say(_ line: String) throws -> String {
    try type(line)
    return try prompt()
  }

  func type(_ text: String) throws { try send(text + "\n") }
  func press(_ key: String) throws { try send(key + "\n") }
  func back() throws { try send("b\n") }
  func unknown(of count: Int) throws { try send("unknown\n") }

  func answer(_ options: [Int], of count: Int, name: String, isMany: Bool) throws {
    try send(name + "\n")
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  func end() throws -> ProgramEnding {
    let deadline = Date(timeIntervalSinceNow: 15)
    while try read(milliseconds: 200) {
      guard Date() < deadline else {
        throw NothingCame(description: "still running; shown: \(rest)")
      }
    }
    guard ended.wait(timeout: .now() + 10) == .success else {
      throw NothingCame(description: "output closed, but still running")
    }
    return process.terminationReason == .uncaughtSignal
      ? .died(signal: process.terminationStatus) : .exited(process.terminationStatus)
  }

  /// What was shown since the last prompt.
  var rest: String { String(decoding: bytes[seen...], as: UTF8.self) }
}
