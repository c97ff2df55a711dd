/// Answers to one question that no condition tells apart, with one of them to stand for all.
struct AnswerClass: Equatable, Sendable {
  var answer: Answer
  /// How many answers the class holds.
  var weight: Int
  /// The carrier that stands for the class, by its place in `CheckContext.carriers`.
  var carrier: Int?
}

/// What choosing an option does: which tested sets it is in, which means it gives and takes away.
private struct OptionEffect: Hashable {
  /// In rising order.
  var sets: [Int] = []
  var gives: MeansSet = []
  var loses: MeansSet = []
  /// What the facts of a carrier do; empty for other questions.
  var facts: [Int] = []
  /// The kind of a carrier, where it settles other questions or opens answers to them.
  var kind: Carrier.Kind?

  var isNothing: Bool { sets.isEmpty && gives.isEmpty && loses.isEmpty }

  func joined(_ other: OptionEffect) -> OptionEffect {
    OptionEffect(
      sets: Set(sets).union(other.sets).sorted(),
      gives: gives.union(other.gives).subtracting(loses.union(other.loses)),
      loses: loses.union(other.loses))
  }
}

extension AnswerAtoms {
  /// More distinct effects in a question with many answers than this are not enumerated.
  static let mostEffects = 12

  /// Groups the answers that a question takes in a guide; "I don't know" stands last.
  func classes(of place: Int, offered: [Int], _ context: CheckContext) -> [AnswerClass] {
    let question = context.catalog.questions[place]
    let options = offered.isEmpty ? Array(question.options.indices) : offered
    let chosen =
      question.many
      ? setClasses(place, options, context) : singleClasses(place, options, context)
    return chosen + [AnswerClass(answer: .unknown, weight: 1)]
  }

  /// Gives the first of the classes that `classes` would list, its weight aside; nil for none.
  static func firstClass(of place: Int, offered: [Int], _ context: CheckContext) -> AnswerClass? {
    let question = context.catalog.questions[place]
    if question.many { return AnswerClass(answer: .chosen(0), weight: 1) }
    guard let option = offered.first ?? question.options.indices.first else { return nil }
    return AnswerClass(
      answer: .option(option), weight: 1,
      carrier: place == context.carrierQuestion ? option : nil)
  }

  /// Numbers the options so that those with equal effect share a number.
  func effectNumbers(of place: Int, offered: [Int], _ context: CheckContext) -> [Int] {
    var numbers: [OptionEffect: Int] = [:]
    let effects = OptionEffects(self, of: place, context)
    return offered.map { option in
      let effect = effects[option]
      if let number = numbers[effect] { return number }
      numbers[effect] = numbers.count
      return numbers.count - 1
    }
  }

  /// Lists those options of a question whose choice is the same as choosing none that anything asks for.
  func idle(_ offered: [Int], of place: Int, _ context: CheckContext) -> [Int] {
    let effects = OptionEffects(self, of: place, context)
    return offered.filter { effects[$0].isNothing }
  }

  private func singleClasses(_ place: Int, _ options: [Int], _ context: CheckContext)
    -> [AnswerClass]
  {
    var classes: [AnswerClass] = []
    for (index, number) in effectNumbers(of: place, offered: options, context).enumerated() {
      if number < classes.count {
        classes[number].weight += 1
      } else {
        classes.append(
          AnswerClass(
            answer: .option(options[index]), weight: 1,
            carrier: place == context.carrierQuestion ? options[index] : nil))
      }
    }
    return classes
  }

  private func setClasses(_ place: Int, _ options: [Int], _ context: CheckContext)
    -> [AnswerClass]
  {
    var order: [OptionEffect] = []
    var groups: [OptionEffect: [Int]] = [:]
    let effects = OptionEffects(self, of: place, context)
    for option in options {
      let effect = effects[option]
      if groups[effect] == nil { order.append(effect) }
      groups[effect, default: []].append(option)
    }
    order = Array(order.prefix(AnswerAtoms.mostEffects))
    var classes: [AnswerClass] = []
    var found: [OptionEffect: Int] = [:]
    // The empty set says that none of the options holds.
    for subset in 0..<(1 << order.count) {
      var joined = OptionEffect()
      var mask: UInt128 = 0
      var weight = 1
      for (index, effect) in order.enumerated() where subset & (1 << index) != 0 {
        joined = joined.joined(effect)
        let members = groups[effect] ?? []
        if let first = members.first { mask |= 1 << UInt128(first) }
        weight = weight.saturating(times: (1 << min(members.count, 62)) - 1)
      }
      if let place = found[joined] {
        classes[place].weight = classes[place].weight.saturating(plus: weight)
      } else {
        found[joined] = classes.count
        classes.append(AnswerClass(answer: .chosen(mask), weight: weight))
      }
    }
    return classes
  }
}

/// Tells what each option of one question does; all that is the same for every option is looked up once.
private struct OptionEffects {
  private let masks: [UInt128]
  private let means: MeansSet
  private let options: [QuestionOption]
  /// For the question about carriers, what each key of the facts looks like, carrier by carrier.
  private var facts: [[Int]] = []
  private var carriers: [Carrier] = []
  private let decidingKinds: Set<Carrier.Kind>

  init(_ atoms: AnswerAtoms, of place: Int, _ context: CheckContext) {
    masks = atoms.masks[place] ?? []
    means = atoms.means
    options = means.isEmpty ? [] : context.catalog.questions[place].options
    decidingKinds = context.decidingKinds
    guard place == context.carrierQuestion else { return }
    carriers = context.carriers
    facts =
      atoms.tested.compactMap { context.effects[$0]?.tested }
      + atoms.shown.compactMap { context.effects[$0]?.shown }
  }

  subscript(option: Int) -> OptionEffect {
    var effect = OptionEffect()
    let bit: UInt128 = 1 << UInt128(option)
    for (index, mask) in masks.enumerated() where mask & bit != 0 { effect.sets.append(index) }
    if !means.isEmpty {
      effect.loses = options[option].loses.intersection(means)
      effect.gives = options[option].gives.intersection(means).subtracting(effect.loses)
    }
    if carriers.indices.contains(option) {
      for numbers in facts where numbers.count > option { effect.facts.append(numbers[option]) }
      let kind = carriers[option].kind
      if decidingKinds.contains(kind) { effect.kind = kind }
    }
    return effect
  }
}

extension Int {
  /// Multiplies, and stays at the largest number where the product does not fit.
  func saturating(times other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  func saturating(plus other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
