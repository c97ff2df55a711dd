import Foundation
import TestSupport
import Testing

@Suite struct `print to a printer` {
  @Test func `sends the PDF to the printer that is named`() throws {
    let machine = try StandIns()
    try machine.addBrowser()
    try machine.addPrinter()
    let run = try machine.run(["lost", "--printer=Lobby 2", "--paper", "letter"])
    #expect(run.status == 0)
    #expect(run.stdout.contains("request id is P-1"))
    let calls = try machine.folder.read("lp-calls").split(separator: "\n").map { String($0) }
    #expect(
      calls.dropLast() == ["-d", "Lobby 2", "-t", "simguide lost", "-o", "media=Letter", "--"])
    #expect(try machine.folder.read("printed") == "%PDF-1.4 stand-in")
    #expect(machine.leftovers == [])
  }

  @Test func `sends text where no renderer is, and says so`() throws {
    let machine = try StandIns()
    try machine.addPrinter()
    let run = try machine.run(["lost", "--printer"])
    #expect(run.status == 0)
    #expect(run.stderr.contains("plain text"))
    #expect(try machine.folder.read("printed").contains("[ ] 1. "))
    #expect(!(try machine.folder.read("lp-calls").contains("-d\n")))
    let asked = try machine.run(["lost", "--printer", "--format", "pdf"])
    #expect(asked.status == 69)
    #expect(machine.leftovers == [])
  }

  @Test func `says what to do without a print command, or when it refuses`() throws {
    let machine = try StandIns()
    let none = try machine.run(["lost", "--printer"])
    #expect(none.status == 69)
    #expect(none.stderr.contains("convenience store"))
    try machine.add("lp", "echo 'lp: no default destination' >&2; exit 1")
    let refused = try machine.run(["lost", "--printer", "--format", "text"])
    #expect(refused.status == 69)
    #expect(refused.stderr.contains("no default destination"))
    #expect(machine.leftovers == [])
  }
}
