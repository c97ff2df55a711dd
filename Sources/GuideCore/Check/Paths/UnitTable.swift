/// Remembers what a condition, a mean or a fact came to, by the answers to the questions it mentions.
struct UnitTable {
  enum Content: Hashable {
    case condition(Condition)
    case mean(Int)
    /// The questions on which the variants of a shown fact depend.
    case fact(String)
  }

  /// Larger tables are not kept: such a unit is judged anew each time.
  static let mostEntries = 1 << 18

  let content: Content
  /// Bits of the questions that matter.
  let questions: UInt64
  private let places: [(question: Int, stride: Int)]
  /// 255 stands for "not judged yet".
  private var verdicts: [UInt8] = []
  private var undecided: [UInt64] = []

  /// The radix of a question is the number of states its answer can be in.
  init(_ content: Content, questions: UInt64, radix: [Int]) {
    self.content = content
    self.questions = questions
    var places: [(question: Int, stride: Int)] = []
    var size = 1
    for question in radix.indices where questions & (1 << UInt64(question)) != 0 {
      places.append((question, size))
      size = size.saturating(times: radix[question])
    }
    self.places = places
    guard size <= UnitTable.mostEntries else { return }
    verdicts = Array(repeating: 255, count: size)
    undecided = Array(repeating: 0, count: size)
  }

  mutating func result(_ states: [Int], _ situation: Situation) -> (
    verdict: Verdict, undecided: UInt64
  ) {
    guard !verdicts.isEmpty else { return judge(situation) }
    var index = 0
    for place in places { index += states[place.question] * place.stride }
    switch verdicts[index] {
    case 0: return (.no, undecided[index])
    case 1: return (.maybe, undecided[index])
    case 2: return (.yes, undecided[index])
    default: break
    }
    let result = judge(situation)
    verdicts[index] = result.verdict == .yes ? 2 : result.verdict == .maybe ? 1 : 0
    undecided[index] = result.undecided
    return result
  }

  private func judge(_ situation: Situation) -> (verdict: Verdict, undecided: UInt64) {
    switch content {
    case .condition(let condition):
      let verdict = situation.verdict(condition)
      return (verdict, situation.undecided(condition))
    case .mean(let index):
      return (
        situation.verdict(mean: index), situation.undecided(needs: MeansSet(index: index))
      )
    case .fact(let key): return (.maybe, situation.undecided(shown: key))
    }
  }
}

extension Situation {
  /// Collects the questions that decide which variants of a shown fact hold, as the outline does.
  func undecided(shown key: String) -> UInt64 {
    guard let facts = facts(owning: key) else { return carrierBit }
    var bits: UInt64 = 0
    for variant in facts[key] where variant.holds(on: today) { bits |= undecided(variant.when) }
    return bits
  }
}
