internal import GuideCore
internal import Platform

/// How the program speaks in this run, decided from flags and environment.
struct Settings: Equatable, Sendable {
  /// One language, or two side by side for paper.
  var languages: [Language]
  /// The linear face: no ornament, states in words.
  var isPlain: Bool
  var ornament: Ornament
  var width: Int

  var language: Language { languages.first ?? .en }

  /// Narrower screens break words; wider lines are hard to read.
  static let narrowest = 40
  static let widest = 100
  static let fallbackWidth = 80

  init(_ arguments: Arguments, _ environment: ProgramEnvironment, outputIsTerminal: Bool)
    throws(ArgumentError)
  {
    languages = [environment.language]
    if let value = arguments.value("lang") { languages = try Settings.languages(value) }
    let variables = environment.variables
    let isDumb = variables["TERM"] == "dumb"
    isPlain = arguments.has("plain") || environment.isSet("ACCESSIBLE") || isDumb
    let wanted = arguments.value("color") ?? "auto"
    switch wanted {
    case "always": ornament = .color
    case "never": ornament = .none
    case "auto":
      let off = !outputIsTerminal || environment.isSet("NO_COLOR") || isDumb || isPlain
      ornament = off ? .none : .color
    default:
      let allowed = ["auto", "always", "never"]
      throw .unknownValue(
        flag: "color", value: wanted, allowed: allowed,
        nearest: Nearest.name(to: wanted, among: allowed))
    }
    width = try Settings.width(arguments, environment)
  }

  private static func width(_ arguments: Arguments, _ environment: ProgramEnvironment)
    throws(ArgumentError) -> Int
  {
    if let value = arguments.value("width") {
      guard let number = Int(value), (20...1000).contains(number) else {
        throw .unknownValue(flag: "width", value: value, allowed: ["20 ... 1000"], nearest: nil)
      }
      return number
    }
    let columns =
      environment.variables["COLUMNS"].flatMap { Int($0) } ?? environment.columns
      ?? fallbackWidth
    return min(max(columns, narrowest), widest)
  }

  /// Reads `zh`, `en-US`, `ja` and the like, or two of them joined by `+`.
  static func languages(_ value: String) throws(ArgumentError) -> [Language] {
    let parts = value.split(separator: "+", omittingEmptySubsequences: false)
    let languages = parts.compactMap { Language(tag: $0) }
    guard languages.count == parts.count, (1...2).contains(parts.count),
      Set(languages).count == parts.count
    else {
      let allowed = Language.allCases.map { $0.rawValue } + ["zh+ja", "en+ja"]
      throw .unknownValue(
        flag: "lang", value: value, allowed: allowed, nearest: Language.meant(by: value))
    }
    return languages
  }
}
