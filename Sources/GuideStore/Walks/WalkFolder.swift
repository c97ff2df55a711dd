package import GuideCore
private import Platform
internal import StrictJSON

/// The folder of saved walks: one private file a walk, written atomically, locked while in use.
package struct WalkFolder: Equatable, Sendable {
  /// Why a walk cannot be opened, saved or removed.
  package enum Failure: Error, Equatable, Sendable {
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    /// Another process has the walk open.
    case inUse(String)
    /// Written by a newer program; left untouched.
    case newerFormat(path: String)
    case damaged(path: String)
    /// The file of an open walk is gone: somebody erased it.
    case erased(path: String)
  }

  /// Holds the lock of an open walk.
  package struct Claim: ~Copyable, Sendable {
    private let lock: FileLock

    fileprivate init(_ lock: consuming FileLock) {
      self.lock = lock
    }
  }

  /// The state folder; walks lie in `walks` below it.
  package var root: String

  package init(root: String) {
    self.root = root
  }

  package var walks: String { root + "/walks" }

  package func path(of id: String) -> String { "\(walks)/\(id).json" }

  /// Claims a walk for this process; the folder is made if need be.
  package func claim(_ id: String) throws(Failure) -> Claim {
    let path = "\(walks)/.\(id).lock"
    do {
      try Folders.makePrivate(walks)
      return Claim(try FileLock(path))
    } catch {
      if error.kind == .locked { throw .inUse(id) }
      throw .cannotWrite(path: error.path ?? path, reason: error.message)
    }
  }

  /// Replaces the file of a walk as a whole.
  package func save(_ walk: Walk) throws(Failure) {
    let path = path(of: walk.id)
    do {
      try Files.writeAtomically(Array(WalkCoding.text(walk).utf8), to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.message)
    }
  }

  /// Opens a walk; nil if there is none of that id.
  package func load(_ id: String) throws(Failure) -> Walk? {
    guard ContentReader.isID(id) else { return nil }
    let path = path(of: id)
    let bytes: [UInt8]
    do throws(PlatformError) {
      guard let kind = try Files.kind(of: path, followLinks: false) else { return nil }
      // Saving would replace a link by a file and leave behind what it names.
      if kind == .link {
        throw PlatformError(
          kind: .notRegular, operation: "read", path: path, message: "is a symbolic link")
      }
      bytes = try Files.read(path)
    } catch {
      if error.kind == .notFound { return nil }
      throw .cannotRead(path: path, reason: error.message)
    }
    guard let document = try? JSONDocument(bytes) else { throw .damaged(path: path) }
    guard let format = document.root["format"]?.int else { throw .damaged(path: path) }
    guard format <= WalkCoding.format else { throw .newerFormat(path: path) }
    guard let walk = WalkCoding.walk(document.root), walk.id == id else {
      throw .damaged(path: path)
    }
    return walk
  }

  /// Lists the ids of all saved walks.
  package func ids() throws(Failure) -> [String] {
    do {
      guard try Files.kind(of: walks) != nil else { return [] }
      return try Folders.list(walks).compactMap { name in
        guard name.hasSuffix(".json"), !name.hasPrefix(".") else { return nil }
        return String(name.dropLast(5))
      }
    } catch {
      throw .cannotRead(path: walks, reason: error.message)
    }
  }

  /// Whether a walk lies in the folder; a folder that is gone or is none holds nothing.
  package func holds(_ id: String) throws(Failure) -> Bool {
    do throws(PlatformError) {
      guard try Files.kind(of: walks) == .folder else { return false }
      return try Files.kind(of: path(of: id), followLinks: false) != nil
    } catch {
      throw .cannotWrite(path: path(of: id), reason: error.message)
    }
  }

  /// Removes a walk and its lock; false if there was none, and a failure while it is in use.
  package func forget(_ id: String) throws(Failure) -> Bool {
    guard ContentReader.isID(id) else { return false }
    do throws(PlatformError) {
      guard try Files.kind(of: path(of: id), followLinks: false) != nil else { return false }
    } catch {
      throw .cannotWrite(path: path(of: id), reason: error.message)
    }
    let claim = try claim(id)
    defer { _ = claim }
    do {
      try Files.remove(path(of: id))
      try? Files.remove("\(walks)/.\(id).lock")
      return true
    } catch {
      throw .cannotWrite(path: path(of: id), reason: error.message)
    }
  }

  /// Removes all walks, and the folders if nothing else lies in them; false if there was none.
  ///
  /// If one of them is in use when this begins, none is removed.
  package func forgetAll() throws(Failure) -> Bool {
    for id in try lockedIDs() { _ = try claim(id) }
    do {
      guard try Files.kind(of: walks, followLinks: false) != nil else { return false }
      guard try Files.kind(of: walks, followLinks: false) == .folder else {
        try Folders.removeTree(walks)
        return true
      }
      for name in try Folders.list(walks) where WalkFolder.isOurs(name) {
        try Files.remove("\(walks)/\(name)")
      }
      for folder in [walks, root] where try Folders.list(folder).isEmpty {
        try Folders.removeTree(folder)
      }
      return true
    } catch {
      throw .cannotWrite(path: walks, reason: error.message)
    }
  }

  /// Lists the walks that have, or had, a lock; nothing where the folder is a link to somewhere else.
  private func lockedIDs() throws(Failure) -> [String] {
    do {
      guard try Files.kind(of: walks, followLinks: false) == .folder else { return [] }
      return try Folders.list(walks).filter { $0.hasPrefix(".") && WalkFolder.isOurs($0) }
        .filter { $0.hasSuffix(".lock") }.map { String($0.dropFirst().dropLast(5)) }.sorted()
    } catch {
      throw .cannotRead(path: walks, reason: error.message)
    }
  }

  /// Tells walks, their locks and what a stopped machine leaves of them from other people's files.
  private static func isOurs(_ name: String) -> Bool {
    if Files.isLeftover(name) { return true }
    if name.hasPrefix(".") {
      return name.hasSuffix(".lock") && ContentReader.isID(String(name.dropFirst().dropLast(5)))
    }
    return name.hasSuffix(".json") && ContentReader.isID(String(name.dropLast(5)))
  }

  /// Makes a new id: guide and date, with a number if the day has one already.
  package func newID(guide: String, on day: Day) -> String {
    let base = "\(guide)-\(day.iso)"
    let taken = Set((try? ids()) ?? [])
    if !taken.contains(base) { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }
}
