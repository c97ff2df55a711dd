package import Foundation

/// Holds everything a finished program left: compare it whole.
package struct ProgramRun: Sendable, Equatable {
  package let stdout: String
  package let stderr: String
  /// The exit status, or 0 if it died by a signal.
  package let status: Int32
  /// The signal it died by.
  package let signal: Int32?

  package init(stdout: String = "", stderr: String = "", status: Int32 = 0, signal: Int32? = nil) {
    self.stdout = stdout
    self.stderr = stderr
    self.status = status
    self.signal = signal
  }

  /// Says that a program did not end in time and was killed.
  package struct TimedOut: Error {
    package let arguments: [String]
    package let stdout: String
    package let stderr: String
  }

  /// Runs a built program with an environment that holds nothing but what is given.
  ///
  /// Without text for stdin it is /dev/null. Status 126 or 127 without output means that the
  /// program was not found.
  package static func run(
    _ arguments: [String], stdin: String? = nil, environment: [String: String] = [:],
    directory: URL? = nil, program: String = BuiltProducts.program(), seconds: Double = 20
  ) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    let output = try folder.makeFile("stdout")
    let error = try folder.makeFile("stderr")
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    if let directory { process.currentDirectoryURL = directory }
    // Files instead of pipes: nothing can fill up and block.
    process.standardOutput = output
    process.standardError = error
    if let stdin {
      process.standardInput = try FileHandle(
        forReadingFrom: URL(filePath: try folder.write(stdin, to: "stdin")))
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let inTime = ended.wait(timeout: .now() + seconds) == .success
    if !inTime {
      kill(process.processIdentifier, SIGKILL)
      _ = ended.wait(timeout: .now() + 5)
    }
    let out = try folder.read("stdout")
    let err = try folder.read("stderr")
    guard inTime else { throw TimedOut(arguments: arguments, stdout: out, stderr: err) }
    let died = process.terminationReason == .uncaughtSignal
    return ProgramRun(
      stdout: out, stderr: err, status: died ? 0 : process.terminationStatus,
      signal: died ? process.terminationStatus : nil)
  }
}
