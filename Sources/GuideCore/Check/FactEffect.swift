/// What the facts under one key can do to conditions, carrier by carrier.
struct FactEffect: Equatable, Sendable {
  /// All that a test of a fact can see of it.
  private struct Seen: Hashable {
    var holding: [Part]
    var all: Set<Condition>
  }

  private struct Part: Hashable {
    var when: Condition
    var kind: Int
  }

  var isGeneral: Bool
  /// Carriers (by place) whose facts look the same to every test have the same number.
  var tested: [Int] = []
  /// Carriers whose facts depend on the same conditions have the same number.
  var shown: [Int] = []
  /// The conditions on which any variant of any carrier depends.
  var conditions: [Condition] = []

  init(_ key: FactKey, _ general: FactSet, _ carriers: [Carrier], on day: Day) {
    isGeneral = key.owner == .general
    var seen: [Seen: Int] = [:]
    var whens: [Set<Condition>: Int] = [:]
    var known: Set<Condition> = []
    for facts in isGeneral ? [general] : carriers.map({ $0.facts }) {
      let variants = facts[key.key]
      let holding = variants.filter { $0.holds(on: day) }
      let look = Seen(
        holding: holding.map { Part(when: $0.when, kind: FactEffect.kind($0)) },
        all: Set(variants.map { $0.when }))
      tested.append(FactEffect.number(look, &seen))
      shown.append(FactEffect.number(Set(holding.map { $0.when }), &whens))
      for variant in variants where known.insert(variant.when).inserted {
        conditions.append(variant.when)
      }
    }
  }

  private static func number<Key: Hashable>(_ key: Key, _ numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }

  /// Tells apart all that a test can: yes, no, another value, none, unconfirmed.
  private static func kind(_ variant: FactVariant) -> Int {
    switch variant.statement {
    case .value(.yesNo(let value)): value ? 1 : 0
    case .value: 2
    case .none: 3
    case .unconfirmed: 4
    }
  }
}
