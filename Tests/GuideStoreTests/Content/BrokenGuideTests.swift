import GuideCore
import StrictJSON
import Testing

@testable import GuideStore

@Suite struct `A problem in a guide` {
  @Test(arguments: [
    Broken(.guide, #""order": 2"#, #""order": ▶"2""#, (.badNumber, "order")),
    Broken(
      .guide, #""questions": ["carrier", "#, #""questions": [▶"carier", "#,
      (.unknownName(kind: "question", name: "carier", nearest: "carrier"), "questions[0]")),
    Broken(
      .guide, #""options": ["esim"]"#, #""options": [▶"esmi"]"#,
      (
        .unknownName(kind: "option of card", name: "esmi", nearest: "esim"),
        "questions[1].options[0]"
      )),
    Broken(
      .guide, #""summary": "#, #"▶"sumary": "x", "summary": "#,
      (.unknownKey("sumary", nearest: "summary"), "sumary")),
    Broken(
      .guide, #""aliases": ["leave"]"#, #""aliases": ▶"leave""#,
      (.wrongKind(expected: "array"), "aliases")),
    Broken(
      .guide, #"{"id": "prepare""#, #"{"id": ▶"Prepare!""#, (.badID("Prepare!"), "sections[0].id")),
    Broken(
      .guide, #""kind": "correction""#, #""kind": ▶"corection""#,
      (
        .notOneOf(
          "corection", allowed: Guide.Note.Kind.allCases.map { $0.rawValue }, nearest: "correction"),
        "notes[0].kind"
      )),
    Broken(
      .guide, #""facts": ["rule"]"#, #""facts": [▶"ruel"]"#,
      (.unknownName(kind: "fact", name: "ruel", nearest: "rule"), "notes[0].facts[0]")),
    Broken(
      .guide, #"{"id": "dont", "kind": "correction", "#,
      #"{"id": "dont", ▶"id": "again", "kind": "correction", "#, (.repeatedKey("id"), "notes[0].id")
    ),
  ])
  func `at its head, its questions and notes is reported with its place`(
    broken: Broken
  ) throws { try broken.check() }

  @Test(arguments: [
    Broken(
      .guide, #"{"id": "cancel", "#, #"▶{"id": "look", "aliases": ["cancel"], "#,
      (.repeatedID("look"), "sections[0].steps[1]")),
    Broken(
      .guide, #"{"id": "cancel", "#, #"▶{"id": "cancel", "aliases": ["old-look"], "#,
      (.repeatedID("old-look"), "sections[0].steps[1]")),
    Broken(
      .guide, #"{"id": "web", "title""#,
      #"{"id": "web", "title": \#(SampleFiles.text("x")), "detail": \#(SampleFiles.text("x"))}, ▶{"id": "web", "title""#,
      (.repeatedID("web"), "sections[0].steps[0].ways[1]")),
    Broken(
      .guide, #"{"id": "prepare""#,
      #"{"id": "prepare", "title": \#(SampleFiles.text("x")), "steps": []}, ▶{"id": "prepare""#,
      (.repeatedID("prepare"), "sections[1]")),
    Broken(
      .guide, #""aliases": ["old-look"]"#, #""aliases": [▶"Old"]"#,
      (.badID("Old"), "sections[0].steps[0].aliases[0]")),
    Broken(
      .guide, #"{"use": "stop-line", "#, #"{"use": ▶"stop-lin", "#,
      (
        .unknownName(kind: "shared step", name: "stop-lin", nearest: "stop-line"),
        "sections[0].steps[2].use"
      )),
    Broken(
      .guide, #"{"use": "stop-line", "#, #"{"use": "stop-line", ▶"title": 1, "#,
      (.unknownKey("title", nearest: nil), "sections[0].steps[2].title")),
    Broken(
      .guide, #""after": ["look"]"#, #""after": [▶"lok"]"#,
      (.unknownName(kind: "step", name: "lok", nearest: "look"), "sections[0].steps[1].after[0]")),
    Broken(
      .guide, #""phrases": ["stop"], "bring""#, #""phrases": [▶"stopp"], "bring""#,
      (
        .unknownName(kind: "phrase", name: "stopp", nearest: "stop"),
        "sections[0].steps[0].phrases[0]"
      )),
    Broken(
      .guide, #""bring": ["passport"]"#, #""bring": [▶"pasport"]"#,
      (
        .unknownName(kind: "paper", name: "pasport", nearest: "passport"),
        "sections[0].steps[0].bring[0]"
      )),
    Broken(
      .guide, #""accepts": "accepts.shop""#, #""accepts": ▶"rule""#,
      (.factKind("rule", expected: "papers"), "sections[0].steps[0].accepts")),
    Broken(
      .guide, #""waiting": "delivery.time""#, #""waiting": ▶"rule""#,
      (.factKind("rule", expected: "duration"), "sections[0].steps[0].waiting")),
    Broken(
      .guide, #""waiting": "delivery.time""#, #""waiting": ▶3"#,
      (.wrongKind(expected: "string"), "sections[0].steps[0].waiting")),
    Broken(
      .guide, #""log": "call""#, #""log": ▶"phone""#,
      (.notOneOf("phone", allowed: ["call", "counter"], nearest: nil), "sections[0].steps[0].log")),
    Broken(
      .guide, #""needs": ["login", "sms-here"]"#, #""needs": ["login", ▶"sms"]"#,
      (
        .unknownName(kind: "means", name: "sms", nearest: nil),
        "sections[0].steps[0].ways[0].needs[1]"
      )),
    Broken(
      .guide, #""counting": "same-day""#, #""counting": ▶"sameday""#,
      (
        .notOneOf("sameday", allowed: ["same-day", "next-day"], nearest: "same-day"),
        "sections[0].steps[0].due.counting"
      )),
  ])
  func `in a step is reported with its place`(broken: Broken) throws { try broken.check() }

  @Test(arguments: [
    ("CANCEL", true), ("STOP", true), ("ABC", false), ("cancel", false), ("CAN CEL", false),
    ("解約解約", false), ("CANCEL1", false), ("", false), ("ＣＡＮＣＥＬ", false),
  ])
  func `is a word at a door that is not four capital letters or more`(
    word: String, isGood: Bool
  ) throws {
    let range = try #require(SampleFiles.guide.firstRange(of: #""word": "CANCEL""#))
    let text = SampleFiles.guide.replacing(range, by: #""word": "\#(word)""#)
    let problems = try Broken.problems(of: text, .guide)
    #expect(problems.map { $0.reason } == (isGood ? [] : [.badWord(word)]))
    #expect(problems.map { $0.path } == (isGood ? [] : ["sections[0].steps[1].danger"]))
  }

  @Test(arguments: [
    (#"▶7"#, Problem.Reason.wrongKind(expected: "condition (an object)"), ""),
    (#"▶{}"#, .wrongKind(expected: "condition"), ""),
    (#"{▶"crad": "sim"}"#, .unknownName(kind: "question", name: "crad", nearest: "card"), "crad"),
    (
      #"{"card": ["sim", ▶"esmi"]}"#,
      .unknownName(kind: "option of card", name: "esmi", nearest: "esim"), "card[1]"
    ),
    (
      #"{"unknown": ▶"cart"}"#, .unknownName(kind: "question", name: "cart", nearest: "card"),
      "unknown"
    ),
    (#"▶{"fact": "rule"}"#, .missingKey("is"), ""),
    (#"{"is": ▶true}"#, .missingKey("fact"), "is"),
    (
      #"{"fact": ▶"ruel", "is": true}"#, .unknownName(kind: "fact", name: "ruel", nearest: "rule"),
      "fact"
    ),
    (
      #"{"fact": "rule", "is": ▶"maybe"}"#,
      .notOneOf("maybe", allowed: ["true", "false", "known", "none"], nearest: nil), "is"
    ),
    (#"{"all": ▶{"card": "sim"}}"#, .wrongKind(expected: "array"), "all"),
    (
      #"{"not": {"any": [{"card": ▶3}, {"card": "sim"}]}}"#, .wrongKind(expected: "string"),
      "not.any[0].card"
    ),
  ])
  func `in a condition is reported with its place`(
    marked: String, reason: Problem.Reason, path: String
  ) throws {
    let text = marked.filter { $0 != "▶" }
    let column = marked.prefix { $0 != "▶" }.count + 1
    let reader = ContentReader(file: "c.json", document: try JSONDocument(text: text))
    _ = reader.condition(reader.document.root, try SampleFiles.library().catalog())
    #expect(
      reader.problems.first
        == Problem(file: "c.json", line: 1, column: column, path: path, reason: reason))
  }
}
