import Foundation

/// Writes the Swift source for one target: `EmbedGuidesTool TARGET GUIDES OUTPUT`.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    guard arguments.count == 3 else {
      fail("usage: EmbedGuidesTool GuideCore|BundledGuides GUIDES OUTPUT")
    }
    do {
      let folder = GuidesFolder(path: arguments[1])
      let source =
        switch arguments[0] {
        case "GuideCore": try InterfaceSource.make(from: folder)
        case "BundledGuides": try BundledSource.make(from: folder)
        default: fail("error: no source is known for the target \(arguments[0])")
        }
      try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
    } catch let problems as EmbedProblems {
      fail(problems.lines.joined(separator: "\n"))
    } catch {
      fail("error: \(error.localizedDescription)")
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(1)
  }
}
