extension Wording {
  /// Says in one line what a fact says, without its standing.
  package func shown(_ fact: PlanFact) -> String {
    switch fact.variant?.statement {
    case .value(let value): shown(value, of: fact.key)
    case FactVariant.Statement.none?:
      text(fact.key.none ?? Interface.doesNotExist)
    case .unconfirmed?, nil: text(fact.key.fallback)
    }
  }

  /// Says a value after the label of its key.
  package func shown(_ value: FactValue, of key: FactKey) -> String {
    guard case .yesNo(let isYes) = value, let answers = key.answers else { return shown(value) }
    let pair =
      switch answers {
      case .can: (Interface.canYes, Interface.canNo)
      case .need: (Interface.needYes, Interface.needNo)
      case .exists: (Interface.existsYes, Interface.existsNo)
      case .byDay: (Interface.byDayYes, Interface.byDayNo)
      }
    return text(isYes ? pair.0 : pair.1)
  }

  package func shown(_ value: FactValue) -> String {
    switch value {
    case .money(let money): self.money(money)
    case .duration(let span): self.span(span)
    case .hours(let hours): self.hours(hours)
    case .phone(let phone): phoneLine(phone)
    case .address(let address): address
    case .path(let labels): path(labels)
    case .yesNo(let value): text(value ? Interface.yes : Interface.no)
    case .date(let day): self.day(day)
    case .text(let text): text[language]
    case .papers(let sets): either(sets.map { $0.joined(separator: " + ") })
    }
  }

  /// Writes a number with what one has to know before dialling it.
  package func phoneLine(_ phone: Phone) -> String {
    let details = phoneDetails(phone)
    guard !details.isEmpty else { return phone.number }
    return phone.number + text(Interface.inBrackets, ("text", list(details)))
  }

  /// Lists hours, languages, from where and the cost of a desk.
  ///
  /// Languages that its heading names are not said again.
  package func phoneDetails(_ phone: Phone, under heading: LocalText? = nil) -> [String] {
    var details: [String] = []
    if !phone.hours.isEmpty { details.append(hours(phone.hours)) }
    let languages = phone.languages.map { language(named: $0) }
    let heading = heading?[language] ?? ""
    if !languages.allSatisfy({ heading.holds($0) }) { details.append(list(languages)) }
    if let from = from(phone) { details.append(from) }
    switch phone.cost {
    case .free: details.append(text(Interface.callFree))
    case .paid: details.append(text(Interface.callPaid))
    case .unknown: break
    }
    return details
  }

  private func from(_ phone: Phone) -> String? {
    if phone.from == [.ownLine] { return text(Interface.fromOwnLine) }
    if phone.from == [.abroad] { return text(Interface.fromAbroad) }
    if phone.notFrom.contains(.abroad) { return text(Interface.notFromAbroad) }
    return nil
  }

  /// Writes the keys to press when a recorded voice answers.
  package func phoneMenu(_ phone: Phone) -> [String] {
    phone.menu.map { item in
      let meaning = language == .ja ? "" : item.label[language]
      let label = "「\(item.label.ja)」"
      return text(Interface.pressKey, ("key", item.press), ("label", label + meaning))
    }
  }

  /// Writes labels in the order in which they are pressed.
  package func path(_ labels: [ScreenLabel]) -> String {
    labels.map { label($0) }.joined(separator: " > ")
  }

  /// Writes a Japanese label with its meaning in the reader's language.
  package func label(_ label: ScreenLabel) -> String {
    switch language {
    case .ja: "「\(label.ja)」"
    case .zh: "「\(label.ja)」" + text(Interface.inBrackets, ("text", label.zh))
    case .en: "「\(label.ja)」" + text(Interface.inBrackets, ("text", label.en))
    }
  }

  /// Says who says so and how it stands; empty for an official, present-day fact.
  package func standing(_ fact: PlanFact) -> [String] {
    guard let variant = fact.variant else { return [text(Interface.notConfirmed)] }
    if variant.statement == .unconfirmed { return [text(Interface.notConfirmed)] }
    var words: [String] = []
    switch variant.by {
    case .official, nil: break
    case .thirdParty: words.append(text(Interface.byThirdParty))
    case .inferred: words.append(text(Interface.byInference))
    }
    for mark in variant.marks {
      let word =
        switch mark {
        case .old: Interface.markOld
        case .conflicting: Interface.markConflicting
        case .single: Interface.markSingle
        case .otherProduct: Interface.markOtherProduct
        case .mirror: Interface.markMirror
        }
      words.append(text(word))
    }
    if let carrier = variant.inherited {
      words.append(text(Interface.inheritedFrom, ("name", carrier[language])))
    }
    if fact.isDue, let gathered = variant.gathered {
      words.append(text(Interface.checkFirst, ("day", day(gathered))))
    }
    return words
  }

  /// Says in one line what other pages give instead.
  package func rivals(_ fact: PlanFact) -> String? {
    guard let variant = fact.variant, !variant.against.isEmpty else { return nil }
    let values = variant.against.map { shown($0.value, of: fact.key) }
    return text(
      Interface.otherPagesSay,
      ("values", fact.key.kind == .text ? sentences(values) : either(values)))
  }

  /// Names a mark of standing as data does; for JSON.
  package func marks(_ fact: PlanFact) -> [String] {
    fact.variant?.marks.map { $0.rawValue } ?? []
  }
}
