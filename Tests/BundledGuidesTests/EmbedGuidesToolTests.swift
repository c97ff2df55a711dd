import Foundation
import StrictJSON
import TestSupport
import Testing

@Suite struct `The embedding tool` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs the tool on the folder; gives its output file and what it said.
  private func embed(_ target: String) throws -> (source: String?, run: ProgramRun) {
    let run = try ProgramRun.run(
      [target, folder.path("Guides"), folder.path("Out.swift")],
      program: BuiltProducts.program("EmbedGuidesTool"))
    return (try? folder.read("Out.swift"), run)
  }

  @Test func `writes interface texts as typed members`() throws {
    try folder.write(
      ##"""
      {
        "$schema": "../schema/interface.schema.json",
        "nowTitle": {"zh": "现在", "en": "Now \"first\"", "ja": "\"今\""},
        "manyLines2": {"ja": "一\n二", "en": "a\\#(b)\"#", "zh": "\u200b字"}
      }
      """##, to: "Guides/shared/interface.json")
    let (source, run) = try embed("GuideCore")
    #expect(run == ProgramRun(stdout: "", stderr: "", status: 0, signal: nil))
    Golden.check(source ?? "", "Interface.swift.txt")
  }

  @Test(arguments: [
    (#"{"a":{"zh":"x","en":"x"}}"#, #"1:2: error: "a" has no text in "ja""#),
    (
      #"{"a":{"zh":"","en":"x","ja":"x"}}"#, #"1:12: error: "a" must have a text that is not empty"#
    ),
    (
      #"{"a":{"zh":" \n","en":"x","ja":"x"}}"#,
      #"1:12: error: "a" must have a text that is not empty"#
    ),
    (#"{"a":{"zh":1,"en":"x","ja":"x"}}"#, #"1:12: error: "a" must have a text that is not empty"#),
    (
      #"{"a":{"zh":"x","en":"x","ja":"x","fr":"x"}}"#,
      #"1:34: error: "a" has an unknown language "fr""#
    ),
    (#"{"a":"x"}"#, #"1:6: error: "a" must be {"zh", "en", "ja"}"#),
    (
      #"{"a b":{"zh":"x","en":"x","ja":"x"}}"#,
      #"1:2: error: "a b" is not a camelCase name that Swift allows"#
    ),
    (
      #"{"A":{"zh":"x","en":"x","ja":"x"}}"#,
      #"1:2: error: "A" is not a camelCase name that Swift allows"#
    ),
    (
      #"{"é":{"zh":"x","en":"x","ja":"x"}}"#,
      #"1:2: error: "é" is not a camelCase name that Swift allows"#
    ),
    (
      #"{"default":{"zh":"x","en":"x","ja":"x"}}"#,
      #"1:2: error: "default" is not a camelCase name that Swift allows"#
    ),
    (
      #"{"a":{"zh":"x","zh":"y","en":"x","ja":"x"}}"#,
      #"1:16: error: repeated key "zh", first at 1:7"#
    ),
    ("[]", "1:1: error: expected an object of texts"),
    ("{\n  \"a\": x\n}", "2:8: error: expected a value"),
    ("", "1:1: error: the file is empty"),
  ])
  func `refuses a broken interface file with its place`(text: String, line: String) throws {
    let path = try folder.write(text, to: "Guides/shared/interface.json")
    let (source, run) = try embed("GuideCore")
    #expect(run.status == 1)
    #expect(run.stderr == "\(path):\(line)\n")
    #expect(source == nil)
  }

  @Test func `names all problems at once`() throws {
    let texts = #"{"zh":"x","en":"x","ja":"x"}"#
    try folder.write(
      #"{"a":\#(texts),"a":\#(texts),"b":1,"c":{}}"#, to: "Guides/shared/interface.json")
    let (_, run) = try embed("GuideCore")
    #expect(run.stderr.split(separator: "\n").count == 5)
    #expect(run.stderr.contains(#"error: repeated key "a", first at 1:2"#))
  }

  private func writeContent() throws {
    try folder.write(
      #"{ "id": "lost", "order": 2, "title": {"en": "a  b \" c\\"}, "steps": [ 1 , 2 ] }"#,
      to: "Guides/procedures/lost.json")
    try folder.write(
      #"{"id":"cancel","order":1,"aliases":["end"],"date":"2026-01-01","secret":1}"#,
      to: "Guides/procedures/cancel.json")
    try folder.write("{}", to: "Guides/procedures/scenarios/lost.json")
    try folder.write("text", to: "Guides/README.md")
    try folder.write(
      "{\"id\":\"au\",\n\t\"names\":{\"en\":\"au\"},\"facts\":{\"now.phone\":[{\"value\":1}],\"x\":[]}}",
      to: "Guides/carriers/au.json")
    try folder.write(#"{"zh":1}"#, to: "Guides/shared/interface.json")
    try folder.write(
      ####"{"facts":[{"key":"now.phone","now":true},{"key":"x","note":"\"# and \"### \\# \u001b"}]}"####,
      to: "Guides/shared/facts.json")
    try folder.write("{}", to: "Guides/schema/guide.schema.json")
  }

  @Test func `writes the shipped files without white space, and their index`() throws {
    try writeContent()
    let (source, run) = try embed("BundledGuides")
    #expect(run == ProgramRun(stdout: "", stderr: "", status: 0, signal: nil))
    Golden.check(source ?? "", "BundledFiles.swift.txt")
    #expect(try embed("BundledGuides").source == source)
  }

  @Test func `writes Swift that gives the text back byte for byte`() throws {
    try writeContent()
    // Whatever could end or change a raw string literal.
    let nasty =
      "\"\"\" \"# \"## \\#(x) \\##n \u{1}\u{7F}\u{85}\u{2028}\u{200B}\u{202E}\u{FEFF} 日本\u{301}😀 #\""
    let written = JSONOutput.object([("nasty", .string(nasty)), ("\"", "#")]).text()
    let raw = written.replacing("\\u2028", with: "\u{2028}").replacing("\\u007f", with: "\u{7F}")
    try folder.write(raw, to: "Guides/shared/nasty.json")
    #expect(try embed("BundledGuides").run.status == 0)
    try folder.write(
      """
      @main enum Check {
        static func main() {
          print(BundledFiles.file("shared/nasty.json")?.text.description ?? "", terminator: "")
        }
      }
      """, to: "Check.swift")
    let compiler = try ProgramRun.run(
      [
        "swiftc", "-parse-as-library", "-package-name", "p", "-module-name", "Check", "-o",
        folder.path("check"), folder.path("Out.swift"), folder.path("Check.swift"),
      ], environment: ProcessInfo.processInfo.environment, program: "/usr/bin/env", seconds: 120)
    #expect(compiler.stderr == "")
    let run = try ProgramRun.run([], program: folder.path("check"))
    #expect(Array(run.stdout.utf8) == Array(try JSONDocument(text: raw).preparedText.utf8))
  }

  @Test func `refuses a broken content file with its place`() throws {
    try writeContent()
    let path = try folder.write("{\"id\":1,\n \"id\":2,}", to: "Guides/carriers/bad.json")
    let (source, run) = try embed("BundledGuides")
    #expect(run.status == 1)
    #expect(
      run.stderr == """
        \(path):2:2: error: repeated key "id", first at 1:2
        \(path):2:8: error: a comma before the end

        """)
    #expect(source == nil)
  }

  @Test func `refuses an unknown target`() throws {
    #expect(try embed("simguide").run.status == 1)
  }
}
