/// Lists, makes and removes folders.
package enum Folders {
  /// Gives the names in a folder, sorted by bytes, without `.` and `..`.
  package static func list(_ path: String) throws(PlatformError) -> [String] {
    let folder = try open(path)
    let names = try named(path) { () throws(PlatformError) in
      try CLibrary.names(in: folder.number)
    }
    return names.map(string).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and the missing ones above it, all mode 0700; one that is there is left alone.
  package static func makePrivate(_ path: String) throws(PlatformError) {
    try make(path, isPrivate: true)
  }

  /// Makes a folder and the missing ones above it with the ordinary mode, for others to read.
  package static func makeShared(_ path: String) throws(PlatformError) {
    try make(path, isPrivate: false)
  }

  private static func make(_ path: String, isPrivate: Bool) throws(PlatformError) {
    do {
      try CLibrary.makeFolder(path, isPrivate: isPrivate)
    } catch {
      switch error.kind {
      case .exists where try Files.kind(of: path) == .folder: return
      case .notFound:
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw error }
        try make(String(path[..<slash]), isPrivate: isPrivate)
        // Somebody else may have made it meanwhile, and "a/" names the folder just made.
        do {
          try CLibrary.makeFolder(path, isPrivate: isPrivate)
        } catch {
          guard error.kind == .exists, try Files.kind(of: path) == .folder else { throw error }
        }
      default: throw error
      }
    }
  }

  /// Makes an empty folder, mode 0700, under `TMPDIR` or `/tmp`; the caller removes it.
  package static func makeTemporary(prefix: String) throws(PlatformError) -> String {
    let variable = Environment.ofProcess["TMPDIR"] ?? ""
    let parent = variable.isEmpty ? "/tmp" : variable
    let path = "\(parent)/\(prefix)-\(RandomBytes.hex(bytes: 8))"
    try CLibrary.makeFolder(path)
    return path
  }

  /// Removes a file or a folder with all it holds; links are removed, never followed.
  package static func removeTree(_ path: String) throws(PlatformError) {
    guard try CLibrary.status(at: path, followLinks: false).kind == .folder else {
      return try CLibrary.removeFile(path)
    }
    // A trailing slash would follow a link.
    var end = path.endIndex
    while end > path.startIndex, path[path.index(before: end)] == "/" {
      end = path.index(before: end)
    }
    let trimmed = path[..<end]
    let slash = trimmed.lastIndex(of: "/")
    let parentPath = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? String(trimmed)
    let parent = try open(parentPath)
    try named(path) { () throws(PlatformError) in
      try removeFolder(Array(name.utf8CString), in: parent.number)
    }
  }

  private static func removeFolder(_ name: [CChar], in parent: Int32) throws(PlatformError) {
    let folder = try CLibrary.openFolder(name, in: parent)
    for entry in try CLibrary.names(in: folder.number) {
      if try CLibrary.isFolder(entry, in: folder.number) {
        try removeFolder(entry, in: folder.number)
      } else {
        try CLibrary.remove(entry, in: folder.number, isFolder: false)
      }
    }
    try CLibrary.remove(name, in: parent, isFolder: true)
  }

  private static func open(_ path: String) throws(PlatformError) -> Descriptor {
    try CLibrary.openFile(path, .list)
  }

  /// Adds the path to an error that came from a call on a descriptor.
  private static func named<Result>(
    _ path: String, _ body: () throws(PlatformError) -> Result
  ) throws(PlatformError) -> Result {
    do {
      return try body()
    } catch {
      throw PlatformError(
        kind: error.kind, operation: error.operation, path: path, code: error.code,
        message: error.message)
    }
  }

  private static func string(_ name: [CChar]) -> String {
    String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
