/// What a condition comes to: Kleene's three values.
package enum Verdict: Equatable, Sendable {
  case no
  case maybe
  case yes

  package static prefix func ! (value: Verdict) -> Verdict {
    switch value {
    case .no: .yes
    case .maybe: .maybe
    case .yes: .no
    }
  }
}

extension Sequence<Verdict> {
  /// Yes if one of them is, else maybe if one of them is.
  package var any: Verdict {
    reduce(.no) { $0 == .yes || $1 == .no ? $0 : $1 }
  }
}
