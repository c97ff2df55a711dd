/// Runs another program: exact arguments, never a shell.
package struct OutsideProgram: Sendable {
  /// Says where stdin comes from.
  package enum Input: Sendable {
    case nothing
    case inherited
    case file(String)
  }

  /// Says where stdout or stderr goes.
  package enum Output: Sendable {
    case nowhere
    case inherited
    /// Makes or empties the file.
    case file(String)
    /// Keeps the first so many bytes; the rest is read and dropped.
    case captured(limit: Int)
  }

  /// Holds how it ended and what was captured.
  package struct Outcome: Sendable, Equatable {
    package let end: ProgramEnd
    package let output: [UInt8]
    package let error: [UInt8]

    package init(end: ProgramEnd, output: [UInt8], error: [UInt8]) {
      self.end = end
      self.output = output
      self.error = error
    }
  }

  /// The file to run; see `find`.
  package var path: String
  package var arguments: [String]
  /// Replaces the environment; nil passes on this process's own.
  package var environment: [String: String]?
  package var input: Input
  package var output: Output
  package var error: Output
  /// It leads a process group of its own: a stop reaches its children, and a key at the terminal
  /// (Ctrl-C) reaches only this process.
  package var leadsGroup = false

  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String]? = nil,
    input: Input = .nothing, output: Output = .captured(limit: 1 << 20),
    error: Output = .captured(limit: 1 << 16)
  ) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
    self.input = input
    self.output = output
    self.error = error
  }

  /// Finds a program by name in the absolute folders of PATH.
  package static func find(
    _ name: String, path: String = Environment.ofProcess["PATH"] ?? "/usr/bin:/bin"
  ) -> String? {
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return path.split(separator: ":").lazy
      // A relative folder would run whatever lies where the user happens to stand.
      .filter { $0.hasPrefix("/") }
      .map { "\($0)/\(name)" }
      .first { CLibrary.canExecute($0) && (try? Files.kind(of: $0)) == .regular }
  }

  /// Runs it to its end, or kills it after the time; without a time it waits for ever.
  ///
  /// What is not killed goes on by itself, in a session of its own: a browser may be the very program
  /// that was started. Every few milliseconds it asks whether to stop before.
  package func run(
    milliseconds: Int? = nil, killsLate: Bool = true,
    stoppingWhen mustStop: () -> Bool = { false }
  ) throws(PlatformError) -> Outcome {
    let parts = [path] + arguments + (environment ?? [:]).flatMap { [$0.key, $0.value] }
    guard !parts.contains(where: { $0.utf8.contains(0) }) else {
      throw PlatformError(
        kind: .other, operation: "posix_spawn", path: path, message: "zero byte in an argument")
    }
    var run = RunningProgram(
      deadline: milliseconds.map { SystemClock.monotonicMilliseconds() + $0 },
      killsLate: killsLate)
    try run.start(self)
    return try run.finish(stoppingWhen: mustStop)
  }
}
