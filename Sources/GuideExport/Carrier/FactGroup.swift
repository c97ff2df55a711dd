package import GuideCore

/// The facts of a carrier that stand under one heading: those whose keys begin with the same word.
struct FactGroup {
  let id: String
  let title: LocalText
  let facts: [PlanFact]

  /// Groups all facts of a situation's carrier in the order of the register.
  static func groups(of situation: Situation) -> [FactGroup] {
    var order: [String] = []
    var facts: [String: [PlanFact]] = [:]
    for key in situation.catalog.factKeys where key.owner == .carrier {
      let found = situation.resolve(key.key)
      if found.isEmpty { continue }
      let id = String(key.key.prefix { $0 != "." })
      if facts[id] == nil { order.append(id) }
      facts[id, default: []] += found
    }
    return order.map { FactGroup(id: $0, title: title(of: $0), facts: facts[$0] ?? []) }
  }

  private static func title(of id: String) -> LocalText {
    let titles: [String: LocalText] = [
      "page": Interface.groupPage, "contact": Interface.groupContact,
      "suspend": Interface.groupSuspend, "resume": Interface.groupResume,
      "lock": Interface.groupLock, "pay": Interface.groupPay,
      "account": Interface.groupAccount, "insurance": Interface.groupInsurance,
      "fraud": Interface.groupFraud, "replace": Interface.groupReplace,
      "accepts": Interface.groupAccepts, "cancel": Interface.groupCancel,
      "mnp": Interface.groupMnp, "keep": Interface.groupKeep, "online": Interface.groupOnline,
      "pin": Interface.groupPin, "note": Interface.groupNote,
      "prepaid": Interface.groupPrepaid, "police": Interface.groupPolice,
      "find": Interface.groupFind, "mynumber": Interface.groupMynumber,
      "residence": Interface.groupResidence, "passport": Interface.groupPassport,
      "consumer": Interface.groupConsumer, "leaving": Interface.groupLeaving,
      "device": Interface.groupDevice, "bill": Interface.groupBill, "rule": Interface.groupRule,
    ]
    return titles[id] ?? Interface.groupOther
  }
}

extension Situation {
  /// Looks at one carrier with nothing else answered.
  package static func of(
    _ carrier: Carrier, catalog: Catalog, moment: Moment, contentDate: Day,
    reader: Language = .en
  ) -> Situation {
    var answers = Answers(count: catalog.questions.count)
    if let place = catalog.question("carrier"),
      let option = catalog.questions[place].index(of: carrier.id)
    {
      answers[place] = .option(option)
    }
    return Situation(
      catalog: catalog, answers: answers, carrier: carrier, moment: moment,
      contentDate: contentDate, reader: reader)
  }
}
