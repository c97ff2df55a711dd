/// One thing said under a fact key, with who says it and how it stands.
package struct FactVariant: Equatable, Sendable {
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

  package var statement: Statement
  package var when: Condition
  package var purpose: LocalText?
  package var from: Day?
  package var until: Day?
  package var by: Authority?
  package var marks: [Mark]
  package var sources: [Source]
  package var gathered: Day?
  package var against: [Rival]
  package var inferredFrom: [String]
  package var note: LocalText?
  /// Names the carrier from which the fact was taken over.
  package var inherited: LocalText?

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
