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
