internal import GuideCore
internal import Platform
internal import TextLayout

/// A browser or converter of this machine that turns a page into a PDF.
struct PDFRenderer: Sendable {
  enum Kind: Equatable, Sendable {
    case chromium
    case weasyPrint
  }

  let path: String
  let kind: Kind
  let variables: [String: String]

  /// How long one page may take; a slow machine gets more by `SIMGUIDE_PDF_SECONDS`.
  let seconds: Int

  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "brave-browser", "weasyprint",
  ]
  private static let applications = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ]

  /// Finds the renderer that was named, or the first one there is; nil if there is none.
  static func find(_ name: String?, variables: [String: String]) throws(PrintingError)
    -> PDFRenderer?
  {
    let folders = variables["PATH"] ?? "/usr/bin:/bin"
    if let name {
      let path =
        name.contains("/")
        ? ((try? Files.kind(of: name)) == .regular ? name : nil)
        : OutsideProgram.find(name, path: folders)
      guard let path else { throw .rendererMissing(name) }
      return PDFRenderer(path, variables)
    }
    let found =
      names.lazy.compactMap { OutsideProgram.find($0, path: folders) }.first
      ?? applications.first { (try? Files.kind(of: $0)) == .regular }
    return found.map { PDFRenderer($0, variables) }
  }

  private init(_ path: String, _ variables: [String: String]) {
    self.path = path
    self.variables = variables
    seconds =
      variables["SIMGUIDE_PDF_SECONDS"].flatMap { Int($0) }.map { min(max($0, 1), 3600) } ?? 90
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    kind = name.holds("weasyprint") ? .weasyPrint : .chromium
  }

  var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

  /// Renders a page and hands over the bytes of the PDF.
  func pdf(of page: String, _ interruption: Interruption) throws -> [UInt8] {
    let folder = try PrivateFolder()
    let source = folder.file("sheet.html")
    let target = folder.file("sheet.pdf")
    try Files.write(Array(page.utf8), to: source)
    func run(sandbox: Bool) throws -> OutsideProgram.Outcome {
      try self.run(in: folder.path, source, target, sandbox: sandbox, interruption)
    }
    var outcome = try run(sandbox: true)
    if kind == .chromium, (try? Files.kind(of: target)) != .regular, refusesSandbox(outcome) {
      // As root, or in a container, Chromium runs without its sandbox or not at all; the page is
      // ours, holds no script and may fetch nothing.
      outcome = try run(sandbox: false)
    }
    if outcome.end == .timedOut {
      throw PrintingError.rendererFailed(name, .tookTooLong(seconds: seconds))
    }
    guard let bytes = try? Files.read(target, limit: 256 << 20),
      bytes.starts(with: Array("%PDF-".utf8))
    else { throw PrintingError.rendererFailed(name, PDFRenderer.reason(outcome)) }
    return bytes
  }

  private func run(
    in folder: String, _ source: String, _ target: String, sandbox: Bool,
    _ interruption: Interruption
  ) throws -> OutsideProgram.Outcome {
    var program = OutsideProgram(path, arguments(in: folder, source, target, sandbox: sandbox))
    program.environment = environment(in: folder)
    program.output = .nowhere
    program.leadsGroup = true
    do {
      return try program.run(
        milliseconds: seconds * 1000, stoppingWhen: { interruption.hasCome })
    } catch {
      throw PrintingError.rendererFailed(name, .said(error.message))
    }
  }

  private func arguments(
    in folder: String, _ source: String, _ target: String, sandbox: Bool
  ) -> [String] {
    if kind == .weasyPrint { return ["--quiet", source, target] }
    return (sandbox ? [] : ["--no-sandbox"]) + [
      "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-sync", "--disable-background-networking",
      "--disable-component-update", "--disable-dev-shm-usage",
      // No name is ever looked up and no proxy asked: the page has nothing to fetch anyway.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server",
      "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer", "--print-to-pdf=\(target)",
      "file://\(source)",
    ]
  }

  /// Keeps the renderer's own files inside the private folder; the user's fonts stay in sight.
  private func environment(in folder: String) -> [String: String] {
    var result = variables
    for name in ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "TMPDIR", "HOME"] {
      result[name] = folder
    }
    // The address of a local socket has some hundred bytes (unix(7)), and Chromium needs forty-five.
    if folder.utf8.count > 55 { result["TMPDIR"] = "/tmp" }
    if result["XDG_DATA_HOME"] == nil, let home = variables["HOME"] {
      result["XDG_DATA_HOME"] = home + "/.local/share"
    }
    return result
  }

  private func refusesSandbox(_ outcome: OutsideProgram.Outcome) -> Bool {
    String(decoding: outcome.error, as: UTF8.self).holds("no-sandbox")
      || String(decoding: outcome.error, as: UTF8.self).holds("sandbox")
  }

  /// Takes the program's last words, or how it ended.
  private static func reason(_ outcome: OutsideProgram.Outcome) -> PrintingError.Reason {
    let words = String(decoding: outcome.error, as: UTF8.self).withoutControls(
      keepingNewlines: true
    )
    .split(separator: "\n").last.map { String($0.prefix(200)) }
    if let words { return .said(words) }
    if case .exited(let status) = outcome.end { return .ended(status: status) }
    return .ended(status: -1)
  }
}
