import Foundation
import TestSupport
import Testing

@Suite struct `The session in README` {
  /// The lines between the mark and the next text that is not indented, without their indent.
  private func session() throws -> [Substring] {
    let readme = try String(
      contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let begun = try #require(readme.firstRange(of: "<!-- session -->\n"))
    return readme[begun.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.isEmpty || $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
  }

  @Test func `is what the program prints`() throws {
    let lines = try session()
    let command = try #require(lines.first { $0.hasPrefix("$ simguide ") })
    let typed = lines.filter { $0.hasPrefix("> ") }.map { $0.dropFirst(2) }
    let run = try ProgramUnderTest.run(
      command.split(separator: " ").dropFirst(2).map { String($0) } + ["--interactive"],
      stdin: typed.joined(separator: "\n") + "\n", ["SIMGUIDE_TODAY": "2026-11-21"])
    #expect(run.status == 0 && run.stderr.isEmpty && typed.count == 2)
    // What is typed is echoed by a terminal only, and the state folder is another one here.
    let expected = lines.filter { !$0.hasPrefix("$ ") }.map { line -> String in
      if line == "…" { return "..." }
      if line.hasPrefix("Progress is saved in: ") { return "Progress is saved in: [..]" }
      return line.hasPrefix("> ") ? ">" : String(line)
    }
    let text = expected.joined(separator: "\n").replacing(">\n", with: "> ")
      .trimmingCharacters(in: .newlines)
    let printed = run.stdout.trimmingCharacters(in: .newlines)
    #expect(OutputPattern(text).matches(printed), "\(printed)")
  }
}
