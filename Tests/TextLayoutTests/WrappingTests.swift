import Testing
import TextLayout

struct WrappingTests {
  @Test func `lines end at spaces, which are dropped`() {
    let text: StyledText = "Call the desk before noon, then wait for the letter."
    #expect(
      text.wrapped(to: 20).map(\.string) == [
        "Call the desk before", "noon, then wait for", "the letter.",
      ])
  }
}
