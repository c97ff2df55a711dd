import Foundation
import GuideExport
import TestSupport
import Testing
import TextLayout

@testable import GuideCore

struct PlanHTMLTests {
  private func page(
    _ plan: Plan, _ languages: [Language], style: PageStyle = PageStyle(),
    paper: PaperDetails = PaperDetails(printed: FixtureCatalog.day), state: WalkState? = nil
  ) -> String {
    PlanHTML(
      plan, languages: languages, state: state, now: FixtureNow.passages(languages),
      style: style, paper: paper
    ).page.text
  }

  private static let walk = Walk(
    id: "w", guide: "replace", content: "", languages: [.en],
    created: Moment(seconds: 1_780_000_000), updated: Moment(seconds: 1_780_000_000),
    events: [
      WalkEvent(at: Moment(seconds: 1_780_000_000), step: "stop-line", action: .done),
      WalkEvent(at: Moment(seconds: 1_780_000_000), step: "report", action: .waiting("a call")),
    ])

  @Test("the sheet as a page looks like this", arguments: [[Language.en], [.ja], [.zh, .ja]])
  func looks(_ languages: [Language]) {
    let name = languages.map { $0.rawValue }.joined(separator: "+")
    Golden.check(page(FixturePlan.lost, languages), "sheet-\(name).html")
  }

  @Test("the pocket card and the blank sheet look like this")
  func otherSheets() {
    Golden.check(
      page(FixturePlan.lost, [.zh], style: PageStyle(paper: .a6)), "card-zh.html")
    Golden.check(
      page(
        FixturePlan.plan(carrier: false), [.en],
        paper: PaperDetails(printed: FixtureCatalog.day, isBlank: true)), "blank-en.html")
  }

  @Test(
    "page and text have the same steps in the same order with the same numbers",
    arguments: [[Language.zh], [.en], [.ja], [.zh, .ja], [.en, .ja]])
  func sameOrder(_ languages: [Language]) {
    for plan in [FixturePlan.plan(), FixturePlan.lost, FixturePlan.unused] {
      let text = PlanText.lines(plan, languages: languages, width: 200, style: .sheet).joined
      let fromText = text.matches(of: /(?m)^\[.\] (\d+)\. (.+)$/).map { "\($0.1). \($0.2)" }
      let fromPage = page(plan, languages).matches(of: /<h3>(.+?)<\/h3>/).map { match in
        String(match.1).replacing(/<span lang="ja">[^<]*<\/span><\/span>$/, with: "")
          .replacing(/<[^>]+>/, with: "").replacing("&nbsp;", with: "")
      }
      #expect(!fromPage.isEmpty)
      #expect(fromPage.count == fromText.count)
      for (page, line) in zip(fromPage, fromText) {
        #expect(page.hasPrefix(line) || line.hasPrefix(page), "\(page) | \(line)")
      }
    }
  }

  @Test("every passage of the text stands on the page, in the same order")
  func samePassages() {
    let plan = FixturePlan.lost
    let options = StepOptions(
      languages: [.en], detail: .full, isPaper: true, numbers: SourceNumbers(plan))
    let passages = PlanPassages(plan, options: options)
    var rest = page(plan, [.en]).replacing(/<[^>]+>/, with: "")[...]
    for passage in passages.title + passages.particulars + passages.bag + passages.body
      + passages.replies
    {
      let words = passage.versions.map { $0.text.string }.first ?? ""
      guard !words.contains("_") else { continue }
      let escaped =
        words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
        .replacing("'", with: "&#39;").replacing("\u{A0}", with: "&nbsp;")
      guard let found = rest.firstRange(of: escaped) else {
        Issue.record("missing or out of order: \(words)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test("a page runs nothing and fetches nothing", arguments: PageStyle.Paper.allCases)
  func selfContained(_ paper: PageStyle.Paper) {
    let text = page(FixturePlan.lost, [.zh, .ja], style: PageStyle(paper: paper)).lowercased()
    for word in [
      "<script", "<link", "<img", "<iframe", "<object", "<embed", "<image", "<use", "src=",
      "srcset",
      "url(", "@import", "javascript:", " on", "http-equiv=\"refresh",
    ] where word != " on" {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
    for link in text.matches(of: /href="([^"]*)"/) {
      #expect(link.1.hasPrefix("https://aoi.example/"), "\(link.1)")
    }
  }

  @Test("nothing that the content says becomes markup")
  func escapes() {
    var plan = FixturePlan.lost
    let evil = "</p><script>alert('x')</script><b onclick=\"y\">&amp;\u{202E}\u{1B}"
    plan.guide.title = LocalText(same: evil)
    plan.guide.intro = LocalText(same: evil)
    plan.guide.id = "x\"; } body { display: none } \\"
    for place in plan.sections.indices {
      plan.sections[place].title = LocalText(same: evil)
      plan.sections[place].steps = plan.sections[place].steps.map { Poison.step($0) }
    }
    let text = page(plan, [.en, .ja])
    #expect(!text.contains("<script") && !text.contains("<b onclick"))
    #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
    let styles = text.prefix(upTo: text.firstRange(of: "</style>")?.lowerBound ?? text.endIndex)
    #expect(!styles.contains("display: none }"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test("each piece says its language, Japanese words inside other texts too")
  func languages() {
    let text = page(FixturePlan.lost, [.en, .ja])
    #expect(text.contains("<html lang=\"en\">"))
    #expect(text.contains("<b lang=\"ja\">「回線を止めてください。」</b>"))
    #expect(text.contains("lang=\"ja-Hira\">"))
    #expect(text.contains("lang=\"ja-Latn\">"))
    #expect(text.contains("Ask for <span lang=\"ja\">「再発行」</span> (saihakk"))
    #expect(page(FixturePlan.lost, [.zh]).contains("<html lang=\"zh-Hans\">"))
  }

  @Test("steps stay whole and are ticked as the walk stands")
  func boxes() {
    let text = page(FixturePlan.lost, [.en], state: WalkState(Self.walk))
    #expect(
      text.contains(
        ".step { border-top: 1px solid #000; padding: .35em 0 .5em; break-inside: avoid; }"))
    let boxes = text.matches(of: /class="box" aria-hidden="true">([^<]*)</).map { String($0.1) }
    #expect(boxes.prefix(3) == ["x", "~", "&nbsp;"])
    #expect(text.contains("waiting: a call"))
  }

  @Test("without answers neither the list nor the code tells them")
  func withoutAnswers() {
    let paper = PaperDetails(showsAnswers: false)
    let text = page(FixturePlan.lost, [.en], paper: paper)
    #expect(!text.contains("--reason") && !text.contains("Your answers"))
    #expect(text.contains("replace 2026-05-27"))
    #expect(page(FixturePlan.lost, [.en]).contains("--reason lost"))
    let lines = PlanText.lines(
      FixturePlan.lost, languages: [.en], width: 72, style: .sheet, paper: paper
    ).joined
    #expect(!lines.contains("--reason") && !lines.contains("Your answers"))
  }

  @Test("minute zero stands before whose checklist it is")
  func emergencyFirst() {
    let text = page(FixturePlan.lost, [.en])
    let places = ["<h1", "Do this now", "Aoi Mobile", "Printed on"].map { word in
      text.firstRange(of: word)?.lowerBound ?? text.startIndex
    }
    #expect(places == places.sorted())
    for style in [PlanText.Style.screen, .sheet] {
      let lines = PlanText.lines(
        FixturePlan.lost, languages: [.en], width: 72, style: style, now: ["NOW"])
      #expect(lines.first == "NOW")
    }
  }

  @Test("only a long step may be broken")
  func longSteps() {
    func marks(_ plan: Plan) -> [Bool] {
      page(plan, [.zh, .ja]).matches(of: /<section class="step( long)?"/).map { $0.1 != nil }
    }
    var plan = FixturePlan.lost
    #expect(marks(plan).enumerated().allSatisfy { $0.element == ($0.offset == 0) })
    // Less than a page, more than a third of it.
    let long = LocalText(same: String(repeating: "长い。", count: 400))
    plan.sections[1].steps[0].step.detail = long
    #expect(marks(plan)[1])
  }

  @Test("the pocket card keeps to two sides and to the sentences of the first steps")
  func pocketCard() {
    func sentences(_ more: Int) -> [String] {
      var plan = FixturePlan.lost
      let phrase = plan.sections[0].steps[0].phrases[0]
      plan.sections[1].steps[0].phrases = (0..<more).map { number in
        var other = phrase
        other.id += "-\(number)"
        other.ja += String(repeating: "そして", count: 10)
        return other
      }
      return page(plan, [.en], style: PageStyle(paper: .a6))
        .matches(of: /class="sentence[^>]*><b lang="ja">([^<]+)/).map { String($0.1) }
    }
    #expect(sentences(3).count == 4)
    let many = sentences(60)
    #expect((7...30).contains(many.count))
    #expect(many.first == "「回線を止めてください。」")
  }

  @Test("a danger is printed behind its box where the paper asks the questions itself")
  func blankDanger() {
    func text(_ isBlank: Bool) -> String {
      PlanText.lines(
        FixturePlan.plan(), languages: [.en], width: 72, style: .sheet,
        paper: PaperDetails(isBlank: isBlank)
      ).joined
    }
    let tick = "| [ ] I have read this box"
    #expect(!text(false).contains(tick) && !text(false).contains("Open the page for cancelling."))
    let blank = text(true)
    let box = blank.firstRange(of: tick)?.lowerBound ?? blank.endIndex
    let way = blank.firstRange(of: "Open the page for cancelling.")?.lowerBound ?? blank.startIndex
    #expect(box < way)
  }

  @Test("a blank sheet says which steps an answer strikes out")
  func decisions() {
    let text = PlanText.lines(
      FixturePlan.plan(carrier: false), languages: [.en], width: 72, style: .sheet,
      paper: PaperDetails(isBlank: true)
    ).joined
    #expect(text.contains("Answer these first"))
    #expect(text.contains("[ ] No longer needed (strike out"))
  }

  @Test("a blank sheet has no questions and answers, no corrections, and none of their sources")
  func withoutReading() {
    var plan = FixturePlan.lost
    let source = Source(url: "https://myth.example/", pageDate: "2026")
    plan.notes = [Guide.Note.Kind.answer, .correction, .wait].map { kind in
      var note = Guide.Note(
        id: kind.rawValue, kind: kind, title: LocalText(same: "About \(kind.rawValue)"),
        text: LocalText(same: "Text."))
      note.sources = kind == .wait ? [] : [source]
      return Plan.NoteEntry(note: note, facts: [])
    }
    func text(blank: Bool) -> String {
      PlanText.lines(
        plan, languages: [.en], width: 72, style: .sheet, paper: PaperDetails(isBlank: blank)
      ).joined
    }
    for words in ["About answer", "About correction", "https://myth.example/"] {
      #expect(text(blank: false).contains(words) && !text(blank: true).contains(words))
    }
    #expect(text(blank: true).contains("About wait"))
  }

  @Test("a card in two languages has a frame of minute zero for each, around the title")
  func cardFrames() {
    let card = page(FixturePlan.lost, [.zh, .ja], style: PageStyle(paper: .a6))
    let parts = card.components(separatedBy: "<section class=\"emergency\">")
    #expect(parts.count == 3)
    #expect(parts[1].contains("现在就做") && !parts[1].contains("今すぐすること"))
    #expect(parts[1].contains("<h1") && !parts[2].contains("<h1"))
    #expect(parts[2].contains("今すぐすること") && !parts[2].contains("现在就做"))
    let sheet = page(FixturePlan.lost, [.zh, .ja])
    #expect(sheet.components(separatedBy: "<section class=\"emergency\">").count == 2)
  }

  @Test("a card has the steps that can be undone, those that may not apply apart")
  func cardSteps() {
    func titles(_ plan: Plan) -> (numbers: [String], page: String) {
      let card = page(plan, [.en], style: PageStyle(paper: .a6))
      return (
        card.matches(of: /class="number">(\d+)\. </).map { String($0.1) },
        card.replacing(/<[^>]+>/, with: "")
      )
    }
    let unused = FixturePlan.unused
    let danger = unused.steps.first { $0.id == "cancel-line" }
    let safe = unused.steps.filter { $0.step.danger == nil && $0.applies == .yes }
    #expect(danger?.applies == .yes && safe.count + 1 == unused.steps.count)
    let card = titles(unused)
    #expect(card.numbers == safe.map { String($0.number) })
    #expect(!card.page.contains("Cancel the line"))
    #expect(card.page.contains("1 more step: see the full sheet first"))
    let open = FixturePlan.plan()
    let maybe = open.steps.filter { $0.applies == .maybe && $0.step.danger == nil }
    #expect(maybe.contains { $0.step.title.en == "Report it to the police" })
    let apart = titles(open).page.components(separatedBy: "Only if it applies")
    #expect(apart.count == 2 && !apart[0].contains("Report it to the police"))
    #expect(apart.last?.contains("Report it to the police") == true)
    #expect(!titles(open).page.contains("Cancel the line"))
    #expect(!titles(FixturePlan.lost).page.contains("see the full sheet first"))
  }

  @Test("a sheet that only says where minute zero stands has no frame for it")
  func pointer() {
    let now = FixtureNow.block([.en]).pointer
    let sheet = PlanHTML(FixturePlan.unused, languages: [.en], now: now).page.text
    #expect(sheet.contains("Lost or stolen: simguide now"))
    #expect(!sheet.contains("<section class=\"emergency\""))
  }

  @Test("what the clerk reads stands before the sources, on a page of its own")
  func clerkFirst() throws {
    let plan = FixturePlan.lost
    let sheet = page(plan, [.en])
    let counter = try #require(sheet.firstRange(of: "<section class=\"counter\""))
    let sources = try #require(sheet.firstRange(of: "<div class=\"sources\""))
    #expect(counter.lowerBound < sources.lowerBound)
    let pages = PlanText.pages(plan, languages: [.en], width: 72).map { $0.joined }
    let clerk = try #require(pages.firstIndex { $0.contains("[ ] はい") })
    let first = try #require(pages.firstIndex { $0.contains("[1] https://") })
    #expect(clerk < first)
  }

  @Test("side by side each language has the number after its own label")
  func numbersInBothColumns() {
    let sheet = page(FixturePlan.lost, [.zh, .ja]).replacing(/<[^>]+>/, with: "")
    #expect(sheet.contains("用日本国内任何电话：0120-000-111"))
    #expect(sheet.contains("国内のどの電話からでも：0120-000-111"))
  }

  @Test("paper sizes and letters differ")
  func paper() {
    #expect(page(FixturePlan.lost, [.en]).contains("size: A4"))
    let letter = page(FixturePlan.lost, [.en], style: PageStyle(paper: .letter, isLarge: true))
    #expect(
      letter.contains("size: letter")
        && letter.contains("font-size: 13.0pt; line-height: 1.28; } .phrases { columns: 1; } }"))
    let card = page(FixturePlan.lost, [.en], style: PageStyle(paper: .a6))
    #expect(card.contains("size: 148mm 105mm") && card.contains("column-rule: 1px dotted"))
  }
}
