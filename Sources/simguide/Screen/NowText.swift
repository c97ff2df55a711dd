internal import GuideCore
internal import GuideExport
internal import TextLayout

/// Minute zero in one language, as at most 24 lines of 72 columns.
struct NowText {
  var sheet: NowSheet
  var catalog: Catalog
  var carrier: Carrier?
  var moment: Moment
  var width: Int
  var language: Language
  /// All languages in which the lines are given, one after the other.
  var shown: [Language]
  /// The last line names the guide that goes on from here; the guide itself does without.
  var leadsOn = true
  /// The first lines name the languages that are not given.
  var namesLanguages = true

  /// More numbers than this do not help anybody in a hurry.
  private static let mostNumbers = 4

  /// Lines that fit a small screen at once.
  private static let most = 24

  private var words: Wording { Wording(language) }

  var lines: [StyledText] {
    var lines = StyledText(sheet.title[language], .title).wrapped(to: width)
    if namesLanguages { lines += otherLanguages }
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
        if let carrier = catalog.carrier(id) {
          lines += ways(carrier).line(in: language).wrapped(to: width, indent: 2)
        }
      }
      lines += withoutPhone
      lines += StyledText(sheet.rest[language], .hint).wrapped(to: width)
    }
    return lines + next
  }

  private var next: [StyledText] {
    leadsOn ? StyledText(sheet.next[language], .hint).wrapped(to: width) : []
  }

  /// Names the languages that are not given in their own script.
  private var otherLanguages: [StyledText] {
    let names = Language.allCases.filter { !shown.contains($0) }.map {
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

  private func ways(_ carrier: Carrier) -> NowCarrier {
    NowCarrier(
      carrier, catalog: catalog, day: moment.day(), moment: moment, reader: language)
  }

  /// As much of one carrier as there is room for; what else is known stands on its page of facts.
  private func entries(_ carrier: Carrier, room: Int) -> [StyledText] {
    let ways = ways(carrier)
    let more = StyledText("simguide carriers \(carrier.id)", .fact).wrapped(to: width, indent: 2)
    var most = NowText.mostNumbers
    while true {
      var lines = ways.lines(in: language, most: most).flatMap {
        $0.wrapped(to: width, indent: 2)
      }
      if ways.count > most || ways.count == 0 { lines += more }
      if lines.count <= room || most == 0 { return lines }
      most -= 1
    }
  }

  private var withoutPhone: [StyledText] {
    let names = sheet.noPhone.compactMap { catalog.carrier($0)?.names[language] }
    guard !names.isEmpty else { return [] }
    return StyledText(words.text(Interface.nowAlso, ("names", words.list(names))))
      .wrapped(to: width)
  }
}
