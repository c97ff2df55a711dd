import Testing
import TextLayout

@testable import simguide

@Suite("Texts longer than the screen")
struct PagerTests {
  private func lines(_ count: Int, free: Set<Int> = []) -> [StyledText] {
    (0..<count).map { free.contains($0) ? "" : StyledText("line \($0)") }
  }

  private func pages(_ pager: Pager) -> [[StyledText]] {
    var pager = pager
    var pages: [[StyledText]] = []
    while !pager.isAtEnd { pages.append(pager.next()) }
    return pages
  }

  @Test("Every line stands on one page, in its order", arguments: 0..<70)
  func complete(count: Int) {
    let text = lines(count, free: [11, 30])
    let pages = pages(Pager(text, width: 80, room: 18, last: 12))
    #expect(pages.flatMap { $0 } == text)
    #expect(pages.dropLast().allSatisfy { (1...18).contains($0.count) })
    #expect(pages.last?.count ?? 0 <= 12)
  }

  @Test func `A page ends at a free line near its end`() {
    let pages = pages(Pager(lines(40, free: [15]), width: 80, room: 18, last: 12))
    #expect(pages.first?.count == 15)
  }

  @Test func `A line wider than the screen counts for its rows`() {
    let wide = [StyledText](repeating: StyledText(String(repeating: "x", count: 100)), count: 10)
    let pages = pages(Pager(wide, width: 40, room: 9, last: 9))
    #expect(pages.map { $0.count } == [3, 3, 3, 1])
  }

  @Test func `Sentences to show have a page each`() {
    let rest = Pager(lines(2), width: 80, room: 18, last: 12)
    #expect(pages(Pager(pieces: [["a"], ["b"]], then: rest)).map { $0.count } == [1, 1, 2])
  }
}
