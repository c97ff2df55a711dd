/// Tells what stands at a path.
package enum FileKind: Sendable, Equatable {
  case regular
  case folder
  /// Seen only where links are not followed.
  case link
  /// A device, pipe or socket.
  case other
}
