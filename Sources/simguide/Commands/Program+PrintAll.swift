internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import Platform
internal import TextLayout

extension Program {
  /// Writes minute zero, every guide and every carrier as linked pages into a folder.
  func printAll(_ request: PrintRequest, _ arguments: Arguments) throws -> ProgramEnd {
    if let word = arguments.words.first { throw ArgumentError.tooManyWords(word) }
    guard request.format == nil || request.format == .html else {
      throw ArgumentError.unknownValue(
        flag: "format", value: request.format?.rawValue ?? "", allowed: ["html"], nearest: "html")
    }
    guard let folder = request.output else { throw PrintingError.needsFile("html", "DIR") }
    let catalog = try library.catalog()
    var carriers = catalog.carriers.map { $0.id }
    if let value = arguments.value("carrier") {
      let options = catalog.carriers.map { QuestionOption($0) }
      carriers = [try option(value, options, flag: "carrier").id]
    }
    let chosen = arguments.value("carrier") == nil ? nil : carriers.first
    var pages: [(path: String, text: String)] = [
      (PageSet.start, PageSet.languagePage(printed: environment.now.day()))
    ]
    for language in Language.allCases {
      var program = self
      program.settings.languages = [language]
      pages += try program.pages(request.style, catalog, carriers: carriers, chosen: chosen)
        .map { ("\(language.rawValue)/\($0.path)", $0.text) }
    }
    for language in Language.allCases {
      do {
        try Folders.makeShared("\(folder)/\(language.rawValue)")
      } catch {
        console.complain(
          line: words.text(Interface.errorCannotWrite, ("path", folder), ("reason", error.message)))
        return .status(.cannotCreate)
      }
    }
    for page in pages {
      let end = save(Array(page.text.utf8), to: "\(folder)/\(page.path)")
      guard end == .status(.done) else { return end }
    }
    console.show(
      StyledText(
        words.text(
          Interface.pagesWritten, ("n", String(pages.count)),
          ("path", "\(folder)/\(PageSet.start)"))))
    return .status(.done)
  }

  /// Makes the pages of this program's language.
  private func pages(
    _ style: PageStyle, _ catalog: Catalog, carriers ids: [String], chosen: String?
  ) throws -> [(path: String, text: String)] {
    var plans: [Plan] = []
    for head in try library.guideHeads() {
      guard let guide = try library.guide(head.id, catalog) else { continue }
      let asks = guide.questions.contains { catalog.questions[$0.question].id == "carrier" }
      let given = asks ? chosen.map { [("carrier", [$0])] } ?? [] : []
      plans.append(try plan(guide, catalog, given))
    }
    var carriers: [Carrier] = []
    for id in ids { carriers += try library.carrier(id, catalog).map { [$0] } ?? [] }
    let dates = plans.map { $0.contentDate } + carriers.compactMap { $0.date }
    var set = PageSet(
      language: settings.language,
      guides: plans.map {
        PageSet.Entry(id: $0.guide.id, title: $0.guide.title, summary: $0.guide.summary)
      },
      carriers: carriers.map { PageSet.Entry(id: $0.id, title: $0.names) },
      contentDate: dates.max() ?? environment.now.day(), printed: environment.now.day())
    set.style = style
    var pages = [(PageSet.start, set.startPage)]
    let only = chosen == nil ? nil : carriers.first
    if let sheet = try library.nowSheet() {
      let block = NowPassages(
        sheet, catalog: try library.nowCatalog(sheet), carrier: only,
        day: environment.now.day(), languages: [settings.language])
      pages.append((PageSet.now, set.nowPage(block.passages)))
    }
    for plan in plans {
      // Every page leads to that of minute zero: no line has to say where it stands.
      let now = plan.needsMinuteZero == .yes ? try nowPassages(plan) : []
      pages.append((PageSet.guide(plan.guide.id), set.guidePage(plan, now: now)))
    }
    for carrier in carriers {
      let situation = Situation.of(
        carrier, catalog: catalog, moment: environment.now,
        contentDate: carrier.date ?? environment.now.day(), reader: settings.language)
      if let page = set.carrierPage(situation) {
        pages.append((PageSet.carrier(carrier.id), page))
      }
    }
    return pages
  }
}
