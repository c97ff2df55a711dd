import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `Reading a file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func `gives all its bytes`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Data(bytes).write(to: folder.url.appending(path: "file"))
    #expect(try Files.read(folder.path("file")) == bytes)
    #expect(try Files.read(folder.path("file"), limit: size) == bytes)
  }

  @Test func `refuses one that is larger than the limit`() throws {
    try folder.write("12345", to: "file")
    #expect(kind { _ = try Files.read(folder.path("file"), limit: 4) } == .tooLarge)
    #expect(try Files.read(folder.path("file"), limit: 5).count == 5)
  }

  @Test func `refuses a folder, a device and a named pipe without waiting`() throws {
    #expect(kind { _ = try Files.read(folder.path) } == .isFolder)
    #expect(kind { _ = try Files.read("/dev/null") } == .notRegular)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(kind { _ = try Files.read(folder.path("pipe")) } == .notRegular)
  }

  @Test func `reads what the system makes up as it is read`() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    #expect(try !Files.read("/proc/self/status").isEmpty)
  }

  @Test func `says which path is not there`() throws {
    let path = folder.path("none")
    #expect {
      try Files.read(path)
    } throws: { error in
      error as? PlatformError
        == PlatformError(
          kind: .notFound, operation: "open", path: path, code: ENOENT,
          message: "No such file or directory")
    }
    try folder.write("", to: "file")
    #expect(kind { _ = try Files.read(folder.path("file/below")) } == .notFolder)
  }

  @Test func `does not cut a path at a zero byte`() throws {
    try folder.write("secret", to: "file")
    #expect(kind { _ = try Files.read(folder.path("file") + "\0.json") } == .other)
  }
}

@Suite struct `Asking what stands at a path` {
  @Test func `tells files, folders, links and nothing apart`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    #expect(symlink(folder.path("file"), folder.path("link")) == 0)
    #expect(symlink(folder.path("nowhere"), folder.path("dangling")) == 0)
    #expect(try Files.kind(of: folder.path("file")) == .regular)
    #expect(try Files.kind(of: folder.path) == .folder)
    #expect(try Files.kind(of: folder.path("link")) == .regular)
    #expect(try Files.kind(of: folder.path("link"), followLinks: false) == .link)
    #expect(try Files.kind(of: folder.path("dangling")) == nil)
    #expect(try Files.kind(of: folder.path("dangling"), followLinks: false) == .link)
    #expect(try Files.kind(of: folder.path("none")) == nil)
    #expect(try Files.kind(of: folder.path("file/none")) == nil)
    #expect(try Files.kind(of: "/dev/null") == .other)
  }
}

@Suite struct `Writing a file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `atomically leaves one private file and no temporary`() throws {
    let bytes = [UInt8](repeating: 7, count: 300_000)
    try Files.writeAtomically(bytes, to: folder.path("walk.json"))
    #expect(try Files.read(folder.path("walk.json")) == bytes)
    #expect(try folder.mode("walk.json") == 0o600)
    try Files.writeAtomically([1], to: folder.path("walk.json"))
    #expect(try Files.read(folder.path("walk.json")) == [1])
    #expect(try folder.names() == ["walk.json"])
  }

  @Test func `atomically keeps the old one and cleans up where it fails`() throws {
    // A folder that is not empty cannot be replaced by a file.
    try folder.write("old", to: "target/inside")
    #expect(throws: PlatformError.self) {
      try Files.writeAtomically([1], to: folder.path("target"))
    }
    #expect(try folder.names() == ["target"])
    #expect(try folder.read("target/inside") == "old")
    #expect(kind { try Files.writeAtomically([1], to: folder.path("no/file")) } == .notFound)
  }

  @Test func `atomically replaces a link and not what it points to`() throws {
    try folder.write("kept", to: "other")
    #expect(symlink(folder.path("other"), folder.path("link")) == 0)
    try Files.writeAtomically([0x31], to: folder.path("link"))
    #expect(try folder.read("other") == "kept")
    #expect(try Files.kind(of: folder.path("link"), followLinks: false) == .regular)
  }

  @Test func `plainly follows links, keeps the mode and accepts a device`() throws {
    try folder.write("longer than before", to: "other")
    #expect(chmod(folder.path("other"), 0o640) == 0)
    #expect(symlink(folder.path("other"), folder.path("link")) == 0)
    try Files.write(Array("new".utf8), to: folder.path("link"))
    #expect(try folder.read("other") == "new")
    #expect(try folder.mode("other") == 0o640)
    try Files.write([1, 2], to: "/dev/null")
    #expect(kind { try Files.write([1], to: folder.path) } == .isFolder)
  }

  @Test func `to a full device says that there is no room`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    #expect(kind { try Files.write([1], to: "/dev/full") } == .noSpace)
  }

  @Test func `can be undone by removing it, links first`() throws {
    try folder.write("kept", to: "other")
    #expect(symlink(folder.path("other"), folder.path("link")) == 0)
    try Files.remove(folder.path("link"))
    #expect(try folder.names() == ["other"])
    #expect(kind { try Files.remove(folder.path("link")) } == .notFound)
  }

  @Test func `leaves names that can be known again`() {
    #expect(Files.isLeftover(".walk.json.0123456789ab.tmp"))
    #expect(!Files.isLeftover("walk.json"))
    #expect(!Files.isLeftover(".hidden"))
  }
}

/// Gives the kind of the platform's error, or nil if there was none.
func kind(_ body: () throws -> Void) -> PlatformError.Kind? {
  do {
    try body()
    return nil
  } catch {
    return (error as? PlatformError)?.kind
  }
}
