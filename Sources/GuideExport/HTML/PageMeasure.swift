import GuideCore
import TextLayout

/// Guesses how many lines of a printed page a paragraph takes: enough to tell which steps are
/// long, and what still goes onto a pocket card.
struct PageMeasure {
  /// The half-width columns of a line.
  private let columns: Double
  /// The languages stand below each other in narrow columns, else beside each other.
  private let isCard: Bool
  /// The lines of a page, or of one column of a card.
  let page: Double

  /// A step with more lines may go on on the next page: kept whole, it would leave that much of a page empty.
  var unbroken: Double { page / 3 }

  init(_ style: PageStyle) {
    isCard = style.paper == .a6
    columns = style.lineWidth / (style.points * 0.5 * PageStyle.millimetresPerPoint)
    page = style.printHeight / (style.points * style.lineHeight * PageStyle.millimetresPerPoint)
  }

  func height(of passages: [Passage]) -> Double {
    passages.reduce(0) { $0 + height(of: $1) }
  }

  func height(of passage: Passage) -> Double {
    let isPair = passage.versions.count > 1 && !isCard
    let size = isCard ? cardSize(passage) : 1
    let room = max(8, (isPair ? columns / 2 - 2 : columns) / size - Double(2 * passage.level))
    if isCard, case .stepTitle = passage.kind {
      // Short titles of two languages share a line.
      let columns = passage.versions.reduce(6.0) { $0 + Double($1.text.columns) + 2 }
      return (columns / room).rounded(.up) * size + 0.1
    }
    let lines = passage.versions.map { (Double($0.text.columns) / room).rounded(.up) * size }
    let height = isCard ? lines.reduce(0, +) : lines.max() ?? 0
    return (isCard ? 1 : share(passage)) * height + (passage.opensGroup ? 0.4 : 0.1)
  }

  private func cardSize(_ passage: Passage) -> Double {
    switch passage.kind {
    case .sentence: 1.18
    case .stepTitle, .reply: 1.2
    case .guideTitle: 1.3
    default: 1
    }
  }

  /// Sentences stand in two columns of larger letters, with their readings below them.
  private func share(_ passage: Passage) -> Double {
    switch passage.kind {
    case .sentence, .reading: 0.65
    default: 1
    }
  }
}
