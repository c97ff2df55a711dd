internal import Platform

/// A folder for one job that is gone afterwards, whichever way the job ends.
struct PrivateFolder: ~Copyable {
  let path: String

  init() throws(PlatformError) {
    path = try Folders.makeTemporary(prefix: "simguide")
  }

  deinit {
    // A browser that was killed may still be writing there for a moment.
    let end = SystemClock.monotonicMilliseconds() + 2000
    while (try? Folders.removeTree(path)) == nil {
      guard SystemClock.monotonicMilliseconds() < end,
        (try? Files.kind(of: path)) == .folder
      else { return }
    }
  }

  borrowing func file(_ name: String) -> String { "\(path)/\(name)" }
}
