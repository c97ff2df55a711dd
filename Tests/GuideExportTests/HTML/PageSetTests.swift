import GuideCore
import GuideExport
import TestSupport
import Testing
import TextLayout

struct PageSetTests {
  private func set(_ language: Language) -> PageSet {
    PageSet(
      language: language,
      guides: [.init(id: "replace", title: LocalText(same: "R<"), summary: LocalText(same: "s"))],
      carriers: [.init(id: "aoi", title: LocalText(same: "Aoi"))],
      contentDate: FixtureCatalog.day, printed: FixtureCatalog.day)
  }

  private var pages: [String: String] {
    var pages = ["index.html": PageSet.languagePage(printed: FixtureCatalog.day)]
    for language in Language.allCases {
      let set = set(language)
      let folder = language.rawValue + "/"
      pages[folder + PageSet.start] = set.startPage
      pages[folder + PageSet.now] = set.nowPage(FixtureNow.passages([language]))
      pages[folder + PageSet.guide("replace")] = set.guidePage(FixturePlan.plan(), now: [])
      let situation = Situation.of(
        FixtureCatalog.aoi, catalog: FixtureCatalog.catalog,
        moment: Moment(seconds: FixtureCatalog.day.daysSinceEpoch * 86_400),
        contentDate: FixtureCatalog.day)
      pages[folder + PageSet.carrier("aoi")] = set.carrierPage(situation) ?? ""
    }
    return pages
  }

  @Test("every link inside the set leads to a page of the set")
  func links() {
    let pages = pages
    for (path, text) in pages {
      let folder = path.split(separator: "/").dropLast().map { String($0) }
      for match in text.matches(of: /href="([^"]+)"/) where !match.1.hasPrefix("https://") {
        var place = folder
        for part in match.1.split(separator: "/") {
          if part == ".." { _ = place.popLast() } else { place.append(String(part)) }
        }
        #expect(pages[place.joined(separator: "/")] != nil, "\(path) leads to \(match.1)")
      }
    }
  }

  @Test("every page is reached from the first one, and leads to the other languages")
  func reached() {
    let start = set(.en).startPage
    for file in [PageSet.now, PageSet.guide("replace"), PageSet.carrier("aoi")] {
      #expect(start.contains("href=\"\(file)\""))
    }
    #expect(start.contains("href=\"../zh/index.html\""))
    #expect(start.contains("R&lt;"))
    let first = PageSet.languagePage(printed: FixtureCatalog.day)
    for language in Language.allCases {
      #expect(first.contains("href=\"\(language.rawValue)/index.html\""))
    }
  }

  @Test("the start page looks like this")
  func looks() { Golden.check(set(.zh).startPage, "start-zh.html") }

  @Test("foreign words on the start page say their language")
  func words() {
    var set = set(.en)
    set.guides[0].summary = LocalText(same: "what a 保号卡 is, and a 在留カード")
    let page = set.startPage
    #expect(page.contains("what a <span lang=\"zh-Hans\">保号卡</span> is"))
    #expect(page.contains("and a <span lang=\"ja\">在留カード</span>"))
  }

  @Test("no id leads out of the folder")
  func ids() {
    #expect(PageSet.guide("../../x\"y") == "guide-xy.html")
  }

  @Test("minute zero gives the carrier's numbers, or the best of each network")
  func now() {
    func text(_ carrier: Bool) -> String {
      FixtureNow.passages([.en], carrier: carrier).map { $0.versions[0].text.string + "\n" }
        .joined()
    }
    #expect(text(false).contains("Aoi Mobile: 0120-222-333"))
    #expect(text(false).contains("Kaze"))
    #expect(text(true).contains("0120-000-111") && !text(true).contains("Kaze"))
  }
}
