internal import GuideCore
internal import Platform

/// What the program takes from outside, gathered once.
struct ProgramEnvironment: Sendable {
  var variables: Environment
  var now: Moment
  /// Seconds east of UTC where the person is.
  var localOffset: Int
  var columns: Int?

  static func current(console: Console) -> ProgramEnvironment {
    let variables = Environment.ofProcess
    var now = Moment(seconds: SystemClock.secondsSinceEpoch())
    if let day = variables["SIMGUIDE_TODAY"].flatMap({ Day($0) }) {
      // Noon in Japan, so that the day is the same in most of the world.
      now = Moment(seconds: day.daysSinceEpoch * 86_400 + 12 * 3600 - Moment.japanOffset)
    }
    let offset =
      variables["SIMGUIDE_TODAY"] == nil
      ? SystemClock.utcOffset(at: now.seconds) : Moment.japanOffset
    let columns = console.outputIsTerminal ? TerminalSize.of(.output)?.columns : nil
    return ProgramEnvironment(
      variables: variables, now: now, localOffset: offset, columns: columns)
  }

  func isSet(_ name: String) -> Bool { !(variables[name] ?? "").isEmpty }

  /// Reads the language as tldr's specification and gettext do: the first variable that names one of ours.
  var language: Language {
    for name in ["SIMGUIDE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = variables[name], !value.isEmpty else { continue }
      if let language = ProgramEnvironment.language(ofLocale: value) { return language }
      if name == "LC_ALL" { break }
    }
    for value in (variables["LANGUAGE"] ?? "").split(separator: ":") {
      if let language = ProgramEnvironment.language(ofLocale: String(value)) { return language }
    }
    return .en
  }

  /// Reads `zh_CN.UTF-8`, `ja`, `en_GB` and the like.
  static func language(ofLocale locale: String) -> Language? {
    let tag = locale.prefix { $0.isLetter }.lowercased()
    return Language(rawValue: tag)
  }

  /// The folder of saved walks; nil if there is nowhere to put one.
  var stateFolder: String? {
    if let folder = variables["SIMGUIDE_STATE"], !folder.isEmpty { return folder }
    // XDG Base Directory Specification: a path that is not absolute is to be ignored.
    if let folder = variables["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return folder + "/simguide"
    }
    if let home = variables["HOME"], home.hasPrefix("/") {
      return (home == "/" ? "" : home) + "/.local/state/simguide"
    }
    return nil
  }
}
