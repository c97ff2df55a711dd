import Foundation
import GuideCore
import TestSupport
import Testing

/// Plays one person's whole session, and holds the program to what it promises at every prompt.
struct WalkPlayer {
  /// What must be on disk when the next prompt is shown.
  private typealias Expectation = (SavedWalk.Event) -> Bool

  let face: any WalkFace
  let reader: PromptReader
  /// The options chosen, by question; what is not here is answered with "I don't know".
  let answers: [String: String]
  let state: URL
  /// The first step is passed over, and done at the end.
  let leavesFirst: Bool
  private var hasLeft = false
  /// The steps and the doors in the order in which they were met.
  private(set) var steps: [Int] = []
  private(set) var doors: [String] = []
  private var events = 0

  init(
    _ face: any WalkFace, _ reader: PromptReader, answers: [String: String], state: URL,
    leavesFirst: Bool = false
  ) {
    self.leavesFirst = leavesFirst
    self.face = face
    self.reader = reader
    self.answers = answers
    self.state = state
  }

  /// Waits for the next prompt and understands it; where nothing new is asked, `last` is still due.
  func next(after last: AskedFor? = nil) throws -> (asked: AskedFor, text: String) {
    func read(_ text: String) -> AskedFor? {
      reader.read(text, steps: (try? SavedWalk.only(in: state))?.plan.count ?? 0)
    }
    let text = try face.shown { read($0) != nil }
    guard let asked = read(text) ?? last else {
      throw NothingCame(description: "not understood:\n\(visible(text))")
    }
    return (asked, text)
  }

  /// Plays from the first prompt to the end.
  mutating func play() throws {
    var (asked, text) = try next()
    for _ in 0..<400 {
      var expected: Expectation?
      switch asked {
      case .question(let id): expected = try answer(id)
      case .door(let number):
        try pass(number, text)
        asked = .step(number)
        continue
      case .step(1) where leavesFirst && !hasLeft:
        (asked, text) = try passOver()
        continue
      case .step(let number):
        expected = try finish(number)
      case .text: try face.type("")
      case .skipReason:
        Issue.record("asked why a step is skipped, but none was")
        return
      case .finished where leavesFirst && !steps.contains(1):
        #expect(squeezed(text).contains(squeezed(try title(1))), "the open step is not named")
        try face.type("")
      case .finished:
        try leave()
        return
      }
      let before = asked
      (asked, text) = try next()
      try check(expected, "\(before)")
    }
    Issue.record("the session does not end")
  }

  /// Everything acknowledged is on disk, and nothing else.
  private mutating func check(_ expected: Expectation?, _ what: String) throws {
    let saved = try SavedWalk.only(in: state)?.events ?? []
    if expected != nil { events += 1 }
    #expect(saved.count == events, "\(what): \(saved.count) events on disk instead of \(events)")
    guard let expected, let last = saved.last else { return }
    #expect(expected(last), "\(what): on disk is \(last)")
  }

  private func answer(_ id: String) throws -> Expectation {
    let place = try #require(reader.catalog.question(id))
    let asked = try #require(reader.guide.questions.first { $0.question == place })
    let all = reader.catalog.questions[place].options
    let options = asked.options.isEmpty ? all : asked.options.map { all[$0] }
    guard let wanted = answers[id].flatMap({ name in options.firstIndex { $0.id == name } }) else {
      try face.unknown(of: options.count)
      return { $0.do == "answer" && $0.question == id && $0.value == ["unknown"] }
    }
    let option = options[wanted].id
    let isMany = reader.catalog.questions[place].many
    try face.answer([wanted], of: options.count, name: option, isMany: isMany)
    return { $0.do == "answer" && $0.question == id && $0.value == [option] }
  }

  /// Goes on from the first step with Enter alone, which leaves it to do.
  private mutating func passOver() throws -> (asked: AskedFor, text: String) {
    hasLeft = true
    for _ in 0..<3 {
      try face.type("")
      let next = try next()
      try check(nil, "Enter at a step")
      if next.asked != .step(1) { return next }
    }
    throw NothingCame(description: "Enter does not leave the first step")
  }

  private func title(_ number: Int) throws -> String { try step(number).title[reader.language] }

  /// Ticks a step off.
  private mutating func finish(_ number: Int) throws -> Expectation {
    let id = try step(number).id
    if steps.last != number { steps.append(number) }
    try face.press("d")
    return { $0.do == "done" && $0.step == id }
  }

  private func step(_ number: Int) throws -> Step {
    let plan = try #require(try SavedWalk.only(in: state)?.plan)
    return try #require(reader.guide.step(plan[number - 1].id))
  }

  /// Tries to get past a door without its word, then with it.
  private mutating func pass(_ number: Int, _ text: String) throws {
    let step = try step(number)
    let word = try #require(step.danger?.word)
    let detail = squeezed(step.detail[reader.language])
    func hides(_ text: String, _ what: String) {
      #expect(!squeezed(text).contains(detail), "\(step.id): \(what) shows the instructions")
    }
    doors.append(step.id)
    hides(text, "the door")
    #expect(squeezed(text).contains(squeezed(step.danger?.loses[reader.language] ?? "?")))
    if hasLeft {
      let open = squeezed("1. " + (try title(1)))
      #expect(squeezed(text).contains(open), "\(step.id): the door does not name the open step")
    }

    try face.type("")
    hides(try next().text, "Enter")
    try check(nil, "Enter at the door")
    try face.back()
    for wrong in [nil, "d", "yes", word + "X"] {
      if let wrong { try face.type(wrong) }
      let (asked, text) = try next(after: wrong == nil ? nil : .door(number))
      #expect(asked == .door(number), "\(wrong ?? "back") opens the door of \(step.id)")
      hides(text, wrong ?? "coming back")
      try check(nil, "\(wrong ?? "back") at the door")
    }
    try face.type(word.lowercased())
    let (asked, open) = try next()
    #expect(asked == .step(number))
    #expect(squeezed(open).contains(detail), "\(step.id): the word does not show the instructions")
    try check({ $0.do == "unlock" && $0.step == step.id }, "the word")
  }

  private func leave() throws {
    try face.type("")
    #expect(try face.end() == .exited(0))
    let walk = try #require(try SavedWalk.only(in: state))
    #expect(walk.steps(marked: "done") == Set(walk.plan.map { $0.id }))
    let order = Array(1...walk.plan.count)
    #expect(
      steps == (hasLeft ? Array(order.dropFirst()) + [1] : order),
      "the steps were not met in their order")
  }
}
