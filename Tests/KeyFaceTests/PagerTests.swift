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

  @Test func `What belongs together is not divided, if it fits and enough stands before it`() {
    func sizes(_ count: Int, whole: Int) -> [Int] {
      pages(Pager(lines(count), width: 80, room: 18, last: 12, whole: whole)).map { $0.count }
    }
    #expect(sizes(20, whole: 0) == [18, 2])
    #expect(sizes(20, whole: 10) == [10, 10])
    #expect(sizes(20, whole: 13) == [18, 2])
    #expect(sizes(14, whole: 12) == [13, 1])
  }

  @Test func `A page back is the page before, and the first has none`() {
    var pager = Pager(lines(40), width: 80, room: 18, last: 12)
    let (first, second) = (pager.next(), pager.next())
    #expect(pager.turnsBack && pager.previous() == first)
    #expect(!pager.turnsBack && pager.previous() == nil)
    #expect(pager.unfinished.count == 40 && pager.next() == second)
    #expect(pager.unfinished == lines(40).suffix(22))
  }
}
