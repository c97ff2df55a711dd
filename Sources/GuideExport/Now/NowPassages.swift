package import GuideCore
import TextLayout

/// Puts minute zero in order for paper, in one language or two.
package struct NowPassages {
  let sheet: NowSheet
  let catalog: Catalog
  let carrier: Carrier?
  let day: Day
  let languages: [Language]

  /// Makes the block; with a carrier all its numbers, without one the best number of each network.
  package static func make(
    _ sheet: NowSheet, catalog: Catalog, carrier: Carrier?, day: Day, languages: [Language]
  ) -> [Passage] {
    NowPassages(
      sheet: sheet, catalog: catalog, carrier: carrier, day: day, languages: languages
    ).all
  }

  private var all: [Passage] {
    var passages = passage(.sectionTitle) { $0.text(sheet.title, .title) }
    passages += item(sheet.hurt, marker: "! ")
    for (place, step) in sheet.steps.enumerated() {
      passages += item(step, marker: "\(place + 1). ")
    }
    passages += passage(.line) { $0.text(sheet.swap) }
    passages += passage(.line) { $0.text(sheet.dont, .warning) }
    if let carrier {
      passages += numbers(of: carrier, all: true)
    } else {
      for id in sheet.networks {
        if let carrier = catalog.carrier(id) { passages += numbers(of: carrier, all: false) }
      }
      passages += withoutPhone
    }
    return passages
  }

  private func item(_ item: NowSheet.Item, marker: String) -> [Passage] {
    passage(.line) { voice in
      var text = StyledText(marker, .fact) + voice.text(item.text)
      for key in item.facts {
        guard let variant = catalog.general[key].first else { continue }
        switch variant.value {
        case .phone(let phone)?:
          let label = catalog.factKey(key).map { voice.text($0.label) + " " } ?? ""
          text += (item == sheet.hurt ? " " : " " + label) + number(phone)
        case .address(let address)?:
          text += " " + .unbreakable(NowSheet.typed(address).withoutControls(), .fact)
        default: break
        }
      }
      return text
    }
  }

  private func number(_ phone: Phone) -> StyledText {
    .unbreakable(phone.number.withoutControls(), .fact)
  }

  /// All numbers in the order of the file, or the best that any phone in Japan can call.
  private func numbers(of carrier: Carrier, all: Bool) -> [Passage] {
    let ranked = carrier.nowNumbers(on: day, openAt: nil, reader: languages.first ?? .en)
    let shown =
      all
      ? ranked.sorted { $0.place < $1.place }
      : ranked.first { $0.isForAnyPhoneInJapan }.map { [$0] } ?? []
    guard !shown.isEmpty else {
      return passage(.line) { voice in
        voice.labelled(voice.text(carrier.names), page(of: carrier))
      }
    }
    return shown.flatMap { entry in
      passage(.line) { voice in
        voice.labelled(
          voice.text(carrier.names),
          number(entry.phone) + details(entry.phone, entry.variant, voice, all: all))
      }
    }
  }

  private func details(
    _ phone: Phone, _ variant: FactVariant, _ voice: Voice, all: Bool
  ) -> StyledText {
    var items: [String] = []
    if all, let purpose = variant.purpose { items.append(purpose[voice.language]) }
    if !phone.hours.isEmpty { items.append(voice.words.hours(phone.hours)) }
    if !phone.languages.isEmpty {
      items.append(voice.words.list(phone.languages.map { voice.words.language(named: $0) }))
    }
    if variant.by != .official { items.append(voice.words.text(Interface.byThirdParty)) }
    return voice.bracketed(items)
  }

  /// Where no number may be printed: the page on which the line is stopped.
  private func page(of carrier: Carrier) -> StyledText {
    carrier.nowPage.map { .unbreakable($0.withoutControls(), .fact) }
      ?? StyledText("simguide carriers \(carrier.id)", .fact)
  }

  private var withoutPhone: [Passage] {
    let carriers = sheet.noPhone.compactMap { catalog.carrier($0) }
    guard !carriers.isEmpty else { return [] }
    return passage(.line) { voice in
      voice.fill(
        Interface.nowAlso, ("names", voice.items(carriers.map { voice.text($0.names) })))
    }
  }

  private func passage(_ kind: Passage.Kind, _ say: (Voice) -> StyledText) -> [Passage] {
    Passage(kind, in: languages, say).map { [$0] } ?? []
  }
}
