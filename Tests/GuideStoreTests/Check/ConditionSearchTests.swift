import Testing

@testable import GuideCore

@Suite struct ConditionSearchTests {
  private static func conditions(_ guide: Guide) -> [Condition] {
    guide.steps.flatMap { [$0.when, $0.urgent] + $0.ways.map { $0.when } }
  }

  @Test(arguments: [false, true])
  func `A search knows the questions of a condition as the proof does`(shipped: Bool) {
    let content = shipped ? CheckedContent.shipped : .tiny
    for entry in content.entries {
      for condition in Self.conditions(entry.guide) {
        var atoms = AnswerAtoms()
        atoms.add(condition, entry.context)
        #expect(entry.context.questions(of: condition) == atoms.questions, "\(condition)")
      }
    }
  }

  @Test(arguments: [false, true])
  func `The answer tried first is the first of all classes`(shipped: Bool) {
    let content = shipped ? CheckedContent.shipped : .tiny
    for entry in content.entries {
      let atoms = AnswerAtoms(entry.guide.steps, entry.context)
      for asked in entry.guide.questions {
        let first = AnswerAtoms.firstClass(
          of: asked.question, offered: asked.options, entry.context)
        let classes = atoms.classes(
          of: asked.question, offered: asked.options, entry.context)
        #expect(first?.answer == classes.first?.answer)
        #expect(first?.carrier == classes.first?.carrier)
      }
    }
  }

  /// Any answers at all that the guide offers, one option to a question, decide what a search has to find.
  @Test(arguments: [false, true])
  func `A search finds what random answers find`(shipped: Bool) {
    let content = shipped ? CheckedContent.shipped : .tiny
    var random = SampleGenerator(state: 7)
    for entry in content.entries {
      let asked = entry.guide.questions
      let conditions = Self.conditions(entry.guide)
      var found: Set<Condition> = []
      for _ in 0..<60 {
        var answers = Answers(count: entry.context.catalog.questions.count)
        for question in asked {
          let places = question.places(in: entry.context.catalog.questions[question.question])
          let option = places.randomElement(using: &random)
          answers[question.question] = option.map { .option($0) } ?? .unknown
        }
        let situation = entry.situation(answers)
        found.formUnion(conditions.filter { situation.verdict($0) == .yes })
      }
      for condition in found {
        var search = ConditionSearch(
          [condition], entry.context,
          offered: { place in asked.first { $0.question == place }.map { $0.options } })
        let isFound = search.succeeds { $0.verdict(condition) == .yes }
        #expect(isFound, "\(condition)")
      }
    }
  }
}
