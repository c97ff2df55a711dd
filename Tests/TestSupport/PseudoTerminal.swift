package import Foundation

#if canImport(Glibc)
@preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Runs a program on a terminal of its own, plays its user and sees what it draws.
///
/// Not for use from several threads at once. The program leads its session, so Ctrl-Z cannot stop it
/// (POSIX: an orphaned process group is not stopped): to test that, start `/bin/sh -i` and type the
/// program's name there.
package final class PseudoTerminal {
  /// Says that the program did not do in time what the test waited for.
  package struct TimedOut: Error, CustomStringConvertible {
    package let description: String
  }

  /// Says which call failed.
  package struct Failure: Error {
    package let call: String
    package let code: Int32
  }

  /// Says how the program ended.
  package enum End: Equatable, Sendable {
    case exited(Int32)
    case died(signal: Int32)
  }

  private var main: Int32
  /// Kept open so that output and modes outlive the program.
  private var other: Int32
  /// Names the device, for programs that open it themselves.
  package let name: String
  package private(set) var process: pid_t = 0
  private var ended: End?
  private var seen = 0
  /// Holds everything drawn so far, as bytes.
  package private(set) var bytes: [UInt8] = []

  package init(columns: Int = 80, rows: Int = 24) throws {
    var ends: (Int32, Int32) = (-1, -1)
    var buffer = [CChar](repeating: 0, count: 256)
    guard openpty(&ends.0, &ends.1, &buffer, nil, nil) == 0 else {
      throw Failure(call: "openpty", code: errno)
    }
    main = ends.0
    other = ends.1
    name = buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    for end in [main, other] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    resize(columns: columns, rows: rows)
  }

  deinit {
    if process > 0, ended == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    hangUp()
  }

  /// Closes the terminal as when its window is closed; the program gets SIGHUP.
  package func hangUp() {
    for end in [main, other] where end >= 0 { close(end) }
    main = -1
    other = -1
  }

  /// Starts a program in a new session that has this terminal as its controlling one.
  package func start(
    _ arguments: [String], environment: [String: String] = ["TERM": "xterm-256color"],
    directory: URL? = nil, program: String = BuiltProducts.program()
  ) throws {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    var words = [program] + arguments
    if let directory {
      // Neither C library offers a portable way to start elsewhere.
      words = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, directory.path()] + words
    }
    let strings = (words + environment.map { "\($0.key)=\($0.value)" }).map { strdup($0) }
    defer {
      for string in strings { free(string) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A session leader without a terminal gets the first one it opens: open it by name.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    sigdelset(&all, SIGKILL)
    sigdelset(&all, SIGSTOP)
    posix_spawnattr_setsigdefault(&attributes, &all)
    #if canImport(Darwin)
    let newSession = 0x400
    #else
    let newSession = 0x80
    #endif
    posix_spawnattr_setflags(
      &attributes, Int16(newSession) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let count = words.count
    let code = posix_spawn(
      &process, words[0], &actions, &attributes, strings[..<count] + [nil],
      strings[count...] + [nil])
    guard code == 0 else { throw Failure(call: "posix_spawn", code: code) }
  }

  /// Changes the window size; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
  }

  /// Types text, as a user would; "\r" is the Enter key.
  package func send(_ text: String) throws {
    try sendBytes(Array(text.utf8))
  }

  /// Sends bytes that need not be text.
  package func sendBytes(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure(call: "write", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  package func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Holds everything drawn so far; the terminal turns "\n" into "\r\n".
  package var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Waits until a text has been drawn after the last one waited for, and gives what came before.
  @discardableResult
  package func wait(for text: String, seconds: Double = 10) throws -> String {
    let wanted = Array(text.utf8)
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      if let start = bytes[seen...].firstRange(of: wanted) {
        defer { seen = start.upperBound }
        return String(decoding: bytes[seen..<start.lowerBound], as: UTF8.self)
      }
      guard Date() < end, ended == nil else {
        throw TimedOut(
          description: "\(text.debugDescription) never came; since the last wait:\n"
            + String(decoding: bytes[seen...], as: UTF8.self).debugDescription)
      }
      try collect(milliseconds: 20)
      if try hasEnded() { try drain() }
    }
  }

  /// Waits until nothing has been drawn for a while, and gives what came since the last wait.
  @discardableResult
  package func settle(milliseconds: Int32 = 150) throws -> String {
    while try collect(milliseconds: milliseconds) {}
    defer { seen = bytes.count }
    return String(decoding: bytes[seen...], as: UTF8.self)
  }

  /// Waits for the program to end.
  @discardableResult
  package func waitForEnd(seconds: Double = 10) throws -> End {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while try !hasEnded() {
      guard Date() < deadline else {
        throw TimedOut(description: "still running; drawn so far:\n\(output.debugDescription)")
      }
      try collect(milliseconds: 10)
    }
    try drain()
    return ended ?? .exited(-1)
  }

  /// Shows the terminal's settings so that they can be compared before and after.
  package var mode: TerminalModeSnapshot {
    var settings = termios()
    tcgetattr(other, &settings)
    let characters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
    return TerminalModeSnapshot(
      input: UInt(settings.c_iflag), output: UInt(settings.c_oflag),
      control: UInt(settings.c_cflag), local: UInt(settings.c_lflag), characters: characters,
      echoes: settings.c_lflag & tcflag_t(ECHO) != 0,
      isLineMode: settings.c_lflag & tcflag_t(ICANON) != 0)
  }

  private func hasEnded() throws -> Bool {
    guard ended == nil else { return true }
    guard process > 0 else { return false }
    var status: Int32 = 0
    let result = waitpid(process, &status, WNOHANG)
    if result < 0, errno != EINTR { throw Failure(call: "waitpid", code: errno) }
    if result == process { setEnd(status) }
    return ended != nil
  }

  private func setEnd(_ status: Int32) {
    ended = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .died(signal: status & 0x7F)
  }

  private func drain() throws {
    while try collect(milliseconds: 0) {}
  }

  @discardableResult
  private func collect(milliseconds: Int32) throws -> Bool {
    var entry = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0, entry.revents & Int16(POLLIN) != 0 else {
      return false
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(main, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }
}
