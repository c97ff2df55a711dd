/// A number or address that must not be printed for some purpose (`shared/never.json`).
package struct NeverEntry: Equatable, Sendable {
  package let what: String
  /// Keys of facts; `*` for all.
  package var purposes: [String]
  /// The carrier of whose facts this is said; nil for all.
  package var carrier: String?
  /// Compared with the digits of numbers.
  private let digits: [UInt8]
  /// Something shorter would be found in texts that mean something else.
  private let isSoughtInTexts: Bool

  package init(what: String, purposes: [String], carrier: String? = nil) {
    self.what = what
    self.purposes = purposes
    self.carrier = carrier
    digits = NeverEntry.digits(what)
    isSoughtInTexts = what.count >= 6
  }

  func concerns(_ key: String, of carrier: String?) -> Bool {
    (self.carrier == nil || self.carrier == carrier)
      && (purposes.contains("*") || purposes.contains(key))
  }

  /// Tells whether a value would print it.
  func matches(_ value: FactValue) -> Bool {
    switch value {
    case .phone(let phone): NeverEntry.digits(phone.number) == digits
    case .address(let address):
      address.hasPrefix(what)
        && (address.count == what.count
          || "/?#".contains(address.dropFirst(what.count).first ?? " "))
    case .text(let text):
      isSoughtInTexts && Language.allCases.contains { text.exact($0).holds(what) }
    default: false
    }
  }

  /// Writes a number as digits of Japan, so that `+81-3-…` and `03-…` are one.
  private static func digits(_ number: String) -> [UInt8] {
    let digits = number.utf8.filter {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "*")
    }
    return number.hasPrefix("+81") ? [UInt8(ascii: "0")] + digits.dropFirst(2) : digits
  }
}

extension FactRules {
  /// Finds values, and values that other pages give, that must not be printed under their key.
  package static func forbidden(
    _ facts: FactSet, of carrier: String?, _ never: [NeverEntry], _ context: CheckContext
  ) -> [Finding] {
    placed(facts).flatMap { entry -> [Finding] in
      let rules = never.filter { $0.concerns(entry.key, of: carrier) }
      if rules.isEmpty { return [] }
      var findings: [Finding] = []
      for rule in rules {
        if let value = entry.variant.value, rule.matches(value) {
          findings.append(Finding(entry.path.key("value"), .forbiddenNumber(rule.what)))
        }
        for (place, rival) in entry.variant.against.enumerated() where rule.matches(rival.value) {
          findings.append(
            Finding(entry.path.element("against", place), .forbiddenNumber(rule.what)))
        }
      }
      return findings
    }
  }
}
