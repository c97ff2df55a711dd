private import GuideCore
private import Platform

extension ContentLayer {
  /// Reads content from a folder laid out like `Guides/`; links that lead out of it are not followed.
  package static func folder(_ folder: String) -> ContentLayer {
    let root = try? Files.realPath(folder)
    @Sendable func isInside(_ path: String) throws(PlatformError) -> Bool {
      guard let root else { return true }
      return try Files.realPath(folder + "/" + path).hasPrefix(root == "/" ? root : root + "/")
    }
    return ContentLayer(
      label: folder,
      list: { subfolder in
        guard (try? isInside(subfolder)) == true else { return [] }
        let names = (try? Folders.list(folder + "/" + subfolder)) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
          .map { subfolder + "/" + $0 }
      },
      read: { path throws(Library.Failure) in
        do throws(PlatformError) {
          guard try isInside(path) else {
            throw PlatformError(
              kind: .denied, operation: "read", path: path, message: "leads out of the folder")
          }
          return try Files.read(folder + "/" + path)
        } catch {
          if error.kind == .notFound || error.kind == .notFolder { return nil }
          throw Library.Failure(problems: [
            Problem(file: folder + "/" + path, reason: .cannotRead(error.message))
          ])
        }
      })
  }
}
