import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `A folder` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `is listed in the order of bytes, hidden names included`() throws {
    for name in ["b", "a", "Z", ".hidden", "日本", "a1"] { try folder.write("", to: name) }
    #expect(try Folders.list(folder.path) == [".hidden", "Z", "a", "a1", "b", "日本"])
    #expect(kind { _ = try Folders.list(folder.path("a")) } == .notFolder)
    #expect(kind { _ = try Folders.list(folder.path("none")) } == .notFound)
  }

  @Test func `with a thousand names is listed whole`() throws {
    for number in 0..<1000 { try folder.write("", to: "file-with-a-long-name-\(number)") }
    #expect(try Folders.list(folder.path).count == 1000)
  }

  @Test(arguments: ["one", "a/b/c", "a/b/c/", "x//y"])
  func `is made private with those above it`(path: String) throws {
    try Folders.makePrivate(folder.path(path))
    try Folders.makePrivate(folder.path(path))
    #expect(try Files.kind(of: folder.path(path)) == .folder)
    let first = path.prefix { $0 != "/" }
    #expect(try folder.mode(String(first)) == 0o700)
    #expect(try folder.mode(path) == 0o700)
  }

  @Test func `that is there keeps its mode`() throws {
    #expect(mkdir(folder.path("open"), 0o755) == 0)
    #expect(chmod(folder.path("open"), 0o755) == 0)
    try Folders.makePrivate(folder.path("open/below"))
    #expect(try folder.mode("open") == 0o755)
    #expect(try folder.mode("open/below") == 0o700)
  }

  @Test func `is not made where a file stands`() throws {
    try folder.write("", to: "file")
    #expect(kind { try Folders.makePrivate(folder.path("file")) } == .exists)
    #expect(kind { try Folders.makePrivate(folder.path("file/below")) } == .notFolder)
    #expect(kind { try Folders.makePrivate("") } == .notFound)
  }

  @Test func `is removed with all it holds, but not what links point to`() throws {
    try folder.write("kept", to: "outside/file")
    try folder.write("", to: "tree/a/b/file")
    try folder.write("", to: "tree/.hidden")
    #expect(symlink(folder.path("outside"), folder.path("tree/link")) == 0)
    #expect(symlink(folder.path("outside"), folder.path("link")) == 0)
    try Folders.removeTree(folder.path("tree/"))
    #expect(try folder.names() == ["link", "outside"])
    try Folders.removeTree(folder.path("link"))
    #expect(try folder.names() == ["outside"])
    #expect(try folder.read("outside/file") == "kept")
    #expect(kind { try Folders.removeTree(folder.path("tree")) } == .notFound)
    try Folders.removeTree(folder.path("outside/file"))
    #expect(try folder.names(in: "outside").isEmpty)
  }

  @Test func `with names that are not UTF-8 is removed`() throws {
    try folder.write("", to: "tree/file")
    let name = Array(folder.path("tree/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    try Folders.removeTree(folder.path("tree"))
    #expect(try folder.names().isEmpty)
  }

  @Test func `for a while is private, empty and new each time`() throws {
    let one = try Folders.makeTemporary(prefix: "simguide")
    let other = try Folders.makeTemporary(prefix: "simguide")
    defer { for path in [one, other] { try? Folders.removeTree(path) } }
    #expect(one != other)
    #expect(try Folders.list(one).isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: one)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o700)
  }
}
