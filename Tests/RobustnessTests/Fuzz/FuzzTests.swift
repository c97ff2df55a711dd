import Foundation
import Testing

/// Throws mutated input at everything that reads from outside.
///
/// `SIMGUIDE_FUZZ=1000000` sets how many inputs in all, `SIMGUIDE_SEED` gives a seed again,
/// `SIMGUIDE_FUZZ_FROM` repeats one input of it.
@Suite("Hostile input") struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let total = environment["SIMGUIDE_FUZZ"].flatMap { Int($0) } ?? 20_000
  private static let first = environment["SIMGUIDE_FUZZ_FROM"].flatMap { Int($0) }
  private static let seed =
    environment["SIMGUIDE_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...UInt64.max)
  /// So many inputs are announced at once: a crash names the last batch.
  private static let batch = 2000

  private static func say(_ line: String) {
    FileHandle.standardError.write(Data("fuzz: \(line)\n".utf8))
  }

  @Test(arguments: FuzzTarget.all.map { $0.name })
  func `breaks nothing`(name: String) throws {
    let found = FuzzTarget.all.first { $0.name == name }
    let target = try #require(found)
    for sample in target.samples { #expect(target.fault(sample) == nil) }
    let start = Date()
    let numbers =
      Self.first.map { $0..<($0 + 1) } ?? 0..<(Self.total * target.share / 100)
    var faults = 0
    for number in numbers where faults < 5 {
      if number % Self.batch == 0 || numbers.count == 1 {
        Self.say("\(name), seed \(Self.seed), from input \(number)")
      }
      var mutator = FuzzMutator(seed: Self.seed, number: number)
      let bytes = mutator.mutant(of: target)
      guard let fault = target.fault(bytes) else { continue }
      faults += 1
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      Issue.record(
        "\(name): \(fault); SIMGUIDE_SEED=\(Self.seed) SIMGUIDE_FUZZ_FROM=\(number): \(text)")
    }
    let seconds = Date().timeIntervalSince(start)
    Self.say("\(name), seed \(Self.seed): \(numbers.count) inputs in \(Int(seconds)) s")
  }

  @Test func `gets all hundred parts of its inputs`() {
    #expect(FuzzTarget.all.reduce(0) { $0 + $1.share } == 100)
  }
}
