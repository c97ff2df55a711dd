import Testing
import TextLayout

struct TableTests {
  private func rows(_ left: [StyledText], _ right: [StyledText], leftWidth: Int = 8) -> [String] {
    Table.sideBySide(left: left, right: right, leftWidth: leftWidth, gap: 2).map(\.string)
  }

  @Test func `cells stand beside each other, aligned by columns`() {
    #expect(rows(["再発行", "SIM"], ["replace", "card"]) == ["再発行    replace", "SIM       card"])
  }

  @Test func `the shorter cell ends first, without spaces at line ends`() {
    #expect(rows(["a", "b"], ["c"]) == ["a         c", "b"])
    #expect(rows(["a"], ["c", "d"]) == ["a         c", "          d"])
    #expect(rows(["a", "b"], ["", "d"]) == ["a", "b         d"])
    #expect(rows([], []) == [])
  }

  @Test func `a left line too wide for its cell has a row of its own`() {
    #expect(
      rows([.unbreakable("0120-000-000"), "b"], ["c", "d"]) == [
        "0120-000-000", "b         c", "          d",
      ])
  }

  @Test func `cells keep their styles`() {
    let row = Table.sideBySide(
      left: [StyledText("a", .label)], right: [StyledText("b", .fact)], leftWidth: 1, gap: 1)
    #expect(row == [StyledText("a", .label) + " " + StyledText("b", .fact)])
  }
}
