import Foundation
import PackagePlugin

/// Writes the content of `Guides/` into Swift source before a target is compiled.
@main
struct EmbedGuides: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let guides = context.package.directoryURL.appending(path: "Guides")
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Guides.swift")
    return [
      .buildCommand(
        displayName: "Embedding Guides for \(target.name)",
        executable: try context.tool(named: "EmbedGuidesTool").url,
        arguments: [target.name, guides.path(), output.path()],
        inputFiles: try inputs(for: target.name, in: guides), outputFiles: [output])
    ]
  }

  /// Lists folders as well as files: a file that is added changes only its folder.
  ///
  /// The native build system of Swift 6.3 keeps its plan until Package.swift changes: deleting a
  /// file then fails with "missing inputs", and edits of a file added since are not seen (a test
  /// compares). Touching Package.swift helps. Swift Build sees everything.
  private func inputs(for target: String, in guides: URL) throws -> [URL] {
    if target == "GuideCore" { return [guides.appending(path: "shared/interface.json")] }
    let files = FileManager.default
    let folders = ["carriers", "procedures", "schema", "shared"]
      .map { guides.appending(path: $0) }
      .filter { files.fileExists(atPath: $0.path()) }
    let found = try folders.flatMap {
      try files.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    return [guides] + folders
      + found.filter { $0.pathExtension == "json" }.sorted {
        $0.path() < $1.path()
      }
  }
}
