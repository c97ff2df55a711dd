import GuideCore
import GuideExport
import TestSupport
import Testing

struct PlanMarkdownTests {
  @Test("the checklist as Markdown looks like this", arguments: [[Language.en], [.zh, .ja]])
  func looks(_ languages: [Language]) {
    let name = languages.map { $0.rawValue }.joined(separator: "+")
    let text = PlanMarkdown.text(
      FixturePlan.unused, languages: languages, now: FixtureNow.passages(languages, carrier: true))
    Golden.check(text, "plan-\(name).md")
  }

  @Test("only an official address becomes a link; sources stay text")
  func links() {
    let text = PlanMarkdown.text(FixturePlan.lost, languages: [.en])
    #expect(text.contains("<https://aoi.example/support/lost/>"))
    #expect(text.contains("`https://blog.example/aoi`"))
    #expect(!text.contains("<https://blog.example/aoi>"))
  }

  @Test("content cannot bring in marks of its own")
  func escapes() {
    var plan = FixturePlan.lost
    plan.guide.intro = LocalText(same: "# <b>x</b> [a](b) *c* `d` 1_2")
    let text = PlanMarkdown.text(plan, languages: [.en])
    #expect(text.contains(##"\# \<b\>x\</b\> \[a\](b) \*c\* \`d\` 1\_2"##))
  }
}
