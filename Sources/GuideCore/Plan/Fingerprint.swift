/// A 64-bit FNV-1a hash over texts: tells whether a step says the same as before.
///
/// It keeps no secrets.
package struct Fingerprint: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xff)
  }

  package mutating func add(_ text: LocalText) {
    add(text.zh)
    add(text.en)
    add(text.ja)
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Writes the hash as 16 hexadecimal digits.
  package var hex: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension PlanStep {
  /// Changes whenever what the step tells the person to do changes, but not with the order in which the
  /// hour, the language or the means put its ways and facts.
  package var revision: String {
    var print = Fingerprint()
    print.add(step.title)
    print.add(step.detail)
    if let danger = step.danger {
      print.add(danger.loses)
      print.add(danger.instead)
      print.add(danger.word)
    }
    let words = Wording(.en)
    for fact in facts.map({ words.shown($0) }).sorted() { print.add(fact) }
    for way in ways.sorted(by: { $0.way.id < $1.way.id }) {
      print.add(way.way.id)
      print.add(way.way.detail)
      for fact in way.facts.map({ words.shown($0) }).sorted() { print.add(fact) }
    }
    return print.hex
  }
}
