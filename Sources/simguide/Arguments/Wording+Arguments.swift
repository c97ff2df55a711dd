internal import GuideCore
internal import GuideStore
internal import Platform
internal import TextLayout

extension Wording {
  /// Says what is wrong with a command line, and what to do.
  func message(_ error: ArgumentError) -> String {
    switch error {
    case .missingValue(let flag): lines(text(Interface.errorMissingValue, ("flag", flag)))
    case .needlessValue(let flag): lines(text(Interface.errorNeedlessValue, ("flag", flag)))
    case .unknownFlag(let flag, let nearest):
      lines(text(Interface.errorUnknownFlag, ("flag", flag)), nearest.map { "--" + $0 })
    case .unknownWord(let word, let nearest):
      lines(text(Interface.errorUnknownWord, ("word", word)), nearest.map { "simguide " + $0 })
    case .unknownShell(let name, let allowed, let nearest):
      lines(
        text(
          Interface.errorNoShell, ("name", name), ("allowed", allowed.joined(separator: " "))),
        nearest.map { "simguide completions " + $0 })
    case .unknownValue(let flag, let value, let allowed, let nearest):
      lines(
        text(
          Interface.errorUnknownValue, ("flag", flag), ("value", value),
          ("allowed", allowed.joined(separator: " "))),
        nearest.map { "--\(flag) \($0)" })
    case .tooManyWords(let word): lines(text(Interface.errorTooManyWords, ("word", word)))
    case .missingWord(let word): lines(text(Interface.errorMissingWord, ("word", word)))
    case .noSuch(let kind, let name, let nearest): lines(noSuch(kind, name), nearest)
    }
  }

  private func noSuch(_ kind: ArgumentError.NameKind, _ name: String) -> String {
    switch kind {
    case .guide: text(Interface.errorNoGuide, ("name", name))
    case .carrier: text(Interface.errorNoCarrier, ("name", name))
    case .walk: text(Interface.errorNoWalk, ("name", name))
    case .file: text(Interface.errorNoFile, ("name", name))
    case .schema(let allowed):
      text(
        Interface.errorNoSchema, ("name", name), ("allowed", allowed.joined(separator: " ")))
    }
  }

  /// Puts the message on one line, whatever was typed, and the suggestion on another.
  private func lines(_ message: String, _ nearest: String? = nil) -> String {
    let line = message.withoutControls()
    guard let nearest else { return line }
    return line + "\n" + text(Interface.didYouMean, ("name", nearest))
  }

  /// Says why a saved walk cannot be used.
  func message(_ failure: WalkFolder.Failure) -> String {
    switch failure {
    case .cannotRead(let path, let reason):
      text(Interface.errorCannotRead, ("path", path), ("reason", reason))
    case .cannotWrite(let path, let reason):
      text(Interface.errorCannotWrite, ("path", path), ("reason", reason))
    case .inUse(let name): text(Interface.errorInUse, ("name", name))
    case .newerFormat(let path): text(Interface.errorNewerFormat, ("path", path))
    case .damaged(let path): text(Interface.errorDamaged, ("path", path))
    case .erased(let path): text(Interface.errorErased, ("path", path))
    }
  }

  func message(_ error: PlatformError) -> String {
    if let path = error.path {
      return text(Interface.errorCannotRead, ("path", path), ("reason", error.message))
    }
    return text(
      Interface.errorSystem, ("operation", error.operation), ("reason", error.message))
  }
}

extension WalkFolder.Failure {
  var status: ExitStatus { .ioError }
}
