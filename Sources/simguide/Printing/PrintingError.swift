internal import GuideCore

/// What keeps a sheet from becoming a PDF or from reaching a printer.
enum PrintingError: Error, Equatable, Sendable {
  /// Bytes that no terminal can show need a file; with an example of its name.
  case needsFile(String, String)
  /// The card is folded from a page, which only these formats have.
  case needsPage
  case noRenderer
  case rendererMissing(String)
  case rendererFailed(String, Reason)
  case noFont([Language])
  case noPrinter
  case printerFailed(Reason)

  /// Why an outside program did not do its work.
  enum Reason: Equatable, Sendable {
    case tookTooLong(seconds: Int)
    case ended(status: Int32)
    /// In the words of the program itself.
    case said(String)
  }

  var status: ExitStatus {
    switch self {
    case .needsFile, .needsPage: .usage
    case .noRenderer, .rendererMissing, .rendererFailed, .noFont, .noPrinter, .printerFailed:
      .unavailable
    }
  }
}

extension Wording {
  /// Says what is missing and what to do instead.
  func message(_ error: PrintingError) -> String {
    switch error {
    case .needsFile(let format, let example):
      text(Interface.errorNeedsFile, ("format", format), ("example", example))
    case .needsPage: text(Interface.errorNeedsPage)
    case .noRenderer: text(Interface.errorNoRenderer)
    case .rendererMissing(let name): text(Interface.errorRendererMissing, ("name", name))
    case .rendererFailed(let name, let reason):
      text(Interface.errorRendererFailed, ("name", name), ("reason", self.reason(reason)))
    case .noFont(let languages):
      text(
        Interface.errorNoFont, ("languages", list(languages.map { $0.endonym })),
        ("fonts", FontCheck.wanted(languages).joined(separator: ", ")))
    case .noPrinter: text(Interface.errorNoPrinter)
    case .printerFailed(let reason):
      text(Interface.errorPrinterFailed, ("reason", self.reason(reason)))
    }
  }

  private func reason(_ reason: PrintingError.Reason) -> String {
    switch reason {
    case .tookTooLong(let seconds): text(Interface.errorTookTooLong, ("n", String(seconds)))
    case .ended(let status): text(Interface.errorEndedWith, ("n", String(status)))
    case .said(let words): words
    }
  }
}
