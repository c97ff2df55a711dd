import Foundation
import GuideCore

@testable import simguide

/// Drops escape sequences, white space and the bar beside a danger: what is left does not depend on
/// where lines break.
func squeezed(_ text: String) -> String {
  let kept = visible(text).unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "|" }
  return String(String.UnicodeScalarView(kept))
}

/// Drops escape sequences (ECMA-48 CSI, the only kind that the program writes).
func visible(_ text: String) -> String {
  text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
}

/// What the program asks for, as its user understands it from the text alone.
enum AskedFor: Equatable {
  case question(String)
  case step(Int)
  case door(Int)
  case skipReason
  case text
  case finished
}

/// Understands what a walk shows, in one language.
struct PromptReader {
  let guide: Guide
  let catalog: Catalog
  let language: Language

  /// Finds the last prompt in what was shown; nil if there is none.
  func read(_ shown: String, steps: Int) -> AskedFor? {
    let text = squeezed(shown)
    let marks: [(KeyPlace, Mark)] = [
      (.question, .question), (.several, .question), (.names, .question),
      (.severalNames, .question), (.step, .step), (.door, .door), (.text, .text),
      (.reason, .skipReason), (.end, .finished), (.unfinished, .finished),
    ]
    let lines = marks.flatMap { place, mark in
      [(true, false), (true, true), (false, false), (false, true)].map { usesKeys, hasMore in
        let line = KeyLine(
          place: place, usesKeys: usesKeys, language: language, hasMore: hasMore)
        return (line.parts.joined(), mark)
      }
    }
    let found = lines.compactMap { line, mark -> (Mark, String.Index)? in
      text.ranges(of: squeezed(line)).last.map { (mark, $0.upperBound) }
    }
    guard let last = found.max(by: { $0.1 < $1.1 }) else { return nil }
    let before = String(text[..<last.1])
    switch last.0 {
    case .question: return question(before).map { .question($0) }
    case .step: return number(before, of: steps).map { .step($0) }
    case .door: return number(before, of: steps).map { .door($0) }
    case .text: return .text
    case .skipReason: return .skipReason
    case .finished: return .finished
    }
  }

  private enum Mark { case question, step, door, text, skipReason, finished }

  private func question(_ text: String) -> String? {
    let places = guide.questions.compactMap { asked -> (String, String.Index)? in
      let question = catalog.questions[asked.question]
      let place = text.ranges(of: squeezed(question.text[language])).last?.upperBound
      return place.map { (question.id, $0) }
    }
    return places.max { $0.1 < $1.1 }?.0
  }

  private func number(_ text: String, of steps: Int) -> Int? {
    guard steps > 0 else { return nil }
    let words = Wording(language)
    let places = (1...steps).compactMap { number -> (Int, String.Index)? in
      let said = words.text(Interface.stepOf, ("n", String(number)), ("m", String(steps)))
      return text.ranges(of: squeezed(said)).last.map { (number, $0.upperBound) }
    }
    return places.max { $0.1 < $1.1 }?.0
  }
}
