/// What has been said to one question.
package enum Answer: Equatable, Hashable, Sendable {
  case unset
  /// The person said "I don't know".
  case unknown
  /// Bits of the options chosen, by their place in the question; no bit says that none of them holds.
  case chosen(UInt128)

  package static func option(_ index: Int) -> Answer { .chosen(1 << UInt128(index)) }

  package var mask: UInt128 {
    if case .chosen(let mask) = self { mask } else { 0 }
  }

  package var isChosen: Bool {
    if case .chosen = self { true } else { false }
  }
}

/// The answers to all questions, by the place of the question in `Catalog.questions`.
package struct Answers: Equatable, Hashable, Sendable {
  package private(set) var list: [Answer]

  package init(count: Int) {
    list = Array(repeating: .unset, count: count)
  }

  package subscript(question: Int) -> Answer {
    get { list.indices.contains(question) ? list[question] : .unset }
    set { if list.indices.contains(question) { list[question] = newValue } }
  }
}
