@testable import GuideCore

extension FixtureCatalog {
  private static let lostPage = Source(
    url: "https://aoi.example/support/lost/index.html", pageDate: "2026-04-01")
  private static let oldPage = Source(url: "https://blog.example/aoi", pageDate: "undated")

  private static func phone(
    _ number: String, from: [Phone.Place], languages: [String], purpose: LocalText
  ) -> FactVariant {
    FactVariant(
      statement: .value(
        .phone(
          Phone(
            number: number, from: from, languages: languages,
            hours: [OpeningHours(days: .everyDay, open: 0, close: 1440)], cost: .free,
            menu: number.hasPrefix("0120-000")
              ? [
                .init(press: "1", label: text("丢失、被盗", "loss or theft", "紛失・盗難"))
              ] : []))),
      purpose: purpose, by: .official, sources: [lostPage], gathered: day)
  }

  static var aoi: Carrier {
    var facts = FactSet()
    facts["page.lost"] = [
      FactVariant(
        statement: .value(.address("https://aoi.example/support/lost/")), by: .official,
        sources: [lostPage], gathered: day)
    ]
    facts["suspend.phone"] = [
      phone(
        "0120-000-111", from: [.japan], languages: ["ja"],
        purpose: text("用日本国内任何电话", "From any phone in Japan", "国内のどの電話からでも")),
      phone(
        "0120-222-333", from: [.japan], languages: ["en", "zh"],
        purpose: text("外语", "In other languages", "外国語")),
      phone(
        "+81-3-4444-5555", from: [.abroad], languages: ["ja"],
        purpose: text("从国外", "From abroad", "海外から")),
      phone(
        "151", from: [.ownLine], languages: ["ja"],
        purpose: text("用这条线路", "From this line", "この回線から")),
    ]
    facts["suspend.path"] = [
      FactVariant(
        statement: .value(
          .path([
            ScreenLabel(
              ja: "お手続き", reading: "おてつづき / otetsuzuki", zh: "办理手续", en: "procedures"),
            ScreenLabel(
              ja: "利用停止", reading: "りようていし / riyō teishi", zh: "停机", en: "suspend"),
          ])), by: .thirdParty, marks: [.single], sources: [oldPage], gathered: day)
    ]
    facts["suspend.fee"] = [
      FactVariant(
        statement: .value(.money(Money(yen: 0, tax: .included, per: .once))), by: .official,
        sources: [lostPage], gathered: day)
    ]
    facts["replace.fee"] = [
      FactVariant(
        statement: .value(.money(Money(yen: 4950, tax: .included, per: .once))),
        when: .answer(question: 1, options: 1), by: .official, marks: [.conflicting],
        sources: [lostPage], gathered: day,
        against: [
          .init(
            value: .money(Money(yen: 3300, tax: .included, per: .once)), sources: [oldPage])
        ], note: text("先在网上看一眼。", "Look at the page first.", "先にページを見ます。")),
      FactVariant(
        statement: .value(.money(Money(yen: 1100, tax: .included, per: .once))),
        when: .answer(question: 1, options: 2), by: .official, sources: [lostPage],
        gathered: day),
    ]
    facts["replace.delivery"] = [
      FactVariant(
        statement: .value(.duration(Span(min: 3, max: 5, unit: .businessDays))),
        by: .thirdParty, sources: [oldPage], gathered: day)
    ]
    facts["accepts.shop"] = [
      FactVariant(
        statement: .value(.papers([["residence-card"], ["passport", "juminhyo"]])), by: .official,
        sources: [lostPage], gathered: day)
    ]
    facts["cancel.by-phone"] = [
      FactVariant(statement: .none, by: .official, sources: [lostPage], gathered: day)
    ]
    facts["cancel.last-bill"] = [FactVariant(statement: .unconfirmed, gathered: day)]
    return Carrier(
      id: "aoi", names: text("葵移动", "Aoi Mobile", "あおいモバイル"), aliases: ["あおい"],
      kind: .network, network: ["aoi"], date: day,
      recognise: text("账单上写着「あおい」。", "The bill says 「あおい」.", "請求書に「あおい」とあります。"), facts: facts)
  }

  static var kaze: Carrier {
    Carrier(
      id: "kaze", names: text("风通信", "Kaze", "かぜ通信"), kind: .mvno, date: day,
      status: Carrier.Status(
        state: .ended, since: "2025-03-31",
        nowDo: text("已转到葵移动。", "Your line moved to Aoi Mobile.", "あおいモバイルに移りました。")))
  }
}
