/// Says which operation failed on which path, with the system's own reason.
package struct PlatformError: Error, Sendable, Equatable {
  /// Sorts out the reasons that callers treat differently.
  package enum Kind: Sendable, Equatable {
    case notFound
    case exists
    case denied
    case isFolder
    case notFolder
    /// A device, pipe or socket stands where a file was wanted.
    case notRegular
    case tooLarge
    case readOnly
    case noSpace
    /// Nobody reads the other end of a pipe any more.
    case brokenPipe
    /// The disk failed, or the terminal has gone.
    case inputOutput
    /// Another process holds the lock.
    case locked
    case other
  }

  package let kind: Kind
  /// Names the system call, as in "open".
  package let operation: String
  package let path: String?
  /// Repeats errno, or 0 where the reason is ours.
  package let code: Int32
  /// Gives the system's words for the code.
  package let message: String

  package init(
    kind: Kind, operation: String, path: String? = nil, code: Int32 = 0, message: String
  ) {
    self.kind = kind
    self.operation = operation
    self.path = path
    self.code = code
    self.message = message
  }

  /// Looks kind and words up from errno.
  init(code: Int32, operation: String, path: String?) {
    self.init(
      kind: CLibrary.kind(of: code), operation: operation, path: path, code: code,
      message: CLibrary.message(of: code))
  }
}
