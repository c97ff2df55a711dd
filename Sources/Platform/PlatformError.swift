/// Says which operation failed on which path, with the system's own reason.
package struct PlatformError: Error, Sendable, Equatable {
  package let operation: String
  package let path: String?
  /// The number in errno.
  package let code: Int32
  package let message: String

  package init(operation: String, path: String? = nil, code: Int32, message: String) {
    self.operation = operation
    self.path = path
    self.code = code
    self.message = message
  }
}
