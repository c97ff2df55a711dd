import GuideCore
import TestSupport
import Testing
import TextLayout

@testable import GuideExport

struct StepTextTests {
  private func lines(
    _ id: String, of plan: Plan, entry: WalkState.Entry? = nil,
    detail: StepOptions.Detail = .full, width: Int = 80, language: Language = .en
  ) throws -> [StyledText] {
    let step = try #require(plan.step(id))
    return StepText.lines(
      step, plan: plan, entry: entry, detail: detail, width: width, language: language)
  }

  @Test("a brief and a full step look like this", arguments: Language.allCases, [40, 80])
  func looks(_ language: Language, _ width: Int) throws {
    let plan = FixturePlan.plan(reason: 0, card: 0, reader: language)
    var text = ""
    for detail in [StepOptions.Detail.brief, .full] {
      text += "--- \(detail)\n"
      for step in plan.steps {
        text +=
          StepText.lines(
            step, plan: plan, entry: WalkState.Entry(), detail: detail, width: width,
            language: language
          ).joined
      }
    }
    Golden.check(text, "steps-\(language.rawValue)-\(width).txt")
  }

  @Test("ways of which one is right for each person are all said at once")
  func eitherWay() throws {
    let plan = FixturePlan.plan()
    var step = try #require(plan.step("stop-line"))
    func text() -> String {
      StepText.lines(
        step, plan: plan, entry: nil, detail: .brief, width: 80, language: .en
      ).joined
    }
    #expect(step.ways.map { $0.way.id } == ["online", "phone"])
    #expect(!text().contains("Dial, then press the keys below."))
    for place in step.ways.indices { step.ways[place].way.isEither = true }
    #expect(text().contains("Log in to the member page."))
    #expect(text().contains("Dial, then press the keys below."))
    #expect(!text().contains("Try this first"))
  }

  @Test("papers that depend on what one holds are all shown, each with what it is for")
  func paperVariants() throws {
    let plan = FixturePlan.lost
    let source = Source(url: "https://other.example/papers", pageDate: "2026")
    var carrier = try #require(plan.carrier)
    carrier.facts["accepts.shop"] = [
      FactVariant(
        statement: .value(.papers([["passport"]])), purpose: LocalText(same: "Citizens"),
        by: .official, sources: [source]),
      FactVariant(
        statement: .value(.papers([["residence-card"], ["residence-card", "juminhyo"]])),
        purpose: LocalText(same: "Residents"), by: .thirdParty, sources: [source]),
    ]
    var situation = plan.situation
    situation.carrier = carrier
    let both = Plan(guide: plan.guide, situation: situation, contentDate: plan.contentDate)
    let text = try lines("reissue", of: both).joined
    let first = try #require(text.firstRange(of: "Citizens:"))
    let second = try #require(text.firstRange(of: "Residents (no official source: third party):"))
    #expect(first.upperBound < second.lowerBound)
    #expect(text[second.upperBound...].contains("Residence card"))
    #expect(!text[..<second.lowerBound].contains("Residence card (在留カード) +"))
    #expect(try #require(both.step("reissue")).papers.count == 2)
  }

  @Test("numbers that stand with the same purpose under another label are not said again")
  func numbersOnce() throws {
    let plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    step.ways = []
    let numbers = step.facts.filter { $0.key.key == "suspend.phone" }
    let once = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).joined
    step.facts += numbers.map { fact in
      var key = fact.key
      key.key = "contact.phone"
      key.label = LocalText(same: "Another desk")
      return PlanFact(
        key: key, variant: fact.variant, reachable: fact.reachable, open: fact.open, isDue: false)
    }
    let twice = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).joined
    #expect(numbers.count > 1 && once == twice)
  }

  @Test("a source is referred to once, however many facts have it")
  func referencesOnce() throws {
    let plan = FixturePlan.lost
    let options = StepOptions(languages: [.en], detail: .full, numbers: SourceNumbers(plan))
    let source = try #require(SourceNumbers(plan).entries.first?.source)
    #expect(options.references([source, source]).string == "\u{A0}[1]")
  }

  @Test("a way that fails for want of a telephone still gives its number, and only that one")
  func numberOfLostWay() throws {
    let plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    step.facts = []
    let phone = try #require(step.ways.first { $0.way.id == "phone" })
    let numbers = phone.facts.compactMap { fact -> String? in
      guard case .phone(let phone)? = fact.variant?.value else { return nil }
      return phone.number
    }
    let number = try #require(numbers.first)
    func text(missing: String) -> String {
      for place in step.ways.indices where step.ways[place].way.id == "phone" {
        step.ways[place].usable = .no
        step.ways[place].missing = plan.situation.catalog.means.filter { $0.id == missing }
      }
      return StepText.lines(
        step, plan: plan, entry: nil, detail: .brief, width: 80, language: .en
      ).joined
    }
    #expect(text(missing: "voice-call").contains("If you can borrow a phone: \(number)"))
    #expect(!text(missing: "shop").contains(number))
  }

  @Test("in Japan the first numbers are those for calls from Japan", arguments: [nil, 0, 1])
  func numbersFromAbroad(_ answer: Int?) throws {
    var plan = FixturePlan.lost
    let options = ["japan", "abroad"].map { QuestionOption(id: $0, label: LocalText(same: $0)) }
    plan.situation.catalog.questions.append(
      Question(
        id: "place", text: LocalText(same: "Where?"), how: LocalText(same: "Look."),
        options: options))
    let place = plan.situation.catalog.questions.count - 1
    plan.situation.answers = Answers(count: place + 1)
    plan.situation.answers[place] = answer.map { .option($0) } ?? .unset
    var step = try #require(plan.step("stop-line"))
    step.ways = []
    let text = StepText.lines(
      step, plan: plan, entry: nil, detail: .brief, width: 80, language: .en
    ).joined
    #expect(text.contains("+81-3-4444-5555") == (answer != 0))
    #expect(text.contains("0120-000"))
  }

  @Test("a way whose words were said above says so")
  func wordsAbove() throws {
    let plan = FixturePlan.plan()
    var step = try #require(plan.step("stop-line"))
    let phrase = try #require(step.phrases.first)
    for place in step.ways.indices { step.ways[place].phrases = [phrase] }
    let text = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).joined
    #expect(text.ranges(of: "Say what stands above: 「\(phrase.ja)」").count == 1)
  }

  @Test("a number is followed by the words to say there, then by what is good to know")
  func wordsAfterNumber() throws {
    let plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    let fee = try #require(step.facts.first { $0.key.key == "suspend.fee" })
    let phrase = try #require(step.phrases.first)
    step.facts = []
    step.ways.removeAll { $0.way.id != "phone" }
    step.ways[0].facts.insert(fee, at: 0)
    let text = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).joined
    let number = try #require(text.firstRange(of: "Phone to suspend"))
    let words = try #require(text.firstRange(of: phrase.ja))
    let toKnow = try #require(text.firstRange(of: fee.key.label.en))
    #expect(number.lowerBound < words.lowerBound)
    #expect(words.lowerBound < toKnow.lowerBound)
  }

  @Test("a danger stands before its instructions")
  func dangerFirst() throws {
    let text = try lines("cancel-line", of: FixturePlan.unused).joined
    let stop = try #require(text.firstRange(of: "STOP: this cannot be undone"))
    let how = try #require(text.firstRange(of: "Open the page for cancelling."))
    #expect(stop.upperBound < how.lowerBound)
    #expect(text.contains("You lose: This number, for ever."))
    #expect(text.contains("Instead: Move the number first."))
  }

  @Test("a danger that may not apply hides how it is done")
  func withheld() throws {
    let text = try lines("cancel-line", of: FixturePlan.plan()).joined
    #expect(!text.contains("Open the page for cancelling."))
    #expect(!text.contains("Can it be cancelled by phone"))
    #expect(text.contains("How to do it is shown only when it is clear"))
    #expect(text.contains("Why: The line is no longer needed."))
  }

  @Test("in a walk the instructions of a danger wait for the word")
  func doorInWalk() throws {
    var entry = WalkState.Entry()
    let closed = try lines("cancel-line", of: FixturePlan.unused, entry: entry).joined
    #expect(!closed.contains("Open the page for cancelling."))
    #expect(closed.contains("Type CANCEL to see how;"))
    entry.unlocked = "what the step said before"
    let changed = try lines("cancel-line", of: FixturePlan.unused, entry: entry).joined
    #expect(!changed.contains("Open the page for cancelling."))
    entry.unlocked = FixturePlan.unused.step("cancel-line")?.revision
    let open = try lines("cancel-line", of: FixturePlan.unused, entry: entry).joined
    #expect(open.contains("Open the page for cancelling."))
  }

  @Test("on paper the instructions of a danger that applies stand after its box")
  func doorOnPaper() throws {
    let plan = FixturePlan.unused
    let step = try #require(plan.step("cancel-line"))
    let text = StepText.lines(
      step, plan: plan, entry: WalkState.Entry(),
      options: StepOptions(languages: [.en], detail: .full, isPaper: true),
      layout: PassageLayout(width: 80)
    ).joined
    #expect(text.contains("Open the page for cancelling."))
  }

  @Test("at a danger a walk names the steps that are still open before it")
  func stillOpen() throws {
    let plan = FixturePlan.unused
    let step = try #require(plan.step("cancel-line"))
    let now = Moment(seconds: 1_780_000_000)
    let walk = Walk(
      id: "w", guide: "replace", content: "", languages: [.en], created: now, updated: now,
      events: [WalkEvent(at: now, step: "reissue", action: .done)])
    let state = WalkState(walk)
    let text = StepText.lines(
      step, plan: plan, entry: state.entry(of: step.step), state: state, detail: .brief,
      width: 80, language: .en
    ).joined
    #expect(text.contains("Earlier steps still open:"))
    #expect(text.contains("1. Stop the line now"))
    #expect(!text.contains("Have the SIM reissued in a shop"))
  }

  @Test("a way that is lost is named with what it needs, after those that are open")
  func lostWays() throws {
    let text = try lines("stop-line", of: FixturePlan.lost).joined
    let open = try #require(text.firstRange(of: "Try this first: By telephone"))
    let lost = try #require(
      text.firstRange(of: "Not possible now: On the web (needs a code by SMS to this line)"))
    #expect(open.upperBound < lost.lowerBound)
    #expect(!text.contains("Log in to the member page."))
  }

  @Test("a way that may not be for this person is not called the first to try")
  func maybeWay() throws {
    let plan = FixturePlan.plan()
    var step = try #require(plan.step("stop-line"))
    for place in step.ways.indices { step.ways[place].way.when = .answer(question: 1, options: 1) }
    let text = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).joined
    #expect(text.contains("If this is your case: "))
    #expect(!text.contains("Try this first"))
  }

  @Test("where all ways are lost the words to show remain")
  func allLost() throws {
    var plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    step.ways = step.ways.map { way in
      var way = way
      way.usable = .no
      way.missing = [FixtureCatalog.means[1]]
      return way
    }
    step.phrases = []
    plan.sections = []
    let text = StepText.lines(
      step, plan: plan, entry: nil, detail: .brief, width: 80, language: .en
    ).joined
    #expect(text.contains("None of these ways is open now."))
    #expect(text.contains("「回線を止めてください。」"))
  }

  @Test("a brief step gives the three best numbers and says that there are more")
  func threePhones() throws {
    let brief = try lines("stop-line", of: FixturePlan.lost, detail: .brief).joined
    #expect(brief.contains("+81-3-4444-5555"))
    #expect(!brief.contains("From this line: 151"))
    #expect(brief.contains("Further numbers: 1"))
    let full = try lines("stop-line", of: FixturePlan.lost).joined
    #expect(full.contains("From this line: 151"))
  }

  @Test("what to call stands before what is good to know")
  func callFirst() throws {
    let text = try lines("stop-line", of: FixturePlan.lost, detail: .brief).joined
    let call = try #require(text.firstRange(of: "0120-222-333"))
    let fee = try #require(text.firstRange(of: "Fee to suspend"))
    #expect(call.upperBound < fee.lowerBound)
  }

  @Test("a brief step keeps the remarks on numbers and leaves those on sums to the full one")
  func remarks() throws {
    let note = "Look at the page first."
    #expect(!(try lines("reissue", of: FixturePlan.lost, detail: .brief).joined.contains(note)))
    #expect(try lines("reissue", of: FixturePlan.lost).joined.contains(note))
  }

  @Test("a remark that two variants share stands once, under the last of them")
  func sharedRemark() throws {
    let plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    step.ways = []
    step.facts = step.facts.map { fact in
      guard fact.key.kind == .phone, let variant = fact.variant else { return fact }
      return fact.changed(variant: variant.changed(note: LocalText(same: "Ask twice.")))
    }
    let text = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).joined
    #expect(text.ranges(of: "Ask twice.").count == 1)
  }

  @Test("sentences of other pages stand each on a line of its own")
  func otherPages() throws {
    let plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    step.ways = []
    let key = try #require(FixtureCatalog.factKeys.first { $0.kind == .text })
    let rivals = ["It ends at once.", "It ends later."].map {
      FactVariant.Rival(value: .text(LocalText(same: $0)), sources: [])
    }
    let variant = FactVariant(
      statement: .value(.text(LocalText(same: "It ends."))), by: .official, against: rivals)
    step.facts = step.facts.prefix(1).map { $0.changed(key: key, variant: variant) }
    let lines = StepText.lines(
      step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
    ).map { $0.string }
    for end in ["at once.", "later."] {
      #expect(lines.contains { $0.hasSuffix("other pages say: It ends \(end)") }, "\(lines)")
    }
  }

  @Test("a brief step gives two sentences and says that there are more")
  func twoPhrases() throws {
    let plan = FixturePlan.lost
    var step = try #require(plan.step("report"))
    let phrase = FixtureCatalog.phrases[0]
    step.phrases = ["a", "b", "c"].map { id in
      var copy = phrase
      copy.id = id
      copy.ja = id + phrase.ja
      return copy
    }
    func text(_ detail: StepOptions.Detail) -> String {
      StepText.lines(
        step, plan: plan, entry: nil, detail: detail, width: 80, language: .en
      ).joined
    }
    #expect(text(.brief).contains("「b回線"))
    #expect(!text(.brief).contains("「c回線"))
    #expect(text(.brief).contains("Further sentences: 1"))
    #expect(text(.full).contains("「c回線"))
  }

  @Test("no fact, label or sentence stands twice in a step", arguments: [0, nil])
  func once(_ reason: Int?) throws {
    let text = try lines("stop-line", of: FixturePlan.plan(reason: reason)).joined
    for words in [
      "Phone to suspend the line", "0120-000-111", "Official page for loss", "「回線を止めてください。」",
    ] {
      #expect(text.ranges(of: words).count == 1, "\(words)")
    }
  }

  @Test("what is not known or does not exist is said")
  func unknownFacts() throws {
    let text = try lines("cancel-line", of: FixturePlan.unused).joined
    #expect(text.contains("Can it be cancelled by phone: No, it cannot"))
    #expect(text.contains("Final bill: Not confirmed. Ask in a shop."))
    #expect(!text.contains("(not confirmed)"))
  }

  @Test("papers at hand are enough only by an official page on this procedure")
  func papers() throws {
    let plan = FixturePlan.unused
    var step = try #require(plan.step("reissue"))
    func text() -> String {
      StepText.lines(
        step, plan: plan, entry: nil, detail: .full, width: 80, language: .en
      ).joined
    }
    #expect(!text().contains("are enough"))
    step.papers[0].enough = .yes
    #expect(text().contains("The papers you hold are enough"))
    let fact = try #require(step.papers.first?.fact)
    let variant = try #require(fact.variant)
    step.papers[0].fact = fact.changed(variant: variant.changed(by: .thirdParty))
    #expect(text().contains("Usually asked (not confirmed for this procedure)"))
  }

  @Test("a closed desk is named on the screen and not on paper")
  func closedDesk() throws {
    var plan = FixturePlan.lost
    var step = try #require(plan.step("stop-line"))
    step.ways = []
    step.facts = step.facts.map { $0.changed(open: .no) }
    plan.sections = []
    func text(isPaper: Bool) -> String {
      StepText.lines(
        step, plan: plan, entry: nil,
        options: StepOptions(languages: [.en], detail: .full, isPaper: isPaper),
        layout: PassageLayout(width: 80)
      ).joined
    }
    #expect(text(isPaper: false).contains("closed at this moment"))
    #expect(!text(isPaper: true).contains("closed at this moment"))
  }

  @Test("a step that is done says so in words")
  func doneInWords() throws {
    var entry = WalkState.Entry()
    entry.mark = .done
    entry.since = Moment(seconds: 1_780_000_000)
    let first = try lines("report", of: FixturePlan.lost, entry: entry).first?.string
    #expect(first?.hasPrefix("2. Report it to the police (done, 29 May 2026") == true)
  }

  @Test("notes and numbers that a person wrote cannot steer the terminal")
  func records() throws {
    var entry = WalkState.Entry()
    entry.mark = .waiting("the \u{1B}[31mcard")
    let text = try lines("report", of: FixturePlan.lost, entry: entry).joined
    #expect(text.contains("waiting: the [31mcard"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }
}
