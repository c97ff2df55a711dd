#if canImport(Glibc)
@preconcurrency private import Glibc
#elseif canImport(Musl)
@preconcurrency private import Musl
#elseif canImport(Darwin)
@preconcurrency private import Darwin
#endif

/// Wraps each call of the C library; only its files import it.
///
/// Every function repeats a call that a signal interrupted, unless it says otherwise, and every
/// descriptor it opens is closed on exec.
enum CLibrary {
  // MARK: Errors

  static func kind(of code: Int32) -> PlatformError.Kind {
    switch code {
    case ENOENT: .notFound
    case EEXIST, ENOTEMPTY: .exists
    case EACCES, EPERM: .denied
    case EISDIR: .isFolder
    case ENOTDIR: .notFolder
    case EFBIG: .tooLarge
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .noSpace
    case EPIPE: .brokenPipe
    case EIO: .inputOutput
    case EWOULDBLOCK: .locked
    default: .other
    }
  }

  static func message(of code: Int32) -> String { String(cString: strerror(code)) }

  static func check<Result: SignedInteger>(
    _ operation: String, _ path: String? = nil, _ call: () -> Result
  ) throws(PlatformError) -> Result {
    // A zero byte would silently end the path for the C library.
    if let path, path.utf8.contains(0) {
      throw PlatformError(code: EINVAL, operation: operation, path: path)
    }
    while true {
      let result = call()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw PlatformError(code: code, operation: operation, path: path) }
    }
  }

  // MARK: Files

  static func openFile(_ path: String, _ purpose: OpenPurpose) throws(PlatformError) -> Descriptor {
    let flags =
      switch purpose {
      // Without O_NONBLOCK a named pipe would make the program wait for a writer.
      case .read: O_RDONLY | O_NONBLOCK
      case .list: O_RDONLY | O_DIRECTORY
      case .overwrite: O_WRONLY | O_CREAT | O_TRUNC
      case .createPrivate: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
      }
    let mode: mode_t = purpose == .overwrite ? 0o666 : 0o600
    return Descriptor(try check("open", path) { open(path, flags | O_CLOEXEC, mode) })
  }

  /// Opens a real folder inside another; a link is refused.
  static func openFolder(_ name: [CChar], in folder: Int32) throws(PlatformError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Descriptor(try check("openat") { openat(folder, name, flags) })
  }

  static func closeDescriptor(_ descriptor: Int32) {
    // Not repeated after EINTR: the descriptor is gone either way on Linux and macOS.
    _ = close(descriptor)
  }

  static func lock(_ descriptor: Int32, path: String) throws(PlatformError) {
    _ = try check("flock", path) { flock(descriptor, LOCK_EX | LOCK_NB) }
  }

  static func status(of descriptor: Int32, path: String?) throws(PlatformError) -> FileStatus {
    var result = stat()
    _ = try check("fstat", path) { fstat(descriptor, &result) }
    return status(result)
  }

  static func status(at path: String, followLinks: Bool) throws(PlatformError) -> FileStatus {
    var result = stat()
    _ = try check(followLinks ? "stat" : "lstat", path) {
      followLinks ? stat(path, &result) : lstat(path, &result)
    }
    return status(result)
  }

  private static func status(_ result: stat) -> FileStatus {
    let kind: FileKind =
      switch result.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return FileStatus(kind: kind, size: Int(result.st_size))
  }

  static func canExecute(_ path: String) -> Bool { access(path, X_OK) == 0 }

  static func makeFolder(_ path: String, isPrivate: Bool = true) throws(PlatformError) {
    _ = try check("mkdir", path) { mkdir(path, isPrivate ? 0o700 : 0o777) }
  }

  static func renameFile(_ path: String, to target: String) throws(PlatformError) {
    _ = try check("rename", target) { rename(path, target) }
  }

  static func realPath(_ path: String) throws(PlatformError) -> String {
    guard !path.utf8.contains(0), let buffer = realpath(path, nil) else {
      throw PlatformError(code: errno, operation: "realpath", path: path)
    }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  static func removeFile(_ path: String) throws(PlatformError) {
    _ = try check("unlink", path) { unlink(path) }
  }

  static func remove(_ name: [CChar], in folder: Int32, isFolder: Bool) throws(PlatformError) {
    _ = try check("unlinkat") { unlinkat(folder, name, isFolder ? AT_REMOVEDIR : 0) }
  }

  static func isFolder(_ name: [CChar], in folder: Int32) throws(PlatformError) -> Bool {
    var result = stat()
    _ = try check("fstatat") { fstatat(folder, name, &result, AT_SYMLINK_NOFOLLOW) }
    return status(result).kind == .folder
  }

  static func synchronize(_ descriptor: Int32, path: String) throws(PlatformError) {
    _ = try check("fsync", path) { fsync(descriptor) }
  }

  /// Lists all names but `.` and `..`, each ending in a zero byte, in no order.
  static func names(in folder: Int32) throws(PlatformError) -> [[CChar]] {
    // The stream owns and closes its descriptor, so it gets one of its own.
    let copy = try check("dup") { fcntl(folder, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      closeDescriptor(copy)
      throw PlatformError(code: code, operation: "opendir", path: nil)
    }
    defer { closedir(stream) }
    rewinddir(stream)
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The record may be shorter than the type: never copy the whole of it.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      let name = Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
      if name != [0x2E, 0] && name != [0x2E, 0x2E, 0] { names.append(name) }
    }
    guard errno == 0 else { throw PlatformError(code: errno, operation: "readdir", path: nil) }
    return names
  }

  static func currentFolder() throws(PlatformError) -> String {
    guard let buffer = getcwd(nil, 0) else {
      throw PlatformError(code: errno, operation: "getcwd", path: nil)
    }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  // MARK: Bytes

  /// Gives the count of bytes read: 0 at the end, nil where nothing is there yet.
  static func readSome(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, path: String? = nil
  ) throws(PlatformError) -> Int? {
    try unlessBusy { () throws(PlatformError) in
      try check("read", path) { read(descriptor, buffer.baseAddress, buffer.count) }
    }
  }

  /// Gives the count of bytes written, nil where the other side takes none now.
  static func writeSome(
    _ descriptor: Int32, _ buffer: UnsafeRawBufferPointer, path: String? = nil
  ) throws(PlatformError) -> Int? {
    try unlessBusy { () throws(PlatformError) in
      try check("write", path) { write(descriptor, buffer.baseAddress, buffer.count) }
    }
  }

  private static func unlessBusy(
    _ call: () throws(PlatformError) -> Int
  ) throws(PlatformError) -> Int? {
    do { return try call() } catch {
      if error.kind == .locked { return nil }
      throw error
    }
  }

  /// Tells which descriptors are ready: readable, closed or in error; none after the time.
  static func waitUntilReady(
    _ descriptors: [Int32], forWriting: Bool = false, milliseconds: Int?
  ) throws(PlatformError) -> [Int32] {
    let events = Int16(forWriting ? POLLOUT : POLLIN)
    var entries = descriptors.map { pollfd(fd: $0, events: events, revents: 0) }
    let deadline = milliseconds.map { monotonicMilliseconds() + $0 }
    _ = try check("poll") {
      let left = deadline.map { max(0, min($0 - monotonicMilliseconds(), 1 << 30)) } ?? -1
      return poll(&entries, nfds_t(entries.count), Int32(left))
    }
    return entries.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Opens a pipe: what is written to `write` can be read from `read`.
  static func makePipe() throws(PlatformError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = try check("pipe") { pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  static func setNonBlocking(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  // MARK: Time

  static func secondsSinceEpoch() -> Int { Int(time(nil)) }

  static func monotonicMilliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  static func utcOffset(at seconds: Int) -> Int {
    var time = time_t(seconds)
    var local = tm()
    return localtime_r(&time, &local) == nil ? 0 : Int(local.tm_gmtoff)
  }
}
