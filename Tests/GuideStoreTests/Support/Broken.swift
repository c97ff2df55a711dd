import GuideCore
import StrictJSON
import Testing

@testable import GuideStore

/// A good file with one thing changed: `▶` marks where the problems are expected.
struct Broken: Sendable, CustomTestStringConvertible {
  enum Kind: Sendable {
    case means
    case questions
    case facts
    case papers
    case phrases
    case general
    case carrier
    case guide
  }

  var kind: Kind
  var find: String
  var replacement: String
  var expected: [(reason: Problem.Reason, path: String)]

  init(
    _ kind: Kind, _ find: String, _ replacement: String,
    _ expected: (Problem.Reason, String)...
  ) {
    self.kind = kind
    self.find = find
    self.replacement = replacement
    self.expected = expected.map { ($0.0, $0.1) }
  }

  var testDescription: String { "\(kind): \(replacement)" }

  private var good: String {
    switch kind {
    case .means: SampleFiles.means
    case .questions: SampleFiles.questions
    case .facts: SampleFiles.facts
    case .papers: SampleFiles.papers
    case .phrases: SampleFiles.phrases
    case .general: SampleFiles.general
    case .carrier: SampleFiles.carrier
    case .guide: SampleFiles.guide
    }
  }

  /// Decodes the changed file and compares every problem with its reason, place and path.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let range = try #require(
      good.firstRange(of: find), "\(find) is not in the good file", sourceLocation: sourceLocation)
    var marked = good
    marked.replaceSubrange(range, with: replacement)
    var text = ""
    var places: [(Int, Int)] = []
    var place = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "▶" {
        places.append(place)
        continue
      }
      text.unicodeScalars.append(scalar)
      place = scalar == "\n" ? (place.0 + 1, 1) : (place.0, place.1 + 1)
    }
    let problems = try Self.problems(of: text, kind)
    let wanted = zip(expected, places).map { expected, place in
      Problem(
        file: "file.json", line: place.0, column: place.1, path: expected.path,
        reason: expected.reason)
    }
    #expect(expected.count == places.count, sourceLocation: sourceLocation)
    let sorted = problems.sorted {
      ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
    }
    #expect(sorted == wanted, sourceLocation: sourceLocation)
    #expect(
      try Self.problems(of: text, kind, keepsTexts: false) == problems, "without keeping texts",
      sourceLocation: sourceLocation)
  }

  static func problems(of text: String, _ kind: Kind, keepsTexts: Bool = true) throws -> [Problem] {
    let reader = ContentReader(
      file: "file.json", document: try JSONDocument(text: text), keepsTexts: keepsTexts)
    switch kind {
    case .means: _ = reader.means()
    case .questions:
      _ = reader.questions(
        means: ["sms-here", "login"].map { Mean(id: $0, label: LocalText(same: $0)) })
    case .facts: _ = reader.factKeys()
    case .papers: _ = reader.papers()
    case .phrases: _ = reader.phrases()
    case .general:
      let fields = reader.fields(
        reader.document.root, required: ["facts"], optional: ["date"])
      _ = reader.facts(fields?["facts"], owner: .general, try SampleFiles.library().catalog())
    case .carrier: _ = reader.carrier(reader.document.root, try SampleFiles.library().catalog())
    case .guide:
      let library = SampleFiles.library()
      let catalog = try library.catalog()
      _ = reader.guide(reader.document.root, catalog, shared: try library.sharedSteps(catalog))
    }
    return reader.problems
  }
}
