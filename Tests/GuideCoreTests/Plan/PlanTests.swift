import GuideCore
import Testing

@Suite struct `A plan` {
  private func ids(_ answers: String) -> [String] { Sample.plan(answers).steps.map { $0.id } }

  @Test(arguments: [
    ("", "stop-line? look papers form? cancel? delete-profile? send-back? go-home"),
    (
      "reason=lost carrier=acme card=sim",
      "stop-line look papers form go-home"
    ),
    ("reason=leaving carrier=acme card=esim", "look papers form cancel delete-profile go-home"),
    ("reason=leaving carrier=acme card=sim", "look papers form cancel send-back go-home"),
    ("reason=leaving carrier=beta card=sim", "look papers form? cancel send-back go-home"),
    ("reason=unknown carrier=unknown card=unknown", "stop-line? look papers go-home"),
    ("reason=damaged carrier=beta card=esim", "look papers form? go-home"),
  ])
  func `has the steps that apply or may apply, in order`(answers: String, expected: String) {
    let steps = Sample.plan(answers).steps
    let shown = steps.map { $0.id + ($0.applies == .maybe ? "?" : "") }
    #expect(shown.joined(separator: " ") == expected)
    #expect(steps.map { $0.number } == Array(1...steps.count))
  }

  @Test func `puts urgent steps into a section of their own`() {
    let plan = Sample.plan("reason=lost card=esim carrier=acme")
    #expect(plan.sections.map { $0.id } == ["first", "prepare", "act", "later"])
    #expect(
      plan.sections.map { $0.title } == [
        Interface.sectionFirst, Sample.text("Prepare"), Sample.text("Act"), Sample.text("Later"),
      ])
    #expect(
      plan.sections.map { $0.steps.map { $0.id } } == [
        ["stop-line"], ["look", "papers"], ["form"], ["go-home"],
      ])
  }

  @Test func `folds steps under the question that has to be found out`() {
    let plan = Sample.plan("reason=leaving carrier=unknown card=unknown")
    #expect(plan.folds.map { $0.question.id } == ["carrier", "card"])
    #expect(plan.folds.map { $0.steps } == [["form"], ["delete-profile", "send-back"]])
  }

  @Test func `says which steps it leaves out and why`() {
    let plan = Sample.plan("reason=damaged")
    #expect(plan.leftOut.map { $0.id } == ["stop-line", "cancel", "delete-profile"])
    #expect(plan.leftOut[0].when == Sample.has(Sample.reason, 0))
    #expect(plan.leftOut[0].title == Sample.text("stop-line"))
  }

  @Test(arguments: [
    ("", [2, 0, 1, 3, 5]), ("reason=damaged", [0, 1, 5]),
    ("reason=leaving carrier=acme card=sim papers=passport", []),
    ("reason=unknown carrier=unknown card=unknown means=unknown place=unknown papers=unknown", []),
  ])
  func `asks its live questions in the order of the guide`(answers: String, questions: [Int]) {
    #expect(
      Sample.plan(answers).liveQuestions.map { $0.question }
        == questions.filter { $0 != Sample.paper })
  }

  @Test func `withholds the instructions of a danger until it applies`() {
    #expect(Sample.plan().step("cancel")?.isWithheld == true)
    #expect(Sample.plan("reason=leaving").step("cancel")?.isWithheld == false)
    #expect(Sample.plan().step("stop-line")?.isWithheld == false)
  }

  @Test func `finds a step by its id or an older one`() {
    #expect(Sample.plan().step("post-back")?.id == "send-back")
    #expect(Sample.plan().step("nothing") == nil)
  }

  @Test func `shows usable ways first and names what the others lack`() {
    func ways(_ answers: String) -> [String] {
      Sample.plan(answers).step("stop-line")?.ways.map { way in
        let lacks = way.missing.map { $0.id }.joined(separator: "+")
        return "\(way.way.id) \(way.usable)\(lacks.isEmpty ? "" : " lacks \(lacks)")"
      } ?? []
    }
    #expect(ways("") == ["web maybe", "phone maybe"])
    #expect(ways("reason=lost") == ["phone maybe", "web no lacks sms-here"])
    #expect(
      ways("reason=lost means=borrowed-phone") == ["phone yes", "web no lacks sms-here"])
    #expect(
      ways("reason=lost means=computer")
        == ["web no lacks sms-here", "phone no lacks voice-call"])
  }

  @Test func `drops ways that do not apply and holds the rest open while they may`() {
    let guide = Sample.guide([
      Sample.step("s") {
        $0.ways = [
          Sample.way("sim") { $0.when = Sample.has(Sample.card, 0) },
          Sample.way("always"),
        ]
      }
    ])
    func ways(_ answers: String) -> [String] {
      Sample.plan(answers, of: guide).steps[0].ways.map { "\($0.way.id) \($0.usable)" }
    }
    #expect(ways("card=esim") == ["always yes"])
    #expect(ways("card=sim") == ["sim yes", "always yes"])
    #expect(ways("") == ["always yes", "sim maybe"])
  }

  @Test func `resolves phrases, papers to bring and the waiting time, and skips unknown ids`() {
    let plan = Sample.plan("reason=lost carrier=acme")
    let phone = plan.step("stop-line")?.ways.first { $0.way.id == "phone" }
    #expect(phone?.phrases == [Sample.phrase])
    #expect(plan.step("papers")?.bring.map { $0.id } == ["passport"])
    #expect(plan.step("look")?.waiting == Span(min: 3, max: 5, unit: .days))
    #expect(Sample.plan("carrier=beta").step("look")?.waiting == nil)
  }

  @Test func `has the notes that may hold, special ones only when they do`() {
    func notes(_ answers: String) -> [String] { Sample.plan(answers).notes.map { $0.note.id } }
    #expect(notes("") == ["dont", "before"])
    #expect(notes("place=unknown reason=unknown") == ["dont", "before"])
    #expect(notes("place=abroad reason=lost") == ["abroad", "dont", "before"])
    #expect(notes("place=japan reason=damaged") == ["before"])
    let special = Sample.plan("place=abroad").notes(.special)
    #expect(special.flatMap { $0.facts }.map { $0.key.key } == ["police.phone"])
  }
}
