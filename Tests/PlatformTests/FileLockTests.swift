import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `A lock` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func isFree(_ path: String) -> Bool { kind { _ = try FileLock(path) } == nil }

  @Test func `turns others away until it is released`() throws {
    let path = folder.path("lock")
    let lock = try FileLock(path)
    #expect(kind { _ = try FileLock(path) } == .locked)
    lock.release()
    #expect(isFree(path))
  }

  @Test func `ends with its scope and is a private file`() throws {
    let path = folder.path("lock")
    do {
      let lock = try FileLock(path)
      #expect(!isFree(path))
      _ = consume lock
    }
    #expect(isFree(path))
    #expect(try folder.mode("lock") == 0o600)
  }

  @Test func `does not follow a link`() throws {
    #expect(symlink(folder.path("elsewhere"), folder.path("lock")) == 0)
    #expect(kind { _ = try FileLock(folder.path("lock")) } == .other)
    #expect(try folder.names() == ["lock"])
  }
}
