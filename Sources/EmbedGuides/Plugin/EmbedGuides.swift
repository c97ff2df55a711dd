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
        arguments: [guides.path(), output.path()], inputFiles: [guides], outputFiles: [output])
    ]
  }
}
