private import Synchronization

#if canImport(Glibc)
@preconcurrency private import Glibc
#elseif canImport(Musl)
@preconcurrency private import Musl
#elseif canImport(Darwin)
@preconcurrency private import Darwin
#endif

/// Signals, and this process and those it starts.
extension CLibrary {
  static let signalNumbers: [(Signal, Int32)] = [
    (.hangUp, SIGHUP), (.interrupt, SIGINT), (.terminate, SIGTERM), (.quit, SIGQUIT),
    (.kill, SIGKILL), (.brokenPipe, SIGPIPE), (.suspend, SIGTSTP), (.resume, SIGCONT),
    (.windowChange, SIGWINCH),
  ]

  /// The end of the self-pipe that the handler writes to, -1 for none: a handler gets no context.
  private static let signalPipe = Atomic<Int32>(-1)

  static func setSignalPipe(_ descriptor: Int32) {
    signalPipe.store(descriptor, ordering: .sequentiallyConsistent)
  }

  /// Sends the number of the signal through the self-pipe, as one byte.
  ///
  /// glibc, musl and Darwin all give `signal` the BSD meaning: sigaction with SA_RESTART. A signal
  /// that the parent chose to ignore (nohup) stays ignored: false.
  static func catchSignal(_ number: Int32) -> Bool {
    let before = signal(number) { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(CLibrary.signalPipe.load(ordering: .sequentiallyConsistent), &byte, 1)
      errno = saved
    }
    guard unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else {
      return true
    }
    ignoreSignal(number)
    return false
  }

  static func resetSignal(_ number: Int32) { _ = signal(number, SIG_DFL) }

  /// Puts something harmless in the place of each of the three streams that is not open.
  ///
  /// Reading gives the end of the input; writing stays an error (EBADF).
  static func occupyStandardStreams() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // POSIX open: the lowest number that is free.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  static var fileSizeSignal: Int32 { SIGXFSZ }

  static func ignoreSignal(_ number: Int32) { _ = signal(number, SIG_IGN) }

  /// Sends a signal to this process, even where it was blocked.
  static func raiseSignal(_ number: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    sigprocmask(SIG_UNBLOCK, &set, nil)
    raise(number)
  }

  /// Starts a program with exactly these arguments, environment and three streams; in a session of its
  /// own it outlives the terminal.
  static func spawn(
    _ program: String, arguments: [String], environment: [String], streams: [Int32],
    ownSession: Bool = false, leadsGroup: Bool = false
  ) throws(PlatformError) -> Int32 {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    let copies = ([program] + arguments + environment).map { strdup($0) }
    defer {
      for copy in copies { free(copy) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (target, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(target))
    }
    // What this process ignores or catches must not be inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for (_, number) in signalNumbers where number != SIGKILL { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // POSIX_SPAWN_SETSID, which the C library's headers hide from Swift.
    #if canImport(Darwin)
    let newSession: Int16 = 0x400
    #else
    let newSession: Int16 = 0x80
    #endif
    var flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    // The leader of a session leads a group already. Group 0, as the attributes have it, is one of
    // its own (posix_spawnattr_setpgroup).
    if ownSession {
      flags |= newSession
    } else if leadsGroup {
      flags |= Int16(POSIX_SPAWN_SETPGROUP)
    }
    posix_spawnattr_setflags(&attributes, flags)
    let split = arguments.count + 1
    var process: pid_t = 0
    let code = posix_spawn(
      &process, program, &actions, &attributes, copies[..<split] + [nil], copies[split...] + [nil])
    guard code == 0 else {
      throw PlatformError(code: code, operation: "posix_spawn", path: program)
    }
    return process
  }

  /// Gives nil while the process runs, then how it ended; a process is asked only until it has.
  static func end(of process: Int32) throws(PlatformError) -> ProgramEnd? {
    var status: Int32 = 0
    guard try check("waitpid", nil, { waitpid(process, &status, WNOHANG) }) == process else {
      return nil
    }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .died(Signal(status & 0x7F))
  }

  static func sendSignal(_ number: Int32, to process: Int32) { _ = kill(process, number) }

  static var processID: Int32 { getpid() }

  static func endProcess(_ status: Int32) -> Never { exit(status) }

  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Lists the environment as `NAME=value`.
  static var variables: [String] {
    #if canImport(Darwin)
    let list = _NSGetEnviron().pointee
    #else
    let list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = environ
    #endif
    return sequence(state: list) { next in
      defer { next = next?.successor() }
      return next?.pointee.map { String(cString: $0) }
    }.map { $0 }
  }
}
