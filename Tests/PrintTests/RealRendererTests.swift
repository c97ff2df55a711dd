import Foundation
import TestSupport
import Testing

/// What only a real renderer can show; runs where one and poppler's tools are installed.
@Suite(.enabled(if: RealRenderer.isThere)) struct `A real renderer` {
  @Test(arguments: ["zh", "en", "ja", "zh+ja"], [["lost"], ["cancel", "--carrier", "docomo"]])
  func `embeds all fonts and keeps the text`(language: String, words: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("sheet.pdf")
    var environment = ProcessInfo.processInfo.environment
    environment["TMPDIR"] = folder.path
    environment["SIMGUIDE_TODAY"] = "2026-11-21"
    let run = try ProgramRun.run(
      ["print"] + words + ["--lang", language, "-o", path], environment: environment, seconds: 120)
    #expect(run == ProgramRun())
    #expect(try folder.names() == ["sheet.pdf"])
    let fonts = try RealRenderer.output("pdffonts", [path]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.firstMatch(of: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/)?.1 == "yes", "\(font)")
    }
    let text = try RealRenderer.output("pdftotext", [path, "-"])
    #expect(text.contains("110"))
    #expect(text.contains("はい"))
    #expect(text.contains("1 / "))
    #expect(text.contains(words[0] + " "))
  }
}

enum RealRenderer {
  static var isThere: Bool {
    find("pdffonts") != nil && find("pdftotext") != nil
      && (find("chromium") ?? find("google-chrome") ?? find("weasyprint")) != nil
  }

  static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func output(_ name: String, _ arguments: [String]) throws -> String {
    try ProgramRun.run(
      arguments, environment: ["PATH": "/usr/bin:/bin"], program: find(name) ?? name
    ).stdout
  }
}
