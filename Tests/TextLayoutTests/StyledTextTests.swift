import Testing
import TextLayout

struct StyledTextTests {
  @Test func `neighbouring runs of one style are one run`() {
    #expect(StyledText("a", .hint) + StyledText("b", .hint) == StyledText("ab", .hint))
    #expect((StyledText("a", .hint) + "b").runs.count == 2)
  }

  @Test func `unbreakable runs stay apart from their neighbours`() {
    let text: StyledText = "0" + .unbreakable("1") + .unbreakable("2") + "3"
    #expect(text.runs.map(\.text) == ["0", "1", "2", "3"])
    #expect(text.runs.map(\.isUnbreakable) == [false, true, true, false])
    #expect(text != "0123")
    #expect(text.string == "0123")
  }

  @Test func `empty pieces leave no run`() {
    var text = StyledText("", .title)
    text.append("")
    text += .unbreakable("")
    #expect(text.isEmpty)
    #expect(text.runs.isEmpty)
    #expect(text == "")
  }

  @Test func `texts are joined with a separator between each two`() {
    let texts = [StyledText("a", .fact), "b", "c"]
    #expect(texts.joined(separator: ", ").string == "a, b, c")
    #expect(texts.joined().string == "abc")
    #expect([StyledText]().joined(separator: ", ").isEmpty)
  }
}
