internal import GuideCore
internal import TextLayout

/// Minute zero as at most 24 lines of 72 columns.
struct NowText {
  var sheet: NowSheet
  var catalog: Catalog
  var carrier: Carrier?
  var moment: Moment
  var width: Int
  var language: Language

  private var words: Wording { Wording(language) }

  var lines: [StyledText] {
    var lines = StyledText(sheet.title[language], .title).wrapped(to: width)
    lines += otherLanguages
    lines += item(sheet.hurt, marker: "! ")
    for (place, step) in sheet.steps.enumerated() {
      lines += item(step, marker: "\(place + 1) ")
    }
    lines += StyledText(sheet.swap[language]).wrapped(to: width)
    lines += StyledText(sheet.dont[language], .warning).wrapped(to: width)
    if let carrier {
      lines += numbers(of: carrier, all: true)
    } else {
      for id in sheet.networks {
        if let carrier = catalog.carrier(id) { lines += numbers(of: carrier, all: false) }
      }
      lines += withoutPhone
      lines += StyledText(sheet.rest[language], .hint).wrapped(to: width)
    }
    lines += StyledText(sheet.next[language], .hint).wrapped(to: width)
    return lines
  }

  /// Names the other languages in their own script.
  private var otherLanguages: [StyledText] {
    let names = Language.allCases.filter { $0 != language }.map {
      "\($0.endonym): simguide now --lang \($0.rawValue)"
    }
    return StyledText(names.joined(separator: "   "), .hint).wrapped(to: width)
  }

  private func item(_ item: NowSheet.Item, marker: String) -> [StyledText] {
    var text = StyledText(item.text[language])
    for key in item.facts {
      for variant in catalog.general[key].prefix(1) {
        switch variant.value {
        case .phone(let phone):
          let label = catalog.factKey(key).map { $0.label[language] + " " } ?? ""
          text += StyledText(item == sheet.hurt ? " " : " " + label)
          text += .unbreakable(phone.number, .fact)
        case .address(let address): text += " " + .unbreakable(bare(address), .fact)
        default: break
        }
      }
    }
    return text.wrapped(to: width, hanging: StyledText(marker, .label))
  }

  /// Drops the scheme: the address is typed by hand.
  private func bare(_ address: String) -> String {
    address.hasPrefix("https://") ? String(address.dropFirst(8)) : address
  }

  /// Only numbers that are official, or on two independent sources, stand here.
  private func numbers(of carrier: Carrier, all: Bool) -> [StyledText] {
    let name = StyledText(
      words.text(Interface.questionIs, ("question", carrier.names[language]), ("options", "")),
      .label)
    let desks = carrier.facts["suspend.phone"].filter {
      $0.isFirmEnoughForCards && $0.holds(on: moment.day())
    }.compactMap { variant -> Desk? in
      guard case .phone(let phone)? = variant.value else { return nil }
      return Desk(phone: phone, variant: variant)
    }
    let japan = best(desks.filter { $0.phone.from.contains(.japan) })
    var chosen = [japan].compactMap { $0 }
    if all {
      // The one that never closes, the one from this line, the one from abroad: each once.
      let never = desks.filter { $0.closes == 0 && $0.phone.from.contains(.japan) }
      let others = [
        best(never), best(desks.filter { $0.phone.from == [.ownLine] }),
        best(desks.filter { $0.phone.from.contains(.abroad) }),
      ]
      for desk in others.compactMap({ $0 })
      where !chosen.contains(where: { $0.phone.number == desk.phone.number }) {
        chosen.append(desk)
      }
    }
    if chosen.isEmpty { return (name + page(of: carrier)).wrapped(to: width, indent: 2) }
    return chosen.flatMap { desk in
      (name + entry(desk.phone, desk.variant, all: all)).wrapped(to: width, indent: 2)
    }
  }

  private struct Desk {
    var phone: Phone
    var variant: FactVariant

    /// 0 for a desk that never closes, so that it sorts first.
    var closes: Int { phone.hours.contains { $0.isRoundTheClock } ? 0 : 1 }
  }

  /// Picks the desk that speaks the reader's language, then the one with the longest hours.
  private func best(_ desks: [Desk]) -> Desk? {
    let ranked = desks.enumerated().map { place, desk in
      (desk.phone.languages.contains(language.rawValue) ? 0 : 1, desk.closes, place)
    }
    return ranked.min { $0 < $1 }.map { desks[$0.2] }
  }

  private func entry(_ phone: Phone, _ variant: FactVariant, all: Bool) -> StyledText {
    var details: [String] = []
    if all, let purpose = variant.purpose { details.append(purpose[language]) }
    if phone.hours.contains(where: { $0.isRoundTheClock }) {
      details.append(words.text(Interface.hoursAlways))
    } else if !phone.hours.isEmpty {
      details.append(words.hours(phone.hours))
    }
    if !phone.languages.isEmpty {
      details.append(words.list(phone.languages.map { words.language(named: $0) }))
    }
    if variant.by != .official { details.append(words.text(Interface.byThirdParty)) }
    let number = StyledText.unbreakable(phone.number, .fact)
    guard !details.isEmpty else { return number }
    return number + StyledText(words.text(Interface.inBrackets, ("text", words.list(details))))
  }

  /// Where no number may be printed: the page on which the line is stopped.
  private func page(of carrier: Carrier) -> StyledText {
    for variant in carrier.facts["page.lost"] {
      if case .address(let address)? = variant.value, variant.by == .official {
        return .unbreakable(bare(address), .fact)
      }
    }
    return StyledText("simguide carriers \(carrier.id)", .fact)
  }

  private var withoutPhone: [StyledText] {
    let names = sheet.noPhone.compactMap { catalog.carrier($0)?.names[language] }
    guard !names.isEmpty else { return [] }
    return StyledText(words.text(Interface.nowAlso, ("names", words.list(names))))
      .wrapped(to: width)
  }
}
