/// Reads and writes files by path.
package enum Files {
  /// Reads a regular file; a folder or device is refused, as is one larger than the limit.
  package static func read(
    _ path: String, limit: Int = 16 << 20
  ) throws(PlatformError) -> [UInt8] {
    let file = try CLibrary.openFile(path, .read)
    let status = try CLibrary.status(of: file.number, path: path)
    switch status.kind {
    case .regular: break
    case .folder:
      throw PlatformError(kind: .isFolder, operation: "read", path: path, message: "is a folder")
    case .link, .other:
      throw PlatformError(
        kind: .notRegular, operation: "read", path: path, message: "is not a regular file")
    }
    guard status.size <= limit else {
      throw PlatformError(
        kind: .tooLarge, operation: "read", path: path, message: "larger than \(limit) bytes")
    }
    return try Bytes.readAll(file.number, limit: limit, path: path, expecting: status.size)
  }

  /// Tells what stands at a path; nil for nothing.
  package static func kind(
    of path: String, followLinks: Bool = true
  ) throws(PlatformError) -> FileKind? {
    do {
      return try CLibrary.status(at: path, followLinks: followLinks).kind
    } catch {
      if error.kind == .notFound || error.kind == .notFolder { return nil }
      throw error
    }
  }

  /// Gives the path of a file without links, `.` and `..`.
  package static func realPath(_ path: String) throws(PlatformError) -> String {
    try CLibrary.realPath(path)
  }

  package static func remove(_ path: String) throws(PlatformError) {
    try CLibrary.removeFile(path)
  }

  /// Writes where the user asked for it: ordinary mode, links and devices followed.
  package static func write(_ bytes: [UInt8], to path: String) throws(PlatformError) {
    let file = try CLibrary.openFile(path, .overwrite)
    try Bytes.write(bytes, to: file.number, path: path)
  }

  /// Replaces a file so that a reader or a crash meets the old or the new one whole; mode 0600.
  ///
  /// A temporary file in the same folder is written, synchronised and renamed (POSIX rename), then
  /// the folder is synchronised. On failure nothing stays behind and the old file is untouched.
  package static func writeAtomically(
    _ bytes: [UInt8], to path: String
  ) throws(PlatformError) {
    let (folder, name) = split(path)
    let temporary = "\(folder)/.\(name).\(RandomBytes.hex(bytes: 6)).tmp"
    do {
      let file = try CLibrary.openFile(temporary, .createPrivate)
      do {
        try Bytes.write(bytes, to: file.number, path: path)
        try CLibrary.synchronize(file.number, path: path)
        try CLibrary.renameFile(temporary, to: path)
      } catch {
        try? CLibrary.removeFile(temporary)
        throw error
      }
    }
    let parent = try CLibrary.openFile(folder, .list)
    try CLibrary.synchronize(parent.number, path: folder)
  }

  /// Tells whether a name is one that `writeAtomically` leaves behind when the machine stops.
  package static func isLeftover(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix(".tmp")
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
