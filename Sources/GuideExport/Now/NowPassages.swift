package import GuideCore
import TextLayout

/// Puts minute zero in order for paper, in one language or two.
package struct NowPassages {
  let sheet: NowSheet
  let catalog: Catalog
  let carrier: Carrier?
  let day: Day
  let languages: [Language]
  /// A card has no room for desks in languages that are not its own, but for Japanese.
  let isCard: Bool

  private static let mostCardNumbers = 4

  /// Prepares the block; with a carrier all its numbers, without one the best number of each network.
  package init(
    _ sheet: NowSheet, catalog: Catalog, carrier: Carrier?, day: Day, languages: [Language],
    isCard: Bool = false
  ) {
    self.sheet = sheet
    self.catalog = catalog
    self.carrier = carrier
    self.day = day
    self.languages = languages
    self.isCard = isCard
  }

  /// A line before it is said in any language.
  private struct Line {
    let kind: Passage.Kind
    let say: (Voice) -> StyledText
  }

  /// Gives the lines in each language, for data; the title is not among them.
  package var texts: [LocalText] {
    lines.filter { $0.kind == .line }.map { line in
      func text(_ language: Language) -> String { line.say(Voice(language)).string }
      return LocalText(zh: text(.zh), en: text(.en), ja: text(.ja))
    }
  }

  /// Gives the block for paper.
  package var passages: [Passage] {
    lines.compactMap { Passage($0.kind, in: languages, $0.say) }
  }

  /// Says in one line where the block stands, for a sheet that it would mislead.
  package var pointer: [Passage] {
    [Passage(.line, in: languages) { $0.text(Interface.helpEmergency, .warning) }].compactMap { $0 }
  }

  private var lines: [Line] {
    var lines = [Line(kind: .sectionTitle) { $0.text(sheet.title, .title) }]
    lines.append(item(sheet.hurt, marker: "! "))
    for (place, step) in sheet.steps.enumerated() {
      lines.append(item(step, marker: "\(place + 1). "))
    }
    lines.append(line { $0.text(sheet.swap) })
    lines.append(line { $0.text(sheet.dont, .warning) })
    if let carrier { return lines + ways(of: carrier) }
    for id in sheet.networks {
      if let carrier = catalog.carrier(id) {
        let ways = entries(of: carrier)
        lines.append(line { ways.line(in: $0.language) })
      }
    }
    return lines + withoutPhone
  }

  private func item(_ item: NowSheet.Item, marker: String) -> Line {
    line { voice in
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

  private func entries(of carrier: Carrier) -> NowCarrier {
    NowCarrier(
      carrier, catalog: catalog, day: day, reader: languages.first ?? .en,
      spoken: isCard ? languages + [.ja] : nil)
  }

  /// The lines of one carrier, which are as many in every language.
  private func ways(of carrier: Carrier) -> [Line] {
    let entries = entries(of: carrier)
    let most = isCard ? NowPassages.mostCardNumbers : .max
    return entries.lines(in: .en, most: most).indices.map { place in
      line { entries.lines(in: $0.language, most: most)[place] }
    }
  }

  private var withoutPhone: [Line] {
    let carriers = sheet.noPhone.compactMap { catalog.carrier($0) }
    guard !carriers.isEmpty else { return [] }
    return [
      line { voice in
        voice.fill(
          Interface.nowAlso, ("names", voice.items(carriers.map { voice.text($0.names) })))
      }
    ]
  }

  private func line(_ say: @escaping (Voice) -> StyledText) -> Line {
    Line(kind: .line, say: say)
  }
}
