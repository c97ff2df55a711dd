internal import BundledGuides
internal import GuideCore
internal import GuideStore
internal import StrictJSON
internal import TextLayout

extension Program {
  /// Lists the guides, one line each.
  func list(_ arguments: Arguments) throws -> ProgramEnd {
    let heads = try library.guideHeads()
    if arguments.has("json") {
      console.write(
        JSONOutput.object([
          ("format", .int(1)),
          (
            "guides",
            .array(
              heads.map { head in
                .object([
                  ("id", .string(head.id)), ("title", JSONOutput(head.title)),
                  ("summary", JSONOutput(head.summary)),
                  ("date", head.date.map { .string($0.iso) } ?? .null),
                ])
              })
          ),
        ]).text(indented: true) + "\n")
      return .status(.done)
    }
    console.show(guideLines(heads))
    console.show(StyledText(words.text(Interface.helpEmergency), .hint))
    return .status(.done)
  }

  func guideLines(_ heads: [Library.GuideHead]) -> [StyledText] {
    let width = (heads.map { $0.id.count }.max() ?? 0) + 2
    return heads.flatMap { head in
      StyledText(head.summary[settings.language]).wrapped(
        to: settings.width,
        hanging: StyledText(head.id, .label).padded(to: width))
    }
  }

  /// Prints a JSON Schema of content or output.
  func schema(_ arguments: Arguments) throws -> ProgramEnd {
    let kinds = BundledFiles.paths.map { "\($0)" }.filter { $0.hasPrefix("schema/") }
      .map { String($0.dropFirst(7).dropLast(".schema.json".count)) }
    guard let kind = arguments.words.first else {
      console.show(kinds.map { StyledText($0) })
      return .status(.done)
    }
    guard let text = BundledFiles.file("schema/\(kind).schema.json")?.text else {
      throw ArgumentError.noSuch(
        kind: .schema(kinds), name: kind, nearest: Nearest.name(to: kind, among: kinds))
    }
    console.write("\(text)\n")
    return .status(.done)
  }

  func version() throws -> ProgramEnd {
    let dates = try library.guideHeads().compactMap { $0.date }
    let words = words
    console.show([
      StyledText(words.text(Interface.versionProgram, ("version", Program.version))),
      StyledText(
        words.text(
          Interface.versionContent, ("day", dates.max()?.iso ?? "?"),
          ("hash", "\(BundledFiles.version)"))),
    ])
    return .status(.done)
  }

  static let version = "0.1.0"
}

extension JSONOutput {
  init(_ text: LocalText) {
    self = .object(
      Language.allCases.map { ($0.rawValue, .string(text.exact($0))) })
  }
}
