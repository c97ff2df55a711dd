import Foundation
import TestSupport
import Testing

/// Asks the real shells and man; a machine without one of them skips its test, unless
/// `SIMGUIDE_ALL_SHELLS` says that none may be missing.
@Suite struct `Completions` {
  /// Shells write into their home: fish makes folders there.
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
      "SIMGUIDE_LANG": "en", "TERM": "dumb", "HOME": home.path,
    ]
  }

  private static func path(_ shell: String) -> String? {
    ["/usr/local/bin/", "/usr/bin/", "/bin/", "/opt/homebrew/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func has(_ shell: String) -> Bool {
    path(shell) != nil || ProcessInfo.processInfo.environment["SIMGUIDE_ALL_SHELLS"] != nil
  }

  /// A line typed so far, and what must and must not be offered.
  static let lines: [(line: String, offered: [String], withheld: [String])] = [
    ("simguide li", ["list"], ["lost"]),
    ("simguide ", ["now", "lost", "completions"], ["--lang"]),
    ("simguide show ", ["lost", "replace"], ["now", "docomo"]),
    ("simguide show lost --ca", ["--carrier"], ["--lang"]),
    ("simguide lost --carrier do", ["docomo"], ["rakuten"]),
    ("simguide --lang ", ["zh", "en", "ja"], ["now"]),
    ("simguide --lang zh no", ["now"], ["list"]),
    ("simguide carriers ra", ["rakuten"], ["docomo"]),
    ("simguide completions ", ["bash", "fish", "zsh"], ["lost"]),
  ]

  private func script(_ shell: String, in folder: TemporaryFolder) throws -> String {
    let run = try ProgramRun.run(["completions", shell], environment: environment)
    #expect(run.status == 0 && run.stderr.isEmpty)
    return try folder.write(run.stdout, to: "completion." + shell)
  }

  private func run(_ shell: String, _ arguments: [String]) throws -> [String] {
    let run = try ProgramRun.run(
      arguments, environment: environment, program: try #require(Self.path(shell)))
    #expect(run.stderr == "")
    return run.stdout.split(separator: "\n").map {
      $0.prefix { $0 != "\t" }.trimmingCharacters(in: .whitespaces)
    }
  }

  private func check(
    _ found: [String], _ line: (line: String, offered: [String], withheld: [String])
  ) {
    for word in line.offered { #expect(found.contains(word), "\(line.line)") }
    for word in line.withheld { #expect(!found.contains(word), "\(line.line)") }
  }

  @Test(.enabled(if: has("bash"))) func `work in bash`() throws {
    let folder = try TemporaryFolder()
    let path = try script("bash", in: folder)
    for line in Self.lines {
      let words = line.line.split(separator: " ", omittingEmptySubsequences: false)
        .map { "'\($0)'" }
      let ask = """
        source '\(path)'; COMP_WORDS=(\(words.joined(separator: " ")))
        COMP_CWORD=\(words.count - 1); _simguide; printf '%s\\n' "${COMPREPLY[@]}"
        """
      check(try run("bash", ["--norc", "-c", ask]), line)
    }
  }

  @Test(.enabled(if: has("bash"))) func `know in bash that an equals sign is a word`() throws {
    let folder = try TemporaryFolder()
    let path = try script("bash", in: folder)
    let ask = """
      source '\(path)'; COMP_WORDS=(simguide lost --carrier = do); COMP_CWORD=4; _simguide
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    #expect(try run("bash", ["--norc", "-c", ask]) == ["docomo"])
  }

  @Test(.enabled(if: has("fish"))) func `work in fish`() throws {
    let folder = try TemporaryFolder()
    let path = try script("fish", in: folder)
    for line in Self.lines {
      let ask = "source '\(path)'; complete -C'\(line.line)'"
      check(try run("fish", ["--no-config", "-c", ask]), line)
    }
  }

  @Test(.enabled(if: has("zsh"))) func `work in zsh`() throws {
    let folder = try TemporaryFolder()
    let path = try script("zsh", in: folder)
    // The completion system of zsh works only where somebody types.
    let terminal = try PseudoTerminal(columns: 200)
    try terminal.start(
      ["-f", "-i"], environment: environment, program: try #require(Self.path("zsh")))
    try terminal.send("autoload -Uz compinit; compinit -u -D; source '\(path)'; echo rea''dy\r")
    try terminal.wait(for: "ready")
    for (typed, drawn) in [
      ("simguide li", "simguide list"), ("simguide lost --carrier do", "docomo"),
      ("simguide show ", "close-online"), ("simguide --lang zh no", "zh now"),
      ("simguide completions ", "fish"), ("simguide print lost --form", "--format"),
    ] {
      try terminal.send(typed + "\t")
      try terminal.wait(for: drawn)
      try terminal.send("\u{15}")
      try terminal.settle()
    }
  }

  @Test func `name an unknown shell with a suggestion`() throws {
    let run = try ProgramRun.run(["completions", "bahs"], environment: environment)
    #expect(run.status == 64)
    #expect(
      run.stderr
        == "There is no completion for bahs. Possible: bash zsh fish\nDid you mean: simguide completions bash\n"
    )
    #expect(try ProgramRun.run(["completions"], environment: environment).status == 64)
  }

  @Test(
    .enabled(if: has("groff")), arguments: ["zh", "en", "ja"])
  func `come with a manual page without warnings`(language: String) throws {
    let page = try ProgramRun.run(
      ["help", "--man", "--lang", language], environment: environment)
    #expect(page.status == 0)
    let folder = try TemporaryFolder()
    let path = try folder.write(page.stdout, to: "simguide.1")
    let drawn = try ProgramRun.run(
      ["-man"] + (language == "en" ? [] : ["-m" + language])
        + ["-dAD=l", "-ww", "-Kutf8", "-Tutf8", "-P-cbou", path], environment: environment,
      program: try #require(Self.path("groff")))
    #expect(drawn.stderr == "")
    for word in ["completions", "--carrier", "130", "SIMGUIDE_STATE"] {
      #expect(drawn.stdout.contains(word), "\(word)")
    }
  }

  @Test(.enabled(if: has("man"))) func `please man itself`() throws {
    let page = try ProgramRun.run(["help", "--man"], environment: environment)
    let folder = try TemporaryFolder()
    let path = try folder.write(page.stdout, to: "simguide.1")
    let drawn = try ProgramRun.run(
      ["--warnings", "-E", "UTF-8", "-l", path],
      environment: environment.merging(["MANPAGER": "cat", "MANROFFOPT": "-ww"]) { $1 },
      program: try #require(Self.path("man")))
    #expect(drawn.status == 0 && drawn.stderr == "")
    #expect(drawn.stdout.contains("simguide"))
  }
}
