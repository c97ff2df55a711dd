/// Holds an advisory lock (flock) until it goes; other processes are turned away, not kept waiting.
package struct FileLock: ~Copyable {
  private let file: Descriptor

  /// Makes the file if need be, mode 0600; throws `locked` while somebody else holds it.
  package init(_ path: String) throws(PlatformError) {
    let opened = try CLibrary.openFile(path, .lock)
    try CLibrary.lock(opened.number, path: path)
    file = opened
  }

  /// Lets go at once rather than at the end of the scope.
  package consuming func release() {}
}
