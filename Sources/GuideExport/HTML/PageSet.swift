package import GuideCore

/// The linked pages of `print --all`: minute zero, every guide, every carrier, in one language.
package struct PageSet: Sendable {
  /// A guide or a carrier as the lists of links name it.
  package struct Entry: Equatable, Sendable {
    package var id: String
    package var title: LocalText
    package var summary: LocalText?

    package init(id: String, title: LocalText, summary: LocalText? = nil) {
      self.id = id
      self.title = title
      self.summary = summary
    }
  }

  package var language: Language
  package var guides: [Entry]
  package var carriers: [Entry]
  package var contentDate: Day
  package var printed: Day
  package var style = PageStyle()

  package init(
    language: Language, guides: [Entry], carriers: [Entry], contentDate: Day, printed: Day
  ) {
    self.language = language
    self.guides = guides
    self.carriers = carriers
    self.contentDate = contentDate
    self.printed = printed
  }

  /// Names of the files; every language has the same ones in a folder of its own.
  package static let start = "index.html"
  package static let now = "now.html"
  package static func guide(_ id: String) -> String { "guide-\(PageSet.plain(id)).html" }
  package static func carrier(_ id: String) -> String { "carrier-\(PageSet.plain(id)).html" }

  /// An id that is no plain word must not lead out of the folder.
  private static func plain(_ id: String) -> String {
    id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// The page of minute zero.
  package func nowPage(_ passages: [Passage]) -> String {
    page(
      title: Interface.pagesNow[language], file: PageSet.now,
      [.make("section", class: "emergency", [], PassageHTML.nodes(passages))])
  }

  /// The page of one guide, with its questions on it.
  package func guidePage(_ plan: Plan, now: [Passage]) -> String {
    var sheet = PlanHTML(
      plan, languages: [language], now: now, style: style,
      paper: PaperDetails(printed: printed, isBlank: true))
    sheet.navigation = [navigation(PageSet.guide(plan.guide.id))]
    return sheet.page.text
  }

  /// The page of a situation's carrier (`Situation.of`).
  package func carrierPage(_ situation: Situation) -> String? {
    guard let carrier = situation.carrier,
      let passages = CarrierPassages.make(situation, languages: [language])
    else { return nil }
    return page(
      title: carrier.names[language], file: PageSet.carrier(carrier.id),
      PassageHTML.nodes(passages))
  }

  /// The page from which the others of its language are reached.
  package var startPage: String {
    let lists = [
      .make("h1", [], [.text(Interface.pagesTitle[language])]),
      paragraph(Interface.pagesAbout[language]),
      paragraph(
        Wording(language).text(
          Interface.contentDate, ("day", Wording(language).day(contentDate)))),
      HTMLNode.make(
        "div", class: "emergency links", [],
        [.make("p", [], [link(PageSet.now, Interface.pagesNow[language])])]),
      .make("h2", [], [.text(Interface.helpGuides[language])]),
      list(guides) { PageSet.guide($0) },
      .make("h2", [], [.text(Interface.carriersTitle[language])]),
      list(carriers) { PageSet.carrier($0) },
    ]
    return page(title: Interface.pagesTitle[language], file: PageSet.start, lists)
  }

  /// The first page of all: it only asks for the language.
  package static func languagePage(printed: Day) -> String {
    let links = Language.allCases.map { language in
      HTMLNode.make(
        "p", lang: language.pageTag, [],
        [
          .make(
            "a",
            [("href", "\(language.rawValue)/\(start)"), ("hreflang", language.pageTag)],
            [.make("b", [], [.text(language.endonym)])]),
          .text(" \(Interface.pagesTitle[language])"),
        ])
    }
    let titles = Language.allCases.map { language in
      HTMLNode.make(
        "p", lang: language.pageTag, [],
        [
          .make(
            "a", [("href", "\(language.rawValue)/\(now)"), ("hreflang", language.pageTag)],
            [.text(Interface.pagesNow[language])])
        ])
    }
    return HTMLPage(
      title: "simguide", language: .en, style: PageStyle(), footer: "simguide",
      body: [
        .make("h1", [], [.text("simguide")]),
        .make("div", class: "emergency links", [], titles),
        .make("div", class: "links", [], links),
      ]
    ).text
  }

  private func page(title: String, file: String, _ body: [HTMLNode]) -> String {
    HTMLPage(
      title: title, language: language, style: style,
      footer: "simguide \(contentDate.iso)", body: [navigation(file)] + body
    ).text
  }

  /// Leads to the start, to minute zero and to the same page in the other languages.
  private func navigation(_ file: String) -> HTMLNode {
    let others = Language.allCases.filter { $0 != language }.map { other in
      HTMLNode.make(
        "a", lang: other.pageTag,
        [("href", "../\(other.rawValue)/\(file)"), ("hreflang", other.pageTag)],
        [.text(other.endonym)])
    }
    var links: [HTMLNode] = []
    if file != PageSet.start {
      links.append(link(PageSet.start, Interface.pagesStart[language]))
    }
    if file != PageSet.now { links.append(link(PageSet.now, Interface.pagesNow[language])) }
    return .make("nav", [], links + others)
  }

  private func list(_ entries: [Entry], _ file: (String) -> String) -> HTMLNode {
    .make(
      "div", class: "links", [],
      entries.map { entry in
        let summary = entry.summary.map { InlineHTML.nodes(" \($0[language])", in: language) } ?? []
        return .make("p", [], [link(file(entry.id), entry.title[language])] + summary)
      })
  }

  private func paragraph(_ text: String) -> HTMLNode {
    .make("p", [], InlineHTML.nodes(text, in: language))
  }

  private func link(_ file: String, _ words: String) -> HTMLNode {
    .make("a", [("href", file)], [.make("b", [], InlineHTML.nodes(words, in: language))])
  }
}
