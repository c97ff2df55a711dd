import Foundation
import TestSupport
import Testing
import TextLayout

@Suite struct `The streams of the program` {
  private static let full = FileManager.default.fileExists(atPath: "/dev/full")

  @Test(
    .enabled(if: full),
    arguments: ["now", "list", "show lost", "show lost --json", "schema plan", "help", "--version"])
  func `that cannot be written end with 74`(words: String) throws {
    let run = try ProgramUnderTest.shell("\"$simguide\" \(words) >/dev/full")
    #expect(run.status == 74 && run.stdout.isEmpty)
    #expect(run.stderr.split(separator: "\n").count == 1, "\(run.stderr)")
  }

  @Test func `may be closed by the reader, who is told nothing`() throws {
    let run = try ProgramUnderTest.shell(
      "{ \"$simguide\" show replace --carrier docomo; echo $? >status; } | head -n 1; cat status")
    #expect(run.stderr.isEmpty)
    #expect(run.stdout.split(separator: "\n").last == "0", "\(run.stdout)")
  }

  @Test(arguments: ["now", "list", "cancel --carrier docomo", "resume", "walks", ""])
  func `may have no standard input at all`(words: String) throws {
    let closed = try ProgramUnderTest.shell("\"$simguide\" \(words) <&-")
    let empty = try ProgramUnderTest.shell("\"$simguide\" \(words) </dev/null")
    #expect(closed == empty)
  }

  @Test func `may have no standard input in a walk either, which ends`() throws {
    let run = try ProgramUnderTest.shell("\"$simguide\" lost --interactive <&-")
    #expect(run == (try ProgramUnderTest.shell("\"$simguide\" lost --interactive </dev/null")))
    #expect(run.status == 0)
  }

  @Test(arguments: ["now", "list", "lost", "lost --interactive --carrier au"])
  func `that are closed end with 74, and nothing is written elsewhere`(words: String) throws {
    let folder = try TemporaryFolder()
    let run = try ProgramUnderTest.shell(
      "printf 'japan\\nlost\\n' | \"$simguide\" \(words) >&-", in: folder)
    #expect(run.status == 74 && run.stdout.isEmpty && run.stderr.contains("standard output"))
    let silent = try ProgramUnderTest.shell(
      "printf 'japan\\nlost\\n' | \"$simguide\" \(words) >&- 2>&-", in: folder)
    #expect(silent.status == 74)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".lock") {
      #expect(try folder.read(name).isEmpty, "\(name)")
    }
  }

  @Test func `do not mix`() throws {
    let run = try ProgramUnderTest.run(["show", "nothing"])
    #expect(run.stdout.isEmpty && !run.stderr.isEmpty)
    let good = try ProgramUnderTest.run(["show", "lost"])
    #expect(!good.stdout.isEmpty && good.stderr.isEmpty)
  }

  @Test(arguments: [
    "now", "list", "show replace", "show replace --lang zh+ja", "print lost --plain",
    "carriers",
    "carriers docomo", "sources", "help", "help cancel", "list --plain",
    "print cancel --format markdown",
  ])
  func `carry no control character but line ends`(words: String) throws {
    let run = try ProgramUnderTest.run(words.split(separator: " ").map { String($0) })
    #expect(run.status == 0)
    let bad = run.stdout.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 0x20 || (0x7f...0x9f).contains($0.value))
    }
    #expect(bad.isEmpty)
  }

  @Test func `carry no control character out of what the user wrote`() throws {
    let run = try ProgramUnderTest.run(["show", "re\u{1B}[31mplace\u{7}"])
    #expect(run.status == 66)
    #expect(!run.stderr.contains("\u{1B}") && !run.stderr.contains("\u{7}"))
  }

  @Test(arguments: [40, 60, 100, 200])
  func `keep to the width that was asked for`(width: Int) throws {
    for language in languages {
      let run = try ProgramUnderTest.run(
        ["list", "--lang", language, "--width", String(width)])
      let longest = run.stdout.split(separator: "\n").map { String($0).columns }.max() ?? 0
      #expect(longest <= width, "\(language) at \(width): \(longest)")
    }
  }
}

@Suite struct `The program as one file` {
  @Test func `works copied alone into an empty folder, in an empty environment`() throws {
    let folder = try TemporaryFolder()
    let copy = folder.path("simguide")
    // Copied by another process: a file that this one has open for writing while some other test
    // starts a program could not be run (ETXTBSY).
    #expect(try ProgramRun.run([ProgramUnderTest.path, copy], program: "/bin/cp").status == 0)
    for words in [["now"], ["list"], ["show", "lost", "--carrier", "softbank"], ["--version"]] {
      let run = try ProgramRun.run(words, environment: [:], directory: folder.url, program: copy)
      #expect(run.status == 0 && run.stderr.isEmpty && !run.stdout.isEmpty, "\(words): \(run)")
    }
    #expect(try folder.names() == ["simguide"])
  }
}
