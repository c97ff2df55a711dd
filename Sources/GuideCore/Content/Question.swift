/// Something that the person is asked because steps depend on it.
package struct Question: Equatable, Sendable {
  /// Says where the options come from, beside the file of questions itself.
  package enum Source: String, Equatable, Sendable {
    case own
    case carriers
    case papers
  }

  package var id: String
  package var text: LocalText
  /// Tells how to find the answer out.
  package var how: LocalText
  package var many: Bool
  package var source: Source
  package var options: [QuestionOption] {
    didSet { narrowed = Question.narrowed(options) }
  }
  /// Bits of the options that only customers of some kinds of carriers can have.
  private(set) var narrowed: UInt128

  package init(
    id: String, text: LocalText, how: LocalText, many: Bool = false, source: Source = .own,
    options: [QuestionOption]
  ) {
    self.id = id
    self.text = text
    self.how = how
    self.many = many
    self.source = source
    self.options = options
    narrowed = Question.narrowed(options)
  }

  private static func narrowed(_ options: [QuestionOption]) -> UInt128 {
    options.enumerated().reduce(0) { bits, entry in
      entry.element.onlyFor.isEmpty ? bits : bits | 1 << UInt128(entry.offset)
    }
  }

  /// Gives the bits of the options that customers of such a carrier cannot have.
  func closed(to kind: Carrier.Kind?) -> UInt128 {
    guard narrowed != 0 else { return 0 }
    return options.indices.reduce(0) {
      options[$1].isOpen(to: kind) ? $0 : $0 | 1 << UInt128($1)
    }
  }

  /// Tells whether customers of such a carrier can have none of the options whose bits are set.
  func isClosed(_ mask: UInt128, to kind: Carrier.Kind?) -> Bool {
    mask != 0 && mask & ~narrowed == 0 && mask & ~closed(to: kind) == 0
  }

  /// Lists what customers of a kind of carrier can answer: what a guide offers, all if it says nothing of
  /// the question, then "none of these" where several may be chosen.
  package func choices(in asked: Guide.Asked?, to kind: Carrier.Kind? = nil) -> [QuestionOption] {
    (asked.map { $0.places(in: self, to: kind).map { options[$0] } } ?? options)
      + (many ? [.noneOfThese] : [])
  }

  package func index(of option: String) -> Int? {
    options.firstIndex { $0.id == option }
  }

  /// Lists the options whose bits are set.
  package func options(in mask: UInt128) -> [QuestionOption] {
    options.indices.filter { mask & (1 << UInt128($0)) != 0 }.map { options[$0] }
  }
}

/// One answer that a question offers, with the means that it gives or takes away.
package struct QuestionOption: Equatable, Sendable {
  package var id: String
  package var label: LocalText
  /// The answer as a clause after "only if": "it was lost"; nil where the label has to do.
  package var clause: LocalText?
  /// The clause for every other answer: "it was not lost".
  package var otherwise: LocalText?
  package var aliases: [String]
  /// What kind of carrier the option is, where the options are carriers.
  package var kind: Carrier.Kind?
  /// Carriers of this kind leave no other answer: a seller of travel eSIMs has nothing else.
  package var settledBy: Carrier.Kind?
  /// Only customers of carriers of these kinds can have it; empty where all can.
  package var onlyFor: [Carrier.Kind]
  /// Few have it, so that a list may say once that it leaves it out.
  package var isRare: Bool
  /// Bits of the means (see `Mean`) that this answer provides.
  package var gives: MeansSet
  /// Bits of the means that this answer takes away; taking away wins.
  package var loses: MeansSet

  /// Says that no option holds, where several may be chosen; as an answer it is the empty set.
  package static let noneOfThese = QuestionOption(id: "none", label: Interface.noneOfThese)

  /// Drops "none of these" from what was chosen beside it, which tells more.
  package static func telling(_ ids: [String]) -> [String] {
    ids.count > 1 ? ids.filter { $0 != noneOfThese.id } : ids
  }

  /// Tells whether customers of such a carrier can have it; whose carrier is not known can.
  package func isOpen(to kind: Carrier.Kind?) -> Bool {
    onlyFor.isEmpty || kind.map { onlyFor.contains($0) } ?? true
  }

  package init(
    id: String, label: LocalText, clause: LocalText? = nil, otherwise: LocalText? = nil,
    aliases: [String] = [], kind: Carrier.Kind? = nil, settledBy: Carrier.Kind? = nil,
    onlyFor: [Carrier.Kind] = [], isRare: Bool = false,
    gives: MeansSet = [], loses: MeansSet = []
  ) {
    self.id = id
    self.label = label
    self.clause = clause
    self.otherwise = otherwise
    self.aliases = aliases
    self.kind = kind
    self.settledBy = settledBy
    self.onlyFor = onlyFor
    self.isRare = isRare
    self.gives = gives
    self.loses = loses
  }
}

/// A means to do something, such as receiving a code by SMS; the list is closed by `shared/means.json`.
package struct Mean: Equatable, Sendable {
  package var id: String
  package var label: LocalText

  package init(id: String, label: LocalText) {
    self.id = id
    self.label = label
  }
}

/// A set of means, one bit for each entry of `shared/means.json`.
package struct MeansSet: OptionSet, Hashable, Sendable {
  package var rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package init(index: Int) {
    rawValue = 1 << UInt64(index)
  }

  /// Joins sets; the initialiser of `OptionSet` is generic, and many steps start with an empty set.
  package init(arrayLiteral sets: MeansSet...) {
    rawValue = sets.reduce(0) { $0 | $1.rawValue }
  }

  /// Lists the indices of the means in the set, in the order of the file.
  package var indices: [Int] {
    (0..<64).filter { rawValue & (1 << UInt64($0)) != 0 }
  }
}
