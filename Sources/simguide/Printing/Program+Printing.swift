internal import GuideCore
internal import GuideExport
internal import Platform
internal import TextLayout

extension Program {
  /// Makes a PDF and hands it on; the folder of the job is gone whatever happens.
  func withPDF(
    _ page: HTMLPage, _ renderer: PDFRenderer, _ use: ([UInt8], Interruption) throws -> ProgramEnd
  ) throws -> ProgramEnd {
    let folders = environment.variables["PATH"] ?? "/usr/bin:/bin"
    let missing = FontCheck.missing(pageLanguages, path: folders)
    guard missing.isEmpty else { throw PrintingError.noFont(missing) }
    return try interruptible { interruption in
      let bytes = try renderer.pdf(of: page.text, interruption)
      return try use(bytes, interruption)
    }
  }

  /// The renderer that was named, or the first one found.
  func renderer(_ request: PrintRequest) throws -> PDFRenderer {
    guard
      let renderer = try PDFRenderer.find(request.renderer, variables: environment.variables.all)
    else { throw PrintingError.noRenderer }
    return renderer
  }

  /// Sends the sheet to the system's print command: as a PDF, or as text where none can be made.
  func sendToPrinter(
    _ plan: Plan, _ state: WalkState?, _ request: PrintRequest, _ arguments: Arguments
  ) throws -> ProgramEnd {
    let queue = try PrintQueue.find(variables: environment.variables.all)
    if let format = request.format, format != .pdf, format != .text, format != .html {
      throw ArgumentError.unknownValue(
        flag: "format", value: format.rawValue, allowed: ["pdf", "text"], nearest: "text")
    }
    let title = "simguide \(plan.guide.id)"
    func send(_ bytes: [UInt8], _ name: String, _ interruption: Interruption) throws
      -> ProgramEnd
    {
      let folder = try PrivateFolder()
      let file = folder.file(name)
      try Files.write(bytes, to: file)
      let reply = try queue.send(
        file, title: title, to: request.printer, paper: request.style.paper, interruption)
      console.show(StyledText(words.text(Interface.printSent, ("reply", reply))))
      return .status(.done)
    }
    if request.format != .text {
      do {
        let renderer = try renderer(request)
        return try withPDF(try page(plan, state, request), renderer) {
          try send($0, "sheet.pdf", $1)
        }
      } catch PrintingError.noRenderer where request.format == nil {
        console.complain(words.text(Interface.printAsText))
      }
    }
    let text = try sheet(plan, state, request, arguments)
    return try interruptible { try send(Array(text.utf8), "sheet.txt", $0) }
  }

  /// Stops the work and lets the clearing up be done before a signal ends the program.
  private func interruptible(_ work: (Interruption) throws -> ProgramEnd) throws -> ProgramEnd {
    let interruption = try Interruption()
    let result = Result { try work(interruption) }
    if interruption.hasCome, let signal = interruption.signal { return .signal(signal) }
    return try result.get()
  }
}
