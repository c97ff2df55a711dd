/// Holds what stat tells about a file.
struct FileStatus: Sendable, Equatable {
  let kind: FileKind
  let size: Int
}
