import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `print to PDF` {
  @Test func `makes the file with the first browser found and leaves nothing behind`() throws {
    let machine = try StandIns()
    try machine.addBrowser()
    let run = try machine.run(["lost", "-o", machine.folder.path("a.pdf")])
    #expect(run == ProgramRun())
    #expect(try machine.folder.read("a.pdf") == "%PDF-1.4 stand-in")
    #expect(try machine.folder.read("seen.html").hasPrefix("<!DOCTYPE html>"))
    #expect(machine.leftovers == [])
    #expect(try machine.folder.names(in: "state") == [])
    let calls = try machine.folder.read("calls")
    #expect(calls.contains("--host-resolver-rules=MAP * ~NOTFOUND\n"))
    #expect(!calls.contains("--no-sandbox"))
  }

  @Test func `tries without the sandbox only where the browser asks for it`() throws {
    let machine = try StandIns()
    try machine.addBrowser(
      before: """
        case "$*" in *--no-sandbox*) ;; *) echo 'without --no-sandbox is not supported' >&2; exit 1;; esac
        """)
    let run = try machine.run(["lost", "--format=pdf", "-o", machine.folder.path("a.pdf")])
    #expect(run.status == 0)
    #expect(try machine.folder.read("calls").contains("--no-sandbox"))
  }

  @Test(arguments: [true, false])
  func `takes the renderer that is named`(byFlag: Bool) throws {
    let machine = try StandIns()
    try machine.add("weasyprint-x", "printf '%%PDF-weasy' > \"$3\"")
    let output = ["lost", "-o", machine.folder.path("a.pdf")]
    let run =
      byFlag
      ? try machine.run(output + ["--renderer", "weasyprint-x"])
      : try machine.run(
        output, more: ["SIMGUIDE_PDF_RENDERER": machine.folder.path("bin/weasyprint-x")])
    #expect(run == ProgramRun())
    #expect(try machine.folder.read("a.pdf") == "%PDF-weasy")
  }

  @Test func `says what to do without a renderer`() throws {
    let machine = try StandIns()
    let run = try machine.run(["lost", "-o", machine.folder.path("a.pdf")])
    #expect(run.status == 69)
    #expect(run.stderr.contains("--format html -o sheet.html"))
    #expect(run.stderr.contains("install Chromium"))
    let named = try machine.run(
      ["lost", "-o", machine.folder.path("a.pdf"), "--renderer", "no-such"])
    #expect(named.status == 69)
    #expect(named.stderr.contains("no-such"))
  }

  @Test func `repeats the last words of a renderer that fails, and clears up`() throws {
    let machine = try StandIns()
    try machine.add(
      "chromium", "mkdir -p \"$HOME/x\"; echo 'first' >&2; echo 'it broke' >&2; exit 3")
    let run = try machine.run(["lost", "-o", machine.folder.path("a.pdf")])
    #expect(run.status == 69)
    #expect(run.stderr.contains("chromium made no PDF: it broke"))
    #expect(machine.leftovers == [])
    #expect(!FileManager.default.fileExists(atPath: machine.folder.path("a.pdf")))
  }

  @Test func `names the fonts to install where a language has none`() throws {
    let machine = try StandIns()
    try machine.addBrowser()
    try machine.add("fc-list", "case $1 in *zh*) ;; *) echo Some Font;; esac")
    let path = machine.folder.path("a.pdf")
    let chinese = try machine.run(["lost", "--lang", "zh", "-o", path])
    #expect(chinese.status == 69)
    #expect(chinese.stderr.contains("Noto Sans CJK (fonts-noto-cjk"))
    #expect(try machine.run(["lost", "--lang", "en", "-o", path]).status == 0)
  }

  @Test func `needs a file, and one that can be made`() throws {
    let machine = try StandIns()
    try machine.addBrowser()
    let none = try machine.run(["lost", "--format", "pdf"])
    #expect(none.status == 64)
    #expect(none.stderr.contains("-o sheet.pdf"))
    #expect(try machine.run(["lost", "-o", "/no/such/a.pdf"]).status == 73)
    #expect(machine.leftovers == [])
  }

  @Test func `gives up on a renderer that takes too long, and clears up`() throws {
    let machine = try StandIns()
    try machine.addBrowser(before: "mkdir \"$HOME/x\"; sleep 60")
    let run = try machine.run(
      ["lost", "-o", machine.folder.path("a.pdf")], more: ["SIMGUIDE_PDF_SECONDS": "1"])
    #expect(run.status == 69)
    #expect(run.stderr.contains("1 s") || run.stderr.contains("1 second"), "\(run.stderr)")
    #expect(machine.leftovers == [])
    #expect(!FileManager.default.fileExists(atPath: machine.folder.path("a.pdf")))
  }

  @Test(arguments: [("INT", Signal.interrupt), ("TERM", .terminate), ("HUP", .hangUp)])
  func `stops a renderer that is at work when a signal comes`(name: String, signal: Signal) throws {
    let machine = try StandIns()
    // Its last act, were it let: a file that must not come.
    let late = machine.folder.path("late")
    try machine.addBrowser(
      before: "mkdir \"$HOME/x\"; kill -\(name) $PPID; sleep 5; echo > '\(late)'; sleep 60")
    let outcome = try OutsideProgram(
      BuiltProducts.program(), ["print", "lost", "-o", machine.folder.path("a.pdf")],
      environment: machine.environment
    ).run(milliseconds: 30_000)
    #expect(outcome.end == .died(signal))
    #expect(machine.leftovers == [])
    #expect(!FileManager.default.fileExists(atPath: machine.folder.path("a.pdf")))
    #expect(!FileManager.default.fileExists(atPath: late))
  }

  @Test(arguments: [("INT", Signal.interrupt), ("TERM", .terminate), ("HUP", .hangUp)])
  func `clears up before a signal ends it`(name: String, signal: Signal) throws {
    let machine = try StandIns()
    try machine.addBrowser(before: "kill -\(name) $PPID")
    let outcome = try OutsideProgram(
      BuiltProducts.program(), ["print", "lost", "-o", machine.folder.path("a.pdf")],
      environment: machine.environment
    ).run(milliseconds: 30_000)
    #expect(outcome.end == .died(signal))
    #expect(machine.leftovers == [])
  }
}
