import Foundation
import GuideCore
import GuideStore
import StrictJSON
import TestSupport
import Testing
import TextLayout

@testable import simguide

/// Throws mutated input at everything that reads from outside.
///
/// `SIMGUIDE_FUZZ=200000` sets how many inputs each gets, `SIMGUIDE_SEED` repeats a run.
@Suite struct `Hostile input` {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["SIMGUIDE_FUZZ"].flatMap { Int($0) } ?? 1000
  private static let seed =
    environment["SIMGUIDE_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...UInt64.max)

  /// Gives mutants of samples; says the seed where a test fails.
  private func mutants(
    of samples: [[UInt8]], count: Int = count, _ body: ([UInt8]) throws -> Void
  ) rethrows {
    var mutator = Mutator(seed: Self.seed)
    for _ in 0..<count { try body(mutator.mutant(of: samples)) }
  }

  private static let texts: [[UInt8]] = [
    #"{"a":[1,-2.5e3,"x\u00e9\n",{"b":null}],"c":true,"日":"本"}"#,
    "手机丢了。カードを止める（24時間）。Call 0120-524-360, https://example.com/a?b=c now!",
    "\u{1B}[31m\u{202E}\u{9B}2J\r\n\t\u{200B}e\u{301}👨‍👩‍👧",
  ].map { Array($0.utf8) }

  @Test func `never breaks the JSON reader`() {
    mutants(of: Self.texts) { bytes in
      guard let document = try? JSONDocument(bytes) else { return }
      #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(Self.seed): \(bytes)")
      _ = document.root["a"]?.array.map { Array($0) }
    }
  }

  @Test func `never breaks the wrapper nor passes it with a control`() {
    mutants(of: Self.texts) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let width = 1 + Int(bytes.first ?? 0) % 80
      let lines = StyledText(text).wrapped(to: width, firstIndent: 1, indent: 2)
      #expect(!lines.isEmpty)
      for line in lines {
        let shown = EscapeCodes.render(line, .none)
        #expect(
          !shown.unicodeScalars.contains { scalar in
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
              || (0x202A...0x202E).contains(scalar.value)
          }, "seed \(Self.seed): \(bytes)")
      }
    }
  }

  @Test func `never breaks the key decoder`() {
    let keys = [
      "\u{1B}[A", "\u{1B}[200~abc\u{1B}[201~", "\u{1B}OP", "日本", "q\r\u{7F}\u{3}", "\u{1B}[1;5C",
    ]
    mutants(of: keys.map { Array($0.utf8) }) { bytes in
      var decoder = KeyDecoder()
      var found = decoder.feed(Array(bytes.prefix(bytes.count / 2)))
      found += decoder.feed(Array(bytes.dropFirst(bytes.count / 2)))
      found += decoder.flush()
      #expect(found.count <= bytes.count + 1, "seed \(Self.seed): \(bytes)")
    }
  }

  @Test func `never breaks the argument parser`() {
    let lines = [
      "show lost --carrier docomo --lang=zh", "-o file -- --x -h", "--lang --color=always -",
    ]
    mutants(of: lines.map { Array($0.utf8) }) { bytes in
      let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map { String($0) }
      let parsed = try? Arguments.parse(words) { name throws(ArgumentError) in
        guard let spec = FlagSpec.fixed(name) else {
          throw .unknownFlag(name, nearest: nil)
        }
        return spec
      }
      #expect((parsed?.words.count ?? 0) <= words.count, "seed \(Self.seed): \(bytes)")
    }
  }

  @Test func `never breaks the reader of saved walks`() throws {
    let walk = #"""
      {"format":1,"id":"a","guide":"lost","content":"2026-11-21","languages":["en"],"created":"2026-11-21T10:42:16Z","updated":"2026-11-21T10:42:16Z","events":[{"at":"2026-11-21T10:42:16Z","do":"answer","question":"reason","value":["lost"]},{"at":"2026-11-21T10:42:16Z","step":"s","rev":"0","do":"note","text":"x"}],"plan":[{"id":"s","rev":"0"}]}
      """#
    let folder = try TemporaryFolder()
    try folder.write("", to: "walks/a.json")
    let path = folder.path("walks/a.json")
    let walks = WalkFolder(root: folder.path)
    try mutants(of: [Array(walk.utf8)]) { bytes in
      try Data(bytes).write(to: URL(filePath: path))
      do throws(WalkFolder.Failure) {
        let walk = try walks.load("a")
        if let walk { #expect(walk.id == "a") }
      } catch {
        #expect(
          error == .damaged(path: walks.path(of: "a"))
            || error == .newerFormat(path: walks.path(of: "a")))
      }
    }
  }
}

/// Changes samples byte by byte and piece by piece, the same way for the same seed.
private struct Mutator {
  /// SplitMix64.
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
  }

  mutating func mutant(of samples: [[UInt8]]) -> [UInt8] {
    var bytes = samples[number(below: samples.count)]
    for _ in 0...number(below: 6) {
      let place = number(below: bytes.count + 1)
      switch number(below: 6) {
      case 0: bytes.insert(UInt8(number(below: 256)), at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(below: 8))
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + number(below: 12)))
      case 4:
        let other = samples[number(below: samples.count)]
        let start = number(below: other.count)
        bytes.insert(contentsOf: other[start...].prefix(number(below: 40)), at: place)
      default:
        let piece = Array(bytes[place...].prefix(number(below: 8)))
        for _ in 0..<number(below: 20) { bytes.insert(contentsOf: piece, at: place) }
      }
    }
    return bytes
  }
}
