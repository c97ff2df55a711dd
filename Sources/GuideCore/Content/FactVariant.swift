/// One thing said under a fact key, with who says it and how it stands.
///
/// A class, since conditions, steps and passages look at the same one many times.
package final class FactVariant: Sendable {
  package enum Statement: Equatable, Sendable {
    case value(FactValue)
    /// It does not exist, as a source says.
    case none
    /// Looked for and not found.
    case unconfirmed
  }

  package enum Authority: String, CaseIterable, Equatable, Sendable {
    case official
    case thirdParty = "third-party"
    case inferred
  }

  package enum Mark: String, CaseIterable, Equatable, Sendable {
    case old
    case conflicting
    case single
    case otherProduct = "other-product"
    case mirror
  }

  /// What other pages say instead.
  package struct Rival: Equatable, Sendable {
    package var value: FactValue
    package var sources: [Source]

    package init(value: FactValue, sources: [Source]) {
      self.value = value
      self.sources = sources
    }
  }

  package let statement: Statement
  package let when: Condition
  package let purpose: LocalText?
  package let from: Day?
  package let until: Day?
  package let by: Authority?
  package let marks: [Mark]
  package let sources: [Source]
  package let gathered: Day?
  package let against: [Rival]
  package let inferredFrom: [String]
  package let note: LocalText?
  /// Names the carrier from which the fact was taken over.
  package let inherited: LocalText?

  package init(
    statement: Statement, when: Condition = .always, purpose: LocalText? = nil, from: Day? = nil,
    until: Day? = nil, by: Authority? = nil, marks: [Mark] = [], sources: [Source] = [],
    gathered: Day? = nil, against: [Rival] = [], inferredFrom: [String] = [],
    note: LocalText? = nil, inherited: LocalText? = nil
  ) {
    self.statement = statement
    self.when = when
    self.purpose = purpose
    self.from = from
    self.until = until
    self.by = by
    self.marks = marks
    self.sources = sources
    self.gathered = gathered
    self.against = against
    self.inferredFrom = inferredFrom
    self.note = note
    self.inherited = inherited
  }

  package var value: FactValue? {
    if case .value(let value) = statement { value } else { nil }
  }

  package func holds(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }

  /// Only numbers that are official, or on two independent sources, may be printed on cards (design, "Facts").
  package var isFirmEnoughForCards: Bool {
    switch by {
    case .official: !marks.contains(.otherProduct)
    case .thirdParty: areFromTwoHosts && !marks.contains(.single)
    case .inferred, nil: false
    }
  }
}

extension FactVariant: Equatable {
  package static func == (one: FactVariant, other: FactVariant) -> Bool {
    one === other
      || (one.statement == other.statement && one.when == other.when
        && one.purpose == other.purpose && one.from == other.from && one.until == other.until
        && one.by == other.by && one.marks == other.marks && one.sources == other.sources
        && one.gathered == other.gathered && one.against == other.against
        && one.inferredFrom == other.inferredFrom && one.note == other.note
        && one.inherited == other.inherited)
  }

  /// Gives the fact as another carrier has it, taken over from the carrier with these names.
  package func takenOver(from names: LocalText) -> FactVariant {
    FactVariant(
      statement: statement, when: when, purpose: purpose, from: from, until: until, by: by,
      marks: marks, sources: sources, gathered: gathered, against: against,
      inferredFrom: inferredFrom, note: note, inherited: names)
  }
}

extension FactVariant {
  private var areFromTwoHosts: Bool {
    guard let first = sources.first?.host else { return false }
    return sources.contains { $0.host != first }
  }
}

extension Source {
  /// Gives the host of the address, so that two pages of one site count once.
  package var host: String {
    var rest = url[...]
    if let scheme = rest.firstPlace(of: "://") {
      rest = Substring(rest.utf8[scheme...].dropFirst(3))
    }
    let end = rest.utf8.firstIndex {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ":")
    }
    let host = rest[..<(end ?? rest.endIndex)].lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
