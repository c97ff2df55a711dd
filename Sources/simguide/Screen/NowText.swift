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
  /// The last line names the guide that goes on from here; the guide itself does without.
  var leadsOn = true

  /// More numbers than this do not help anybody in a hurry.
  private static let mostNumbers = 4

  /// Lines that fit a small screen at once.
  private static let most = 24

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
      lines += entries(carrier, room: NowText.most - lines.count - next.count)
    } else {
      for id in sheet.networks {
        if let carrier = catalog.carrier(id) { lines += line(carrier) }
      }
      lines += withoutPhone
      lines += StyledText(sheet.rest[language], .hint).wrapped(to: width)
    }
    return lines + next
  }

  private var next: [StyledText] {
    leadsOn ? StyledText(sheet.next[language], .hint).wrapped(to: width) : []
  }

  /// Names the other languages in their own script.
  private var otherLanguages: [StyledText] {
    let names = Language.allCases.filter { $0 != language }.map {
      "\($0.endonym): simguide now --lang \($0.rawValue)"
    }
    return KeyLine.lines(names, width: width, gap: "   ")
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
        case .address(let address): text += " " + .unbreakable(NowSheet.typed(address), .fact)
        default: break
        }
      }
    }
    return text.wrapped(to: width, hanging: StyledText(marker, .label))
  }

  private func numbers(of carrier: Carrier) -> [NowNumber] {
    carrier.nowNumbers(on: moment.day(), openAt: moment, reader: language)
  }

  private func name(_ carrier: Carrier) -> StyledText {
    StyledText(
      words.text(Interface.questionIs, ("question", carrier.names[language]), ("options", "")),
      .label)
  }

  /// One line for a network: the number that any phone in Japan can call, else the page.
  private func line(_ carrier: Carrier) -> [StyledText] {
    let best = numbers(of: carrier).first { $0.isForAnyPhoneInJapan }
    let rest = best.map { entry($0.phone, $0.variant, all: false) } ?? page(of: carrier)
    return (name(carrier) + rest).wrapped(to: width, indent: 2)
  }

  /// As many numbers of one carrier as there is room for, one for Japan and one for abroad before all
  /// others, then its page.
  private func entries(_ carrier: Carrier, room: Int) -> [StyledText] {
    let ranked = numbers(of: carrier)
    let first = [Phone.Place.japan, .abroad].compactMap { place in
      ranked.first { $0.phone.from.contains(place) }?.place
    }
    let ordered =
      first.compactMap { place in ranked.first { $0.place == place } }
      + ranked.filter { !first.contains($0.place) }
    let page = (name(carrier) + page(of: carrier)).wrapped(to: width, indent: 2)
    let more = StyledText("simguide carriers \(carrier.id)", .fact)
    let all = (name(carrier) + more).wrapped(to: width, indent: 2)
    var lines: [StyledText] = []
    var shown: Set<Int> = []
    for number in ordered where !shown.contains(number.place) && shown.count < NowText.mostNumbers {
      let text = name(carrier) + entry(number.phone, number.variant, all: true)
      let wrapped = text.wrapped(to: width, indent: 2)
      guard lines.count + wrapped.count + page.count + all.count <= room else { break }
      lines += wrapped
      shown.insert(number.place)
    }
    lines += page
    return shown.count < ordered.count && page != all ? lines + all : lines
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
    carrier.nowPage.map { .unbreakable($0, .fact) }
      ?? StyledText("simguide carriers \(carrier.id)", .fact)
  }

  private var withoutPhone: [StyledText] {
    let names = sheet.noPhone.compactMap { catalog.carrier($0)?.names[language] }
    guard !names.isEmpty else { return [] }
    return StyledText(words.text(Interface.nowAlso, ("names", words.list(names))))
      .wrapped(to: width)
  }
}
