private import GuideCore
private import Platform

extension ContentLayer {
  /// Reads content from a folder laid out like `Guides/`.
  package static func folder(_ folder: String) -> ContentLayer {
    ContentLayer(
      label: folder,
      list: { subfolder in
        let names = (try? Folders.list(folder + "/" + subfolder)) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
          .map { subfolder + "/" + $0 }
      },
      read: { path throws(Library.Failure) in
        do throws(PlatformError) {
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
