import GuideCore
import Testing
import TextLayout

@testable import simguide

@Suite("The table of keys")
struct KeyMapTests {
  static let faces = KeyPlace.allCases.flatMap { place in
    Language.allCases.flatMap { language in
      [true, false].map { KeyLine(place: place, usesKeys: $0, language: language) }
    }
  }

  @Test("Every prompt says how to leave it, and breaks its line between keys only")
  func lines() {
    for line in Self.faces {
      let quit = Interface.shortQuit[line.language]
      #expect(line.parts.contains { $0.hasSuffix(" " + quit) }, "\(line.place)")
      for width in [40, 80, 120] {
        let lines = line.lines(width: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        let whole = line.parts.filter { part in
          !lines.contains { $0.string.contains(part) } && part.columns <= width
        }
        #expect(whole.isEmpty, "\(line.place) \(width) \(whole)")
      }
    }
  }

  @Test("Every key in a line of keys means something there")
  func hints() {
    for line in Self.faces {
      for part in line.parts {
        guard let key = part.split(separator: " ").first, key.count == 1, let key = key.first,
          key.isASCII, !key.isNumber
        else { continue }
        let binding = KeyMap.bindings.first { $0.key == String(key) }
        #expect(binding?.places.contains(line.place) ?? false, "\(line.place) \(key)")
      }
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
