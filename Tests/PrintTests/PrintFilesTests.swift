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

  @Test func `gives a print command pages, and a screen reader one piece`() throws {
    let machine = try StandIns()
    let pages = try machine.run(["lost", "--lang", "en"]).stdout.split(separator: "\u{C}")
    #expect(pages.count > 5)
    for (place, page) in pages.enumerated() {
      // An address that is longer than a line counts as often as a printer breaks it.
      let lines = page.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      let heights = lines.map { $0.contains("://") ? max(1, ($0.count + 71) / 72) : 1 }
      #expect(heights.reduce(0, +) == 58)
      #expect(page.hasSuffix("page \(place + 1) of \(pages.count)\n"))
    }
    #expect(pages[0].hasPrefix("Phone or SIM gone: do this now\n"))
    let plain = try machine.run(["lost", "--lang", "en", "--plain"]).stdout
    #expect(!plain.contains("\u{C}") && !plain.contains("█"))
  }

  /// A walk with a step that is done, one that was skipped, one that waits, and two written things.
  private static let walk = """
    {"format":1,"id":"mine","guide":"lost","content":"2026-11-21","languages":["en"],\
    "created":"2026-11-20T03:00:00Z","updated":"2026-11-20T04:00:00Z","events":[\
    {"at":"2026-11-20T03:00:00Z","do":"answer","question":"carrier","value":["docomo"]},\
    {"at":"2026-11-20T03:01:00Z","do":"done","step":"stop-line","rev":"0"},\
    {"at":"2026-11-20T03:02:00Z","do":"reference","step":"stop-line","rev":"0","text":"AB-123"},\
    {"at":"2026-11-20T03:03:00Z","do":"skip","step":"lock-phone","rev":"0","reason":"could-not"},\
    {"at":"2026-11-20T03:04:00Z","do":"waiting","step":"report-police","rev":"0","text":"a call back"}\
    ],"plan":[]}
    """

  @Test(arguments: ["txt", "md", "html", "json"])
  func `repeats a walk: ticks, marks and answers, or none of the words`(ending: String) throws {
    let machine = try StandIns()
    try machine.folder.write(Self.walk, to: "walks/walks/mine.json")
    let more = ["SIMGUIDE_STATE": machine.folder.path("walks")]
    func sheet(_ flags: [String] = []) throws -> String {
      let path = machine.folder.path("sheet." + ending)
      let run = try machine.run(["--walk", "mine", "--lang", "en", "-o", path] + flags, more: more)
      #expect(run == ProgramRun())
      return try machine.folder.read("sheet." + ending)
    }
    let text = try sheet()
    let marks =
      switch ending {
      case "html": [">x</span>", ">-</span>", ">~</span>"]
      case "md": ["\\[x\\] 1.", "\\[-\\]", "\\[\\~\\]"]
      case "json": ["\"done\"", "\"skipped\"", "\"waiting\""]
      default: ["[x] 1.", "[-]", "[~]"]
      }
    for mark in marks { #expect(text.contains(mark), "\(mark)") }
    #expect(text.contains("docomo") && text.contains("AB-123") && text.contains("a call back"))
    let bare = try sheet(["--no-answers"])
    for mark in marks { #expect(bare.contains(mark), "\(mark)") }
    #expect(!bare.contains("AB-123") && !bare.contains("a call back"))
  }

  @Test(arguments: ["text", "markdown", "html", "json"], ["lost", "cancel"])
  func `has minute zero with its numbers and addresses`(format: String, guide: String) throws {
    let machine = try StandIns()
    func sheet(_ flags: String...) throws -> String {
      let urgent = [guide, "--reason", "lost", "--lang", "ja", "--format", format]
      let run = try machine.run(urgent + flags)
      return run.stdout.replacing(#/<[^>]*>|\s|`/#, with: "")
    }
    let facts = [
      "日本では110", "www.icloud.com/findwww.google.com/android/find",
      "PayPayを止める0120-990-633", "0120-524-360（24時間、日本語）",
    ]
    let any = try sheet()
    for fact in facts { #expect(any.contains(fact), "\(fact)") }
    #expect(try sheet("--carrier", "docomo").contains("+81-3-6832-6600（海外から、24時間"))
  }

  @Test func `prints the questions and every danger behind its box on a blank sheet`() throws {
    let machine = try StandIns()
    let blank = try machine.run(["cancel", "--blank", "--lang", "en"]).stdout
    #expect(blank.contains("Answer these first") && blank.contains("strike out"))
    #expect(blank.contains("[ ] I have read this box"))
    let hidden = "How to do it is shown only when"
    #expect(!blank.contains(hidden))
    #expect(try machine.run(["cancel", "--lang", "en"]).stdout.contains(hidden))
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
    ["--format", "docx"], ["--paper", "a5"], ["--paper", "a6"],
    ["--paper", "a6", "--format", "text"], ["--paper", "a6", "-o", "card.md"],
    ["--all", "--format", "pdf", "-o", "x"],
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
