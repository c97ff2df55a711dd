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

  /// Numbers the options so that those with equal effect share a number.
  func effectNumbers(of place: Int, offered: [Int], _ context: CheckContext) -> [Int] {
    var numbers: [OptionEffect: Int] = [:]
    return offered.map { option in
      let effect = effect(place, option, context)
      if let number = numbers[effect] { return number }
      numbers[effect] = numbers.count
      return numbers.count - 1
    }
  }

  /// Tells whether choosing an option is the same as choosing none that anything asks for.
  func isNothing(_ place: Int, _ option: Int, _ context: CheckContext) -> Bool {
    effect(place, option, context).isNothing
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
    for option in options {
      let effect = effect(place, option, context)
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

  private func effect(_ place: Int, _ option: Int, _ context: CheckContext) -> OptionEffect {
    var effect = OptionEffect()
    let bit: UInt128 = 1 << UInt128(option)
    for (index, mask) in (masks[place] ?? []).enumerated() where mask & bit != 0 {
      effect.sets.append(index)
    }
    if !means.isEmpty {
      let question = context.catalog.questions[place]
      effect.loses = question.options[option].loses.intersection(means)
      effect.gives = question.options[option].gives.intersection(means)
        .subtracting(effect.loses)
    }
    if place == context.carrierQuestion, context.carriers.indices.contains(option) {
      for key in tested { append(context.effects[key]?.tested, option, &effect.facts) }
      for key in shown { append(context.effects[key]?.shown, option, &effect.facts) }
      let kind = context.carriers[option].kind
      if context.catalog.questions.contains(where: { $0.depends(on: kind) }) {
        effect.kind = kind
      }
    }
    return effect
  }

  private func append(_ numbers: [Int]?, _ carrier: Int, _ list: inout [Int]) {
    guard let numbers, numbers.count > carrier else { return }
    list.append(numbers[carrier])
  }
}

extension Question {
  fileprivate func depends(on kind: Carrier.Kind) -> Bool {
    options.contains { $0.settledBy == kind || $0.onlyFor.contains(kind) }
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
