import Foundation
import TestSupport
import Testing

@Suite struct `print to files` {
  @Test func `writes text of at most 72 columns to standard output when nothing is said`() throws {
    let machine = try StandIns()
    let run = try machine.run(["lost", "--lang", "en"])
    #expect(run.status == 0)
    #expect(run.stdout.contains("[ ] 1. "))
    for line in run.stdout.split(separator: "\n") where !line.contains("://") {
      // Japanese words inside are twice as wide; the layout's own tests measure them.
      #expect(line.count <= 72, "\(line)")
    }
  }

  @Test(arguments: [
    ("html", "<!DOCTYPE html>"), ("md", "# "), ("json", "{\n  \"format\": 1"), ("txt", "Phone"),
  ])
  func `knows the format from the name of the file`(ending: String, start: String) throws {
    let machine = try StandIns()
    let path = machine.folder.path("sheet." + ending)
    #expect(try machine.run(["lost", "-o", path]) == ProgramRun())
    #expect(try machine.folder.read("sheet." + ending).hasPrefix(start))
  }

  @Test(arguments: [
    ["--format", "docx"], ["--paper", "a5"], ["--all", "--format", "pdf", "-o", "x"],
  ])
  func `refuses what it cannot make`(flags: [String]) throws {
    let machine = try StandIns()
    #expect(try machine.run(["lost"] + flags).status == 64)
  }

  @Test func `writes all pages, linked, in three languages`() throws {
    let machine = try StandIns()
    let folder = machine.folder.path("site")
    let run = try machine.run(["--all", "--format", "html", "-o", folder])
    #expect(run.status == 0)
    #expect(run.stdout.contains("index.html"))
    for language in ["zh", "en", "ja"] {
      let names = try machine.folder.names(in: "site/" + language)
      #expect(names.contains("now.html") && names.contains("guide-lost.html"))
      #expect(names.contains("carrier-docomo.html") && names.count > 30)
      for name in names {
        let text = try machine.folder.read("site/\(language)/\(name)")
        #expect(!text.contains("<script") && !text.contains(" src="))
        for match in text.matches(of: /href="([^":]+)"/) {
          let target = URL(filePath: "\(folder)/\(language)/\(match.1)").standardized.path()
          #expect(FileManager.default.fileExists(atPath: target), "\(name) → \(match.1)")
        }
      }
    }
    #expect(try machine.folder.mode("site/en") & 0o055 != 0)
  }

  @Test func `writes the pages for one carrier`() throws {
    let machine = try StandIns()
    let run = try machine.run(
      ["--all", "--carrier", "au", "--format", "html", "-o", machine.folder.path("site")])
    #expect(run.status == 0)
    let names = try machine.folder.names(in: "site/en").filter { $0.hasPrefix("carrier-") }
    #expect(names == ["carrier-au.html"])
    #expect(try machine.folder.read("site/en/now.html").contains("au"))
  }

  @Test func `says where it cannot write`() throws {
    let machine = try StandIns()
    let run = try machine.run(["--all", "--format", "html", "-o", "/dev/null/site"])
    #expect(run.status == 73)
  }
}
