import GuideCore
import Testing

@testable import GuideStore

@Suite struct `A problem in shared content` {
  @Test(arguments: [
    Broken(
      .means, #""means": ["#, #""means": [], ▶"meens": ["#,
      (.unknownKey("meens", nearest: "means"), "meens")),
    Broken(
      .means, #""login", "label""#, #""login", ▶"labl": 1, "label""#,
      (.unknownKey("labl", nearest: "label"), "means[1].labl")),
    Broken(.means, #"{"id": "login", "#, "▶{", (.missingKey("id"), "means[1]")),
    Broken(.means, #""login", "label""#, #"▶"Log In", "label""#, (.badID("Log In"), "means[1].id")),
    Broken(
      .means, #"{"id": "login""#, #"▶{"id": "sms-here""#, (.repeatedID("sms-here"), "means[1]")),
    Broken(
      .means, #"{"zh": "SMS-zh", "en""#, #"▶{"en""#, (.missingLanguage(.zh), "means[0].label")),
    Broken(.means, #""en": "SMS""#, #""en": ▶"  ""#, (.emptyText, "means[0].label.en")),
    Broken(
      .means, #""en": "SMS""#, #""en": ▶7"#,
      (.wrongKind(expected: "string"), "means[0].label.en")),
    Broken(
      .means, #""en": "SMS""#, #""en": "SMS", ▶"fr": "SMS""#,
      (.unknownKey("fr", nearest: nil), "means[0].label.fr")),
    Broken(
      .means, #""en": "SMS""#, #""en": ▶"S\u202eMS""#, (.controlCharacter, "means[0].label.en")),
    Broken(
      .means, #""en": "SMS""#, #""en": ▶"S\nMS""#, (.controlCharacter, "means[0].label.en")),
    Broken(
      .means, #""en": "SMS""#, #""en": "SMS", ▶"en": "again""#,
      (.repeatedKey("en"), "means[0].label.en")),
  ])
  func `of means is reported with its place`(broken: Broken) throws { try broken.check() }

  @Test(arguments: [
    Broken(
      .questions, #""from": "carriers""#, #""from": ▶"carrier""#,
      (
        .notOneOf("carrier", allowed: ["carriers", "papers"], nearest: "carriers"),
        "questions[0].from"
      )),
    Broken(
      .questions, #"{"id": "carrier""#, #"{"id": "carrier", ▶"x-from": 1"#,
      (.unknownKey("x-from", nearest: "from"), "questions[0].x-from")),
    Broken(
      .questions, #""loses": ["sms-here"]"#, #""loses": [▶"sms-her"]"#,
      (
        .unknownName(kind: "means", name: "sms-her", nearest: "sms-here"),
        "questions[1].options[1].loses[0]"
      )),
    Broken(
      .questions, #""loses": ["sms-here"]"#, #""loses": ▶"sms-here""#,
      (.wrongKind(expected: "array"), "questions[1].options[1].loses")),
    Broken(
      .questions, #""many": true"#, #""many": ▶"yes""#,
      (.wrongKind(expected: "true or false"), "questions[2].many")),
    Broken(
      .questions, #"{"id": "esim""#, #"▶{"id": "sim""#,
      (.repeatedID("sim"), "questions[1].options[1]")),
    Broken(
      .questions, #"{"id": "means""#, #"▶{"id": "card""#, (.repeatedID("card"), "questions[2]")),
  ])
  func `of questions is reported with its place`(broken: Broken) throws { try broken.check() }

  @Test(arguments: [
    Broken(
      .facts, #""kind": "money""#, #""kind": ▶"mony""#,
      (
        .notOneOf("mony", allowed: FactKey.Kind.allCases.map { $0.rawValue }, nearest: "money"),
        "facts[0].kind"
      )),
    Broken(
      .facts, #""kind": "money""#, #""kind": "money", "answers": ▶"can""#,
      (.factKind("cancel.fee", expected: "yes-no"), "facts[0].answers")),
    Broken(
      .facts, #""kind": "yes-no""#, #""kind": "yes-no", "answers": ▶"cann""#,
      (
        .notOneOf("cann", allowed: FactKey.Answers.allCases.map { $0.rawValue }, nearest: "can"),
        "facts[1].answers"
      )),
    Broken(
      .facts, #""of": "carrier""#, #""of": ▶"everybody""#,
      (.notOneOf("everybody", allowed: ["carrier", "general"], nearest: nil), "facts[0].of")),
    Broken(
      .facts, #""check_after_months": 6"#, #""check_after_months": ▶-6"#,
      (.badNumber, "facts[0].check_after_months")),
    Broken(
      .facts, #""check_after_months": 6"#, #""check_after_months": ▶1.5"#,
      (.badNumber, "facts[0].check_after_months")),
    Broken(
      .facts, #""check_after_months": 6"#, #""check_after_months": ▶"6""#,
      (.badNumber, "facts[0].check_after_months")),
    Broken(
      .facts, #""critical": true"#, #""critical": ▶1"#,
      (.wrongKind(expected: "true or false"), "facts[1].critical")),
    Broken(
      .facts, #"{"key": "cancel.online""#, #"▶{"key": "cancel.fee""#,
      (.repeatedID("cancel.fee"), "facts[1]")),
  ])
  func `of the register is reported with its place`(broken: Broken) throws { try broken.check() }

  @Test(arguments: [
    Broken(
      .papers, #"{"id": "residence-card""#, #"▶{"id": "passport""#,
      (.repeatedID("passport"), "papers[1]")),
    Broken(
      .phrases, #""reading": {"kana": "とめてください。", "romaji""#, #""reading": ▶{"romaji""#,
      (.missingKey("kana"), "phrases[0].reading")),
    Broken(
      .phrases, #""romaji": "tomete""#, #""romaji": "tomete", ▶"romanji": "x""#,
      (.unknownKey("romanji", nearest: "romaji"), "phrases[0].reading.romanji")),
    Broken(
      .phrases, #""ja": "止めてください。""#, #""ja": ▶null"#,
      (.wrongKind(expected: "string"), "phrases[0].ja")),
    Broken(
      .general, #""police.phone""#, #"▶"police.fone""#,
      (
        .unknownName(kind: "fact", name: "police.fone", nearest: "police.phone"),
        "facts.police.fone"
      )),
    Broken(
      .general, #""police.phone": [{"value": {"tel": "110", "from": ["japan"]}"#,
      #"▶"rule": [{"value": \#(SampleFiles.text("x"))"#,
      (.factOwner("rule", expected: "carrier"), "facts.rule")),
  ])
  func `of papers, phrases and facts of no carrier is reported with its place`(
    broken: Broken
  ) throws {
    try broken.check()
  }

  @Test func `is reported for more means than there are bits`() throws {
    let list = (0..<65).map { #"{"id": "m\#($0)", "label": \#(SampleFiles.text("m"))}"# }
    let problems = try Broken.problems(
      of: #"{"means": [\#(list.joined(separator: ","))]}"#, .means)
    #expect(problems.map { $0.reason } == [.tooMany("means", 64)])
  }

  @Test func `comes with all others at once`() throws {
    let text = """
      {"means": [
        {"id": "UPPER", "label": {"zh": "a", "en": ""}},
        {"label": \(SampleFiles.text("x")), "label": 3},
        7
      ], "extra": 1}
      """
    let problems = try Broken.problems(of: text, .means)
    #expect(
      problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.path)" } == [
        "3:54 means[1].label", "5:4 extra", "2:10 means[0].id", "2:46 means[0].label.en",
        "2:28 means[0].label", "3:3 means[1]", "4:3 means[2]",
      ])
  }
}
