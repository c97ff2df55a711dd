/// Holds what stat tells about a file.
struct FileStatus: Sendable, Equatable {
  let kind: FileKind
  let size: Int
  /// Permission bits only.
  let mode: UInt32
}
