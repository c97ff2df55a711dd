import Testing

@testable import StrictJSON

@Suite struct `JSON reader under mutation` {
  /// Gives the same numbers for the same seed (SplitMix64).
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let seedText = #"""
    {"id":"lost","title":{"zh":"手机丢失","en":"Lost \"phone\"","ja":"紛失 \ud83d\ude00"},
     "steps":[{"id":"a","after":["b",null,true,-12.5e+3]},[],{}, 0.25, "\u00e9\n", "é日😀"]}
    """#
  private static let tokens: [[UInt8]] = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "-", "1e", "0", "\n", "é",
    "日",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<8)
  func `never crashes, places every problem and writes back what it accepts`(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    var accepted = 0
    for _ in 0..<2500 {
      var bytes = Array(Self.seedText.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
      do {
        let document = try JSONDocument(bytes)
        accepted += 1
        let text = JSONOutput(document.root).text()
        let again = try JSONDocument(text: text)
        #expect(JSONOutput(again.root).text() == text)
        #expect(String(validating: bytes, as: UTF8.self) != nil)
      } catch {
        for problem in error.problems {
          #expect((0...bytes.count).contains(problem.offset))
          #expect(problem.line >= 1 && problem.column >= 1)
        }
        #expect(error.problems.last?.isTolerable == false)
      }
    }
    #expect(accepted > 0)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Random) {
    let index = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where !bytes.isEmpty: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1 where !bytes.isEmpty: bytes.remove(at: index)
    case 2: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: index)
    case 3 where !bytes.isEmpty: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4: bytes.removeSubrange(index..<min(bytes.count, index + 9))
    default:
      let end = min(bytes.count, index + Int.random(in: 0...30, using: &random))
      bytes.insert(contentsOf: Array(bytes[index..<end]), at: index)
    }
  }
}
