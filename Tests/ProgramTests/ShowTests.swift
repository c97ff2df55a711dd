import Foundation
import GuideCore
import TestSupport
import Testing

@Suite struct `A checklist without answers` {
  @Test(arguments: Shipped.guides, languages)
  func `lists every question with its flag`(id: String, language: String) throws {
    let shipped = try Shipped()
    let run = try ProgramUnderTest.run(["show", id, "--lang", language])
    #expect(run.status == 0 && run.stderr.isEmpty)
    for asked in try shipped.guide(id).questions {
      let question = shipped.catalog.questions[asked.question].id
      #expect(run.stdout.contains("--\(question) "), "\(question) is not named")
    }
  }

  @Test(arguments: Shipped.guides, languages)
  func `hides how to do what cannot be undone`(id: String, language: String) throws {
    let guide = try Shipped().guide(id)
    let text = squeezed(try ProgramUnderTest.run(["show", id, "--lang", language]).stdout)
    let code = Wording.named(language)
    let dangers = guide.steps.filter { $0.danger != nil }
    #expect(!dangers.isEmpty)
    for step in dangers where text.contains(squeezed(step.title[code])) {
      #expect(!text.contains(squeezed(step.detail[code])), "\(step.id) shows its instructions")
      let loses = step.danger.map { squeezed($0.loses[code]) } ?? ""
      #expect(text.contains(loses), "\(step.id) does not say what is lost")
    }
  }

  @Test(arguments: Shipped.guides)
  func `has at most twelve steps and no danger where nothing is known`(id: String) throws {
    let shipped = try Shipped()
    let guide = try shipped.guide(id)
    let flags = guide.questions.flatMap {
      ["--" + shipped.catalog.questions[$0.question].id, "unknown"]
    }
    let run = try ProgramUnderTest.run(["show", id, "--json"] + flags)
    let steps = try PlanOutput(run.stdout).steps
    #expect((1...12).contains(steps.count))
    #expect(steps.allSatisfy { $0.danger == nil }, "\(steps.map { $0.id })")
  }

  @Test(arguments: Shipped.guides)
  func `is the same from the guide's own name, where nobody can be asked`(id: String) throws {
    let shown = try ProgramUnderTest.run(["show", id, "--place", "abroad"])
    #expect(shown.status == 0)
    #expect(try ProgramUnderTest.run([id, "--place", "abroad"]) == shown)
    #expect(try ProgramUnderTest.run(["--place=abroad", id, "--no-input"]) == shown)
    let json = try ProgramUnderTest.run([id, "--json"])
    #expect(json == (try ProgramUnderTest.run(["show", "--json", id])))
    #expect(json == (try ProgramUnderTest.run(["print", id, "--format", "json"])))
  }
}

@Suite struct `Help on a guide` {
  @Test(arguments: [40, 60, 72])
  func `breaks no name of an option`(width: Int) throws {
    let text = try ProgramUnderTest.run(["help", "lost", "--width", String(width)]).stdout
    let words = Set(text.split { $0.isWhitespace }.map { String($0) })
    let carriers = try Shipped().catalog.carriers.map { $0.id }
    #expect(carriers.contains("nihon-tsushin"))
    for id in carriers { #expect(words.contains(id), "\(id) is broken") }
  }
}

@Suite struct `Minute zero on top` {
  @Test(arguments: [
    ("lost", [], true), ("lost", ["--reason", "stolen"], true),
    ("lost", ["--reason", "found"], false), ("replace", [], false),
    ("replace", ["--reason", "stolen", "--card", "sim"], true), ("id-card", [], false),
    ("replace", ["--reason", "lost"], true), ("replace", ["--reason", "damaged"], false),
  ])
  func `stands on top in an emergency, and at once in a guide for emergencies`(
    id: String, answers: [String], stands: Bool
  ) throws {
    let text = try ProgramUnderTest.run(["show", id, "--lang", "en"] + answers).stdout
    #expect(text.hasPrefix("Phone or SIM gone: do this now") == stands)
  }

  @Test(arguments: [
    ("lost", [], true), ("lost", ["--reason", "found"], false), ("replace", [], false),
    ("replace", ["--reason", "damaged"], false), ("replace", ["--reason", "size"], false),
    ("replace", ["--reason", "no-signal"], true), ("cancel", [], false),
    ("cancel", ["--reason", "stolen"], true),
    ("id-card", ["--which-card", "residence-card", "--reason", "damaged"], false),
  ])
  func `stands on a sheet only where stopping the line does no harm`(
    id: String, answers: [String], stands: Bool
  ) throws {
    let text = try ProgramUnderTest.run(["print", id, "--lang", "en"] + answers).stdout
    #expect(text.hasPrefix("Phone or SIM gone: do this now") == stands)
    #expect(text.hasPrefix("Lost or stolen: simguide now\n") != stands)
  }

  @Test(arguments: languages)
  func `does not lead on from a guide for emergencies to itself`(language: String) throws {
    let flags = ["--lang", language, "--carrier", "docomo"]
    let now = try ProgramUnderTest.run(["now"] + flags).stdout.split(separator: "\n")
    let next = try #require(now.last)
    #expect(next.contains("simguide lost"))
    for walk in [["show", "lost"], ["lost", "--interactive", "--no-save"]] {
      let text = try ProgramUnderTest.run(walk + flags, stdin: "").stdout
      #expect(text.contains(now[0]) && !text.contains(next), "\(walk)")
    }
    let answers = ["--reason", "stolen", "--card", "sim"]
    let other = try ProgramUnderTest.run(["show", "replace"] + flags + answers).stdout
    #expect(other.contains(next))
  }

  @Test(arguments: languages)
  func `stands before the first question of a walk`(language: String) throws {
    let walk = try ProgramUnderTest.run(
      ["lost", "--interactive", "--no-save", "--lang", language], stdin: "")
    let now = try ProgramUnderTest.run(["now", "--lang", language]).stdout
    let first = try #require(now.split(separator: "\n").first)
    #expect(walk.stdout.split(separator: "\n").prefix(4).contains(first))
  }
}

@Suite struct `A checklist as JSON` {
  @Test(arguments: Shipped.guides, [[], ["--carrier", "docomo"], ["--carrier", "unknown"]])
  func `has the keys of the contract`(id: String, answers: [String]) throws {
    guard try answers.isEmpty || Shipped().asks("carrier", in: id) else { return }
    let run = try ProgramUnderTest.run(["show", id, "--json"] + answers)
    #expect(run.status == 0 && run.stderr.isEmpty)
    let plan = try PlanOutput(run.stdout)
    #expect(plan.format == 1 && plan.guide == id)
    #expect(plan.languages == ["zh", "en", "ja"])
    #expect(plan.answers.keys.sorted() == (answers.isEmpty ? [] : ["carrier"]))
    #expect(!plan.questions.isEmpty && !plan.now.isEmpty && !plan.steps.isEmpty)
    #expect(plan.questions.allSatisfy { ["unset", "answered", "unknown"].contains($0.state) })
    for step in plan.steps {
      #expect(["yes", "maybe"].contains(step.applies))
      #expect((step.onlyIf != nil) == (step.applies == "maybe"), "\(step.id)")
      #expect(step.title.keys.sorted() == ["en", "ja", "zh"])
      for fact in step.facts + step.ways.flatMap({ $0.facts }) {
        #expect(["known", "none", "unconfirmed"].contains(fact.state))
        #expect(fact.state != "known" || !fact.sources.isEmpty, "\(fact.key) has no source")
      }
    }
  }

  @Test func `keeps to the languages that were asked for`() throws {
    let run = try ProgramUnderTest.run(["show", "lost", "--json", "--lang", "zh+ja"])
    let plan = try PlanOutput(run.stdout)
    #expect(plan.languages == ["zh", "ja"])
    #expect(plan.steps.allSatisfy { Set($0.title.keys) == ["zh", "ja"] })
  }

  @Test func `offers "none of these" where several answers may be chosen`() throws {
    let run = try ProgramUnderTest.run(["show", "lost", "--json", "--means", "none"])
    let plan = try PlanOutput(run.stdout)
    let ends = plan.questions.map { ($0.id, $0.options.last == "none") }
    #expect(ends.contains { $0 == ("means", true) } && ends.contains { $0 == ("card", false) })
    #expect(squeezed(run.stdout).contains(#""means":["none"]"#))
    let screen = try ProgramUnderTest.run(["show", "lost", "--lang", "en"]).stdout
    #expect(screen.contains("|none"))
    for flag in ["--blank", "--plain"] {
      let sheet = try ProgramUnderTest.run(["print", "lost", "--lang", "en", flag]).stdout
      #expect(sheet.contains("[ ] None of these"), "\(flag)")
    }
  }

  @Test(arguments: [
    ["carriers", "--json"], ["carriers", "docomo", "--json"], ["sources", "--json"],
    ["list", "--json"], ["walks", "--json"], ["check", "--json"], ["schema", "plan"],
  ])
  func `is valid wherever it is offered`(words: [String]) throws {
    let run = try ProgramUnderTest.run(words)
    #expect(run.stderr.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
    #expect(value is [String: Any])
  }
}

/// What `show --json` prints, as another program would read it: a missing key is an error.
struct PlanOutput: Decodable {
  struct Content: Decodable { var version: String, date: String }
  struct Question: Decodable { var id: String, options: [String], state: String }
  struct Source: Decodable { var url: String, pageDate: String }
  struct Danger: Decodable { var loses: [String: String], instead: [String: String] }
  struct Fact: Decodable {
    var key: String, label: [String: String], shown: [String: String]
    var sources: [Source], gathered: String?, by: String?, marks: [String], state: String
  }
  struct Way: Decodable { var id: String, usable: String?, facts: [Fact] }
  struct Step: Decodable {
    var id: String, title: [String: String], detail: [String: String], applies: String
    var onlyIf: [String: String]?
    var danger: Danger?
    var after: [String], facts: [Fact], ways: [Way]
  }
  struct Section: Decodable { var id: String, title: [String: String], steps: [Step] }
  struct Fold: Decodable { var question: String, how: [String: String], steps: [String] }
  struct LeftOut: Decodable { var id: String, because: [String: String] }

  var format: Int, guide: String, content: Content, languages: [String]
  var answers: [String: Answer]
  var questions: [Question], now: [[String: String]], sections: [Section]
  var folded: [Fold], leftOut: [LeftOut]

  /// An option, several of them, or "unknown".
  struct Answer: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(PlanOutput.self, from: Data(text.utf8))
  }

  var steps: [Step] { sections.flatMap { $0.steps } }
}

@Suite struct `The page for the counter` {
  @Test(arguments: [
    (["cancel", "--carrier", "docomo"], true), (["cancel", "--carrier", "povo"], false),
    (["cancel", "--carrier", "mineo"], false), (["cancel", "--carrier", "airalo"], false),
    (["close-online", "--carrier", "linemo"], false),
    (["replace", "--carrier", "docomo", "--reason", "damaged"], true),
    (["replace", "--carrier", "povo", "--reason", "damaged"], false),
    (["lost", "--carrier", "povo"], true),
  ])
  func `stands where somebody meets a clerk, or the police`(words: [String], stands: Bool) throws {
    for format in ["text", "markdown", "html"] {
      let flags = ["--lang", "en", "--format", format, "-o", "-"]
      let page = try ProgramUnderTest.run(["print"] + words + flags).stdout
      #expect(page.contains("At the counter: show this page") == stands)
      #expect(page.contains("Japanese sentences to say or write") == !stands)
    }
  }
}

@Suite struct `A rare case that many steps leave out` {
  private let clause = "the contract holder is alive"

  private func page(_ words: [String]) throws -> String {
    let page = try ProgramUnderTest.run(words + ["--lang", "en", "--width", "100"]).stdout
    return page.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `is said once on the screen, and again only at what cannot be undone`() throws {
    let open = try page(["show", "cancel"])
    #expect(open.contains("only for this case: \(clause)."))
    let dangers = open.components(separatedBy: "STOP: this cannot be undone")
    // Cancelling and closing the account say it beside the opening words.
    #expect(open.components(separatedBy: clause).count - 1 == 3)
    #expect(dangers.dropLast().count { $0.hasSuffix("\(clause) | ") } == 2)
    #expect(!(try page(["show", "cancel", "--holder", "me"])).contains(clause))
    #expect(!(try page(["show", "cancel", "--holder", "deceased"])).contains(clause))
  }

  @Test func `is said at each step on paper and in JSON`() throws {
    let sheet = try page(["print", "cancel", "--format", "text", "-o", "-"])
    #expect(sheet.components(separatedBy: clause).count > 10 && !sheet.contains("for this case"))
    let plan = try PlanOutput(try ProgramUnderTest.run(["show", "cancel", "--json"]).stdout)
    let clauses = plan.steps.compactMap { $0.onlyIf?["en"] }
    #expect(clauses.count { $0.contains(clause) } > 10)
  }

  @Test func `takes the notes on moving accounts with it`() throws {
    let bereaved = try page(["show", "cancel", "--holder", "deceased"])
    let holder = try page(["show", "cancel", "--holder", "me"])
    let titles = ["The order matters", "When to begin", "Unlink accounts afterwards"]
    for title in titles {
      #expect(holder.contains(title) && !bereaved.contains(title), "\(title)")
    }
  }
}
