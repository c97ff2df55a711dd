internal import GuideCore
internal import GuideStore
internal import Platform
internal import StrictJSON
internal import TextLayout

extension Program {
  /// Validates content and reports everything at once.
  func check(content arguments: Arguments) throws -> ProgramEnd {
    let (checked, only) = try content(of: arguments.words)
    let flags =
      (FlagSpec.common + FlagSpec.walking + [.json] + CommandSpec.all.flatMap { $0.flags })
      .map { $0.name }.filter { $0 != "carrier" }
    let report = checked.check(
      CheckRequest(
        today: environment.now.day(),
        reserved: CheckContext.Reserved(
          commands: Set(CommandSpec.reservedWords), flags: Set(flags)),
        only: only, provesPaths: arguments.has("paths")))
    if arguments.has("json") {
      console.write(json(report).text(indented: true) + "\n")
    } else {
      console.show(lines(report))
    }
    return .status(report.problems.isEmpty ? .done : .badContent)
  }

  /// Turns paths into what is read, and into the files whose problems are wanted.
  private func content(of paths: [String]) throws -> (Library, only: [String]) {
    guard !paths.isEmpty else { return (library, []) }
    var roots: [String] = []
    var only: [String] = []
    for path in paths {
      guard (try? Files.kind(of: path)) ?? nil != nil, let target = CheckTarget(path) else {
        throw ArgumentError.noSuch(kind: .file, name: path, nearest: nil)
      }
      if !roots.contains(target.folder) { roots.append(target.folder) }
      if !target.only.isEmpty { only.append(target.only) }
    }
    let layers = roots.map { ContentLayer.folder($0) }
    let isWhole = roots.contains {
      (try? Files.kind(of: $0 + "/shared/questions.json")) == .regular
    }
    guard !isWhole else { return (Library(layers: layers), only) }
    if only.isEmpty {
      for layer in layers {
        let folders = ["procedures", "procedures/scenarios", "carriers", "shared"]
        only += folders.flatMap { layer.list($0) }
      }
    }
    return (Library(layers: layers + [.builtIn], index: library.index), only)
  }

  private func lines(_ report: CheckReport) -> [StyledText] {
    let style: TextStyle = report.problems.isEmpty ? .done : .warning
    return words.problemLines(report).map { StyledText($0) }
      + words.summaryLines(report).map { StyledText($0, style) }
  }

  private func json(_ report: CheckReport) -> JSONOutput {
    let problems = report.problems.map { problem -> JSONOutput in
      .object([
        ("file", .string(problem.file)), ("line", problem.line.map { .int($0) } ?? .null),
        ("column", problem.column.map { .int($0) } ?? .null), ("path", .string(problem.path)),
        ("message", .string(words.message(problem.reason))),
      ])
    }
    return .object([
      ("format", 1), ("problems", .array(problems)),
      (
        "counts",
        .object([
          ("files", .int(report.counts.files)), ("guides", .int(report.counts.guides)),
          ("steps", .int(report.counts.steps)), ("carriers", .int(report.counts.carriers)),
          ("facts", .int(report.counts.facts)),
          ("scenarios", .int(report.counts.scenarios)),
        ])
      ),
    ])
  }
}
