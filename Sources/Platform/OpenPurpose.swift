/// Says what a path is opened for.
enum OpenPurpose: Sendable {
  case read
  case list
  /// Keeps the file and its mode if there is one.
  case overwrite
  /// Fails if anything stands there already; mode 0600.
  case createPrivate
  case lock
}
