import GuideCore
import Testing

@testable import simguide

@Suite("The table of keys")
struct KeyMapTests {
  @Test(
    "The line of keys below a step says what the linear face says", arguments: Language.allCases)
  func line(_ language: Language) {
    #expect(KeyMap.line(language) == Interface.promptStep[language])
  }

  @Test("Every key that a hint names is in the table", arguments: Language.allCases)
  func hints(_ language: Language) {
    let hints = [
      Interface.promptStep, Interface.promptQuestion, Interface.promptFinished,
      Interface.promptFinishedOpen, Interface.pagerMore, Interface.keysOne, Interface.keysMany,
      Interface.keysReason,
    ]
    for part in hints.flatMap({ $0[language].split(separator: " ") }) where part.count == 1 {
      guard let key = part.first, key.isASCII, !key.isNumber, key != "I" else { continue }
      #expect(KeyMap.bindings.contains { $0.key == String(key) }, "\(key)")
    }
  }

  @Test func `No two keys are the same`() {
    let keys = KeyMap.bindings.map { $0.key }
    #expect(Set(keys).count == keys.count)
    let words = KeyMap.bindings.flatMap { $0.words }
    #expect(Set(words).count == words.count)
  }

  @Test("Keys of an input method and capitals mean the same", arguments: ["d", "D", "ｄ", "Ｄ"])
  func folded(_ key: Character) {
    #expect(KeyMap.input(forKey: key) == .done)
  }

  @Test("A word of the linear face is no key", arguments: ["済", "次", "去", "文", " ", "5", "é"])
  func noKey(_ key: Character) {
    #expect(KeyMap.input(forKey: key) == nil)
  }

  @Test func `l and L are different keys`() {
    #expect(KeyMap.input(forKey: "l") == .list)
    #expect(KeyMap.input(forKey: "L") == .language)
    #expect(KeyMap.input(forKey: "？") == .help)
  }

  @Test(
    "Enter never confirms, ticks or chooses", arguments: KeyMap.bindings.filter { $0.key.isEmpty })
  func enter(_ binding: KeyBinding) {
    #expect(binding.input == .next)
  }
}
