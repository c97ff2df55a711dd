import Foundation
import GuideStore
import TestSupport
import Testing

@testable import GuideCore

/// Guides with all that a proof needs, read as the program reads them.
struct CheckedContent {
  struct Entry {
    var guide: Guide
    var context: CheckContext
  }

  var entries: [Entry] = []

  /// Gives nothing if the content cannot be used: then other tests say so.
  init(_ library: Library) {
    guard let catalog = try? library.catalog(), let heads = try? library.guideHeads() else {
      return
    }
    let carriers = catalog.carriers.compactMap { try? library.carrier($0.id, catalog) }
    let context = CheckContext(
      catalog: catalog, carriers: carriers, today: Day(daysSinceEpoch: 20_778))
    for head in heads {
      if let guide = (try? library.guide(head.id, catalog)) ?? nil {
        entries.append(Entry(guide: guide, context: context))
      }
    }
  }

  static var shipped: CheckedContent {
    CheckedContent(Library(layers: [.folder(Repository.guides.path())]))
  }

  static var tiny: CheckedContent { CheckedContent(TinyContent().library) }
}

/// SplitMix64, so that a failing sample can be repeated.
struct SampleGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension CheckedContent.Entry {
  func situation(_ answers: Answers) -> Situation {
    context.plan(guide, answers).situation
  }

  /// Asks and answers as a walk does, with any options at all; calls back at the end.
  func descend(
    _ answers: Answers, depth: Int = 0, choose: (Int, [Answer]) -> [Answer],
    atEnd: (Outline, Situation, Int) -> Void
  ) {
    let steps = guide.steps
    let situation = situation(answers)
    let outline = Outline(
      steps: steps, after: Outline.places(of: steps), situation: situation)
    guard
      let asked = guide.questions.first(where: { outline.live & (1 << UInt64($0.question)) != 0 })
    else {
      atEnd(outline, situation, depth)
      return
    }
    for answer in choose(asked.question, all(asked, to: situation.carrier?.kind)) {
      var next = answers
      next[asked.question] = answer
      // A carrier that undoes an earlier answer has that question asked again: a correction, no path.
      let after = self.situation(next).answers
      guard next.list.indices.allSatisfy({ next[$0] == .unset || after[$0] != .unset }) else {
        continue
      }
      descend(next, depth: depth + 1, choose: choose, atEnd: atEnd)
    }
  }

  /// Lists every answer that can be given, each set of options once, none too, up to eight options.
  private func all(_ asked: Guide.Asked, to kind: Carrier.Kind?) -> [Answer] {
    let question = context.catalog.questions[asked.question]
    let options = asked.places(in: question, to: kind)
    guard question.many else { return options.map { .option($0) } + [.unknown] }
    let some = options.prefix(8)
    return (0..<(1 << some.count)).map { subset in
      .chosen(
        some.enumerated().filter { subset & (1 << $0.offset) != 0 }
          .reduce(0) { $0 | 1 << UInt128($1.element) })
    } + [.unknown]
  }
}
