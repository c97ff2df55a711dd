import Foundation
import GuideCore
import GuideStore
import StrictJSON
import TestSupport
import Testing

/// What every shipped file has to keep; wording is left to its authors.
struct ShippedContentTests {
  private static let library = Library(layers: [.folder(Repository.guides.path)])
  private static let today = Day("2026-11-21")

  @Test func `all content is clean on all paths of all guides`() throws {
    let today = try #require(Self.today)
    let report = Self.library.check(CheckRequest(today: today, provesPaths: true))
    let words = Wording(.en)
    #expect(report.problems.map { words.line($0) } == [])
    #expect(report.counts.guides >= 5)
    #expect(report.paths.count == report.counts.guides)
    for proof in report.paths {
      #expect(proof.paths > 0)
      #expect(proof.mostQuestions <= 7, "\(proof.guide)")
    }
  }

  @Test func `a yes or no has words of its own after a label that is no question`() throws {
    for key in try Self.library.catalog().factKeys where key.kind == .yesNo {
      #expect(key.answers != nil, "\(key.key)")
      #expect(key.label.zh.last != "吗" && !key.label.zh.hasPrefix("能"), "\(key.key)")
      #expect(key.label.ja.last != "か", "\(key.key)")
      #expect(!["Can ", "Must ", "Is ", "Does "].contains { key.label.en.hasPrefix($0) })
    }
  }

  @Test(arguments: ["confirm-ended", "check-last-bill", "check-alive"])
  func `a step that begins with looking asks for no talk when it is done`(id: String) throws {
    let catalog = try Self.library.catalog()
    let guide = try #require(try Self.library.guide("cancel", catalog))
    #expect(try #require(guide.step(id)).log == nil)
  }

  @Test(arguments: ["replace", "cancel", "close-online", "lost", "id-card"])
  func `a guide has ten scenarios, one of which knows nothing`(id: String) throws {
    let url = Repository.guides.appending(path: "procedures/scenarios/\(id).json")
    let root = try JSONDocument([UInt8](Data(contentsOf: url))).root
    let scenarios = root["scenarios"]?.array.map { Array($0) } ?? []
    #expect(scenarios.count >= 10)
    #expect(scenarios.contains { $0["answers"]?.string == "all-unknown" })
  }

  @Test(arguments: ["replace", "cancel", "close-online", "lost", "id-card"])
  func `somebody who knows nothing gets a short plan without danger`(id: String) throws {
    let catalog = try Self.library.catalog()
    let guide = try #require(try Self.library.guide(id, catalog))
    var answers = Answers(count: catalog.questions.count)
    for asked in guide.questions { answers[asked.question] = .unknown }
    let plan = Plan(
      guide: guide,
      situation: Situation(
        catalog: catalog, answers: answers, carrier: nil, moment: Moment(seconds: 0),
        contentDate: guide.date),
      contentDate: guide.date)
    #expect((1...12).contains(plan.steps.count))
    #expect(plan.steps.allSatisfy { $0.step.danger == nil })
    #expect(plan.liveQuestions.isEmpty)
  }

  @Test func `the sellers of travel eSIMs come first for somebody who has one`() throws {
    let catalog = try Self.library.catalog()
    let guide = try #require(try Self.library.guide("lost", catalog))
    let (card, carrier) = (catalog.question("card") ?? -1, catalog.question("carrier") ?? -1)
    let asked = guide.questions.first { $0.question == carrier }
    var answers = Answers(count: catalog.questions.count)
    let usual = catalog.choices(carrier, in: asked, after: answers)
    #expect(usual.first?.kind == .network)
    let virtual = try #require(catalog.questions[card].index(of: "virtual"))
    answers[card] = .option(virtual)
    let choices = catalog.choices(carrier, in: asked, after: answers)
    let sellers = usual.filter { $0.kind == .travelESIM }
    #expect(!sellers.isEmpty && choices.prefix(sellers.count).elementsEqual(sellers))
    #expect(choices.dropFirst(sellers.count).elementsEqual(usual.filter { $0.kind != .travelESIM }))
    let walk = Walk(
      id: "w", guide: "lost", content: "", languages: [.en], created: Moment(seconds: 0),
      updated: Moment(seconds: 0),
      events: [
        WalkEvent(
          at: Moment(seconds: 0), step: nil,
          action: .answer(question: "card", options: ["virtual"]))
      ])
    let session = Session(
      guide: guide, catalog: catalog, contentDate: guide.date, walk: walk,
      moment: Moment(seconds: 0), carrier: { _ in nil })
    #expect(session.options(of: carrier) == choices)
  }

  @Test func `every own option has clauses, so that "only if" reads as a sentence`() throws {
    let questions = try Self.library.catalog().questions.filter { $0.source == .own }
    #expect(questions.count >= 10)
    for question in questions {
      for option in question.options {
        let place: Comment = "\(question.id) \(option.id)"
        let clause = try #require(option.clause, place)
        let otherwise = try #require(option.otherwise, place)
        for language in Language.allCases {
          #expect(clause[language] != otherwise[language], place)
          #expect(![".", "。", "？", "?"].contains(clause[language].suffix(1)), place)
        }
      }
    }
  }

  @Test func `every fact that a condition tests has clauses too`() throws {
    let catalog = try Self.library.catalog()
    var tested: Set<String> = []
    for head in try Self.library.guideHeads() {
      let guide = try #require(try Self.library.guide(head.id, catalog))
      for step in guide.steps {
        for condition in [step.when, step.urgent] + step.ways.map({ $0.when }) {
          tested.formUnion(condition.factKeys)
        }
      }
      for note in guide.notes { tested.formUnion(note.when.factKeys) }
    }
    #expect(tested.count >= 20)
    for key in tested.sorted() {
      let register = try #require(catalog.factKey(key), "\(key)")
      let clause = try #require(register.clause, "\(key)")
      let otherwise = try #require(register.otherwise, "\(key)")
      for language in Language.allCases {
        #expect(clause[language] != otherwise[language], "\(key)")
        #expect(![".", "。", "？", "?"].contains(clause[language].suffix(1)), "\(key)")
      }
    }
  }

  @Test func `a lost guide says what not to do and what can wait`() throws {
    let catalog = try Self.library.catalog()
    let guide = try #require(try Self.library.guide("lost", catalog))
    #expect(guide.notes.contains { $0.kind == .dont })
    #expect(guide.notes.contains { $0.kind == .wait })
  }

  @Test func `the four networks answer every critical key`() throws {
    let catalog = try Self.library.catalog()
    let critical = catalog.factKeys.filter { $0.critical && $0.owner == .carrier }
    for id in ["docomo", "au", "softbank", "rakuten"] {
      let carrier = try #require(try Self.library.carrier(id, catalog))
      let missing = critical.map { $0.key }.filter { !carrier.facts.contains($0) }
      #expect(missing == [], "\(id)")
    }
  }
}
