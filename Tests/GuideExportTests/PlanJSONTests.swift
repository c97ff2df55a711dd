import Foundation
import GuideCore
import GuideExport
import StrictJSON
import TestSupport
import Testing

struct PlanJSONTests {
  private func object(_ tree: JSONOutput, indented: Bool = false) throws -> [String: Any] {
    let data = Data(tree.text(indented: indented).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func step(_ id: String, _ root: [String: Any]) throws -> [String: Any] {
    let sections = try #require(root["sections"] as? [[String: Any]])
    let steps = sections.flatMap { $0["steps"] as? [[String: Any]] ?? [] }
    return try #require(steps.first { $0["id"] as? String == id })
  }

  @Test("the data of a plan look like this")
  func golden() {
    let tree = PlanJSON(
      FixturePlan.lost, languages: [.zh, .en], now: FixtureNow.block([.zh], carrier: true).texts)
    Golden.check(tree.value.text(indented: true) + "\n", "plan.json")
  }

  @Test("compact and indented text hold the same valid JSON")
  func valid() throws {
    let tree = PlanJSON(FixturePlan.plan(), languages: Language.allCases).value
    let compact = try object(tree)
    let indented = try object(tree, indented: true)
    #expect(NSDictionary(dictionary: compact) == NSDictionary(dictionary: indented))
    #expect(!tree.text().contains("\n"))
  }

  @Test("every key of the contract is there")
  func contract() throws {
    let root = try object(PlanJSON(FixturePlan.plan(), languages: [.en]).value)
    let top = [
      "format", "guide", "content", "languages", "answers", "questions", "now", "sections",
      "folded", "left_out",
    ]
    for key in top { #expect(root[key] != nil, "\(key)") }
    let step = try step("stop-line", root)
    let inner = [
      "id", "title", "detail", "applies", "only_if", "danger", "after", "facts", "ways", "bring",
      "labels", "phrases", "due", "waiting",
    ]
    for key in inner { #expect(step[key] != nil, "\(key)") }
    let way = try #require((step["ways"] as? [[String: Any]])?.first)
    for key in ["id", "usable", "because", "labels", "phrases", "facts"] {
      #expect(way[key] != nil, "\(key)")
    }
    let fact = try #require((step["facts"] as? [[String: Any]])?.first)
    for key in [
      "key", "label", "value", "shown", "sources", "gathered", "by", "marks", "state",
    ] {
      #expect(fact[key] != nil, "\(key)")
    }
  }

  @Test("texts are objects of the languages asked for and no others")
  func languages() throws {
    let root = try object(PlanJSON(FixturePlan.lost, languages: [.ja, .zh]).value)
    let title = try #require(try step("report", root)["title"] as? [String: String])
    #expect(title == ["ja": "警察に届け出る", "zh": "向警察报案"])
  }

  @Test("a danger that may not apply gives no instructions away")
  func withheld() throws {
    let root = try object(PlanJSON(FixturePlan.plan(), languages: [.en]).value)
    let step = try step("cancel-line", root)
    #expect((step["facts"] as? [Any])?.isEmpty == true)
    let detail = try #require((step["detail"] as? [String: String])?["en"])
    #expect(detail.hasPrefix("How to do it is shown only when it is clear"))
    #expect(step["withheld"] as? Bool == true)
  }

  @Test("a walk adds where each step stands")
  func progress() throws {
    let now = Moment(seconds: 1_780_000_000)
    let walk = Walk(
      id: "w", guide: "replace", content: "", languages: [.en], created: now, updated: now,
      events: [WalkEvent(at: now, step: "report", action: .skip(.later))])
    let tree = PlanJSON(FixturePlan.lost, languages: [.en], state: WalkState(walk)).value
    let progress = try #require(try step("report", object(tree))["progress"] as? [String: Any])
    #expect(progress["state"] as? String == "skipped")
    #expect(progress["text"] as? [String: String] == ["en": "skipped: later"])
  }

  @Test("answers hold only what was given")
  func answers() throws {
    var plan = FixturePlan.plan(carrier: false)
    plan.situation.answers[1] = .unknown
    plan.situation.answers[2] = .option(0)
    let root = try object(PlanJSON(plan, languages: [.en]).value)
    #expect(root["answers"] as? [String: String] == ["card": "unknown", "reason": "lost"])
  }

  @Test(
    "a string is escaped by RFC 8259, and nothing invisible stays in it",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\u{0}\n\t\r", #""\u0000\n\t\r""#),
      ("\u{1B}[2J\u{7F}\u{9B}", #""\u001b[2J\u007f\u009b""#),
      ("\u{202E}x\u{2028}", #""\u202ex\u2028""#), ("再発行😀", #""再発行😀""#),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(JSONOutput.string(text).text() == expected)
  }

  @Test("empty arrays and objects stay on one line")
  func empty() {
    let tree = JSONOutput.members(("a", .array([])), ("b", .object([])), ("c", nil))
    #expect(tree.text(indented: true) == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": null\n}")
  }
}
