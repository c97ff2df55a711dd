internal import GuideCore
internal import GuideExport
internal import Platform

/// What the flags of `print` ask for.
struct PrintRequest: Equatable, Sendable {
  enum Format: String, CaseIterable, Equatable, Sendable {
    case text
    case markdown
    case html
    case pdf
    case json

    static var names: [String] { allCases.map { $0.rawValue } }

    /// The endings of file names that say enough.
    static func ofFile(_ path: String) -> Format? {
      let name = path.lowercased()
      let endings: [(String, Format)] = [
        (".html", .html), (".htm", .html), (".pdf", .pdf), (".md", .markdown),
        (".json", .json), (".txt", .text),
      ]
      return endings.first { name.hasSuffix($0.0) }?.1
    }
  }

  static var papers: [String] { PageStyle.Paper.allCases.map { $0.rawValue } }

  /// Nil where nothing was said: text, or for a printer the best there is.
  var format: Format?
  /// Nil for standard output.
  var output: String?
  var isForPrinter: Bool
  /// Nil for the system's own choice of printer.
  var printer: String?
  var style: PageStyle
  var isBlank: Bool
  var showsAnswers: Bool
  /// The program that makes the PDF, as a flag or a variable names it.
  var renderer: String?

  init(_ arguments: Arguments, _ environment: ProgramEnvironment) throws(ArgumentError) {
    output = arguments.value("output").flatMap { $0 == "-" ? nil : $0 }
    format = output.flatMap { Format.ofFile($0) }
    if let value = arguments.value("format") {
      guard let known = Format(rawValue: value) else {
        throw PrintRequest.unknown("format", value, Format.names)
      }
      format = known
    }
    isForPrinter = arguments.has("printer")
    printer = arguments.value("printer")
    style = PageStyle(isLarge: arguments.has("large"))
    if let value = arguments.value("paper") {
      guard let paper = PageStyle.Paper(rawValue: value.lowercased()) else {
        throw PrintRequest.unknown("paper", value, PrintRequest.papers)
      }
      style.paper = paper
    }
    isBlank = arguments.has("blank")
    showsAnswers = !arguments.has("no-answers")
    let variable = environment.variables["SIMGUIDE_PDF_RENDERER"].flatMap { $0.isEmpty ? nil : $0 }
    renderer = arguments.value("renderer") ?? variable
  }

  /// Whether a card is asked for in a format that has no pages to fold.
  var asksCardOfText: Bool {
    guard style.paper == .a6 else { return false }
    switch format {
    case .html, .pdf: return false
    case .text, .markdown, .json: return true
    case nil: return !isForPrinter
    }
  }

  func paper(on day: Day) -> PaperDetails {
    PaperDetails(printed: day, isBlank: isBlank, showsAnswers: showsAnswers)
  }

  private static func unknown(_ flag: String, _ value: String, _ allowed: [String])
    -> ArgumentError
  {
    .unknownValue(
      flag: flag, value: value, allowed: allowed,
      nearest: Nearest.name(to: value, among: allowed))
  }
}
