import Foundation
import TestSupport
import Testing

@testable import simguide

@Suite("Opening an official address", .serialized)
struct OpeningTests {
  /// A step's fact, the standing of its address, and what `o` is to open.
  struct Page: CustomTestStringConvertible, Sendable {
    var address: String
    var by: String
    var opens: Bool

    var testDescription: String { "\(by) \(address)" }
  }

  static let pages = [
    Page(address: "https://tel.example/lost/?a=1&b=2", by: "official", opens: true),
    Page(address: "https://blog.example/lost", by: "third-party", opens: false),
    Page(address: "http://tel.example/lost", by: "official", opens: false),
  ]

  /// A step whose address is that of a carrier of the tests' own.
  private func content(_ page: Page, in folder: TemporaryFolder) throws -> String {
    func text(_ text: String) -> String {
      #"{"zh": "\#(text)", "en": "\#(text)", "ja": "\#(text)"}"#
    }
    try folder.write(
      """
      {"$schema": "../schema/carrier.schema.json", "id": "tel", "names": \(text("Tel")),
       "aliases": [], "kind": "network", "date": "2026-11-21",
       "status": {"state": "open"}, "recognise": \(text("Tel")),
       "facts": {"page.lost": [{"value": "\(page.address)", "by": "\(page.by)", "marks": [],
         "sources": [{"url": "https://tel.example/", "page_date": "undated"}],
         "gathered": "2026-11-21"}]}}
      """, to: "content/carriers/tel.json")
    try folder.write(
      """
      {"$schema": "../schema/guide.schema.json", "id": "sample", "aliases": [], "order": 90,
       "date": "2026-11-20", "title": \(text("Sample")), "summary": \(text("S")),
       "intro": \(text("I")), "outro": \(text("O")), "questions": ["carrier"],
       "sections": [{"id": "only", "title": \(text("Only")), "steps": [
         {"id": "look", "title": \(text("Look at the page")), "why": \(text("Because")),
          "detail": \(text("Look.")), "facts": ["page.lost"], "when_unknown": true}]}],
       "notes": []}
      """, to: "content/procedures/sample.json")
    return folder.path("content")
  }

  private func opener(_ script: String, in folder: TemporaryFolder) throws {
    let path = try folder.write(
      "#!/bin/sh\nfor a; do echo \"$a\" >> '\(folder.path("opened"))'; done\n\(script)\n",
      to: "bin/xdg-open")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func walk(
    _ page: Page, in folder: TemporaryFolder, more: [String] = []
  ) throws -> KeyWalk {
    let guides = try content(page, in: folder)
    let walk = try KeyWalk(
      ["sample", "--carrier", "tel", "--guides", guides] + more,
      environment: ["PATH": "\(folder.path("bin")):/usr/bin:/bin"], in: folder)
    try walk.readOn()
    return walk
  }

  private func opened(_ folder: TemporaryFolder) -> String? { try? folder.read("opened") }

  @Test("Only the key o opens, and only an official address over https", arguments: pages)
  func opens(_ page: Page) throws {
    let folder = try TemporaryFolder()
    try opener("", in: folder)
    let walk = try walk(page, in: folder)
    for key in ["\r", "b", "w", "l", "?", "\r"] { try walk.press(key) }
    try walk.press("g1\r")
    #expect(opened(folder) == nil)
    try walk.terminal.send("o")
    try walk.terminal.wait(for: page.opens ? "Opening" : "no official address")
    _ = try walk.press("")
    let deadline = Date(timeIntervalSinceNow: 60)
    while page.opens, opened(folder) == nil, Date() < deadline { usleep(20_000) }
    #expect(opened(folder) == (page.opens ? page.address + "\n" : nil))
    try walk.press("d")
    #expect(walk.saved.first?.contains("\"done\"") ?? false)
  }

  @Test func `Without an opener, or with one that fails, the address is to be typed`() throws {
    let page = Self.pages[0]
    for script in [nil, "exit 3"] {
      let folder = try TemporaryFolder()
      if let script { try opener(script, in: folder) }
      let guides = try content(page, in: folder)
      let walk = try KeyWalk(
        ["sample", "--carrier", "tel", "--guides", guides], columns: 40,
        environment: ["PATH": folder.path("bin")], in: folder)
      try walk.readOn()
      try walk.terminal.send("o")
      try walk.terminal.wait(for: "No browser can be opened here")
      try walk.terminal.wait(for: page.address)
      #expect(walk.terminal.output.contains("No browser can be opened here"))
      #expect(walk.terminal.mode != walk.before)
    }
  }

  @Test func `A browser that stays in front does not hold up the walk and is not killed`() throws {
    let folder = try TemporaryFolder()
    try opener("sleep 3; echo ended >> '\(folder.path("opened"))'", in: folder)
    let walk = try walk(Self.pages[0], in: folder)
    try walk.terminal.send("o")
    try walk.terminal.wait(for: "Opening")
    try walk.readOn()
    try walk.terminal.send("q")
    #expect(try walk.terminal.waitForEnd() == .exited(0))
    let deadline = Date(timeIntervalSinceNow: 60)
    while opened(folder)?.contains("ended") != true, Date() < deadline { usleep(50_000) }
    #expect(opened(folder)?.hasSuffix("ended\n") ?? false)
  }
}
