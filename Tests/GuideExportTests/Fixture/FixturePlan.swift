import TextLayout

@testable import GuideCore

/// Plans for the situations that the tests ask for.
enum FixturePlan {
  /// Answers nothing, or a carrier, a reason and a card by their place.
  static func plan(
    carrier: Bool = true, reason: Int? = nil, card: Int? = nil, reader: Language = .en,
    hour: Int = 3
  ) -> Plan {
    let catalog = FixtureCatalog.catalog
    var answers = Answers(count: catalog.questions.count)
    if carrier { answers[0] = .option(0) }
    if let reason { answers[2] = .option(reason) }
    if let card { answers[1] = .option(card) }
    let moment = Moment(seconds: FixtureCatalog.day.daysSinceEpoch * 86_400 + hour * 3600)
    return Plan(
      guide: FixtureGuide.guide,
      situation: Situation(
        catalog: catalog, answers: answers, carrier: carrier ? FixtureCatalog.aoi : nil,
        moment: moment, contentDate: FixtureCatalog.day, reader: reader),
      contentDate: FixtureCatalog.day)
  }

  static var lost: Plan { plan(reason: 0, card: 0) }
  static var unused: Plan { plan(reason: 1, card: 0) }
}

extension [StyledText] {
  /// The lines as they are printed, without styles.
  var joined: String { map { $0.string + "\n" }.joined() }
}
