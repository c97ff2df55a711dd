import GuideCore
internal import StrictJSON
import TextLayout

extension JSONSpeech {
  /// Writes a value the way content files write it.
  func value(_ value: FactValue) -> JSONOutput {
    switch value {
    case .money(let money): self.money(money)
    case .duration(let span): self.span(span)
    case .hours(let hours): self.hours(hours)
    case .phone(let phone): self.phone(phone)
    case .address(let address): .string(address.withoutControls())
    case .path(let labels): self.labels(labels)
    case .yesNo(let value): .bool(value)
    case .date(let day): .string(day.iso)
    case .text(let text): self.text(text)
    case .papers(let sets): .array(sets.map { .strings($0) })
    }
  }

  private func money(_ money: Money) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("yen", .int(money.yen))]
    if let to = money.to { members.append(("to", .int(to))) }
    members.append(("tax", .string(money.tax.rawValue)))
    members.append(("per", .string(money.per.rawValue)))
    return .object(members)
  }

  func span(_ span: Span) -> JSONOutput {
    .members(
      ("min", span.min.map { .int($0) } ?? .null), ("max", span.max.map { .int($0) } ?? .null),
      ("unit", .string(span.unit.rawValue)))
  }

  private func hours(_ hours: [OpeningHours]) -> JSONOutput {
    .array(
      hours.map { item in
        .members(
          ("days", .string(item.days.rawValue)), ("open", .string(clock(item.open))),
          ("close", .string(clock(item.close))), ("for", text(item.for)))
      })
  }

  private func clock(_ minute: Int) -> String {
    "\(Day.padded(minute / 60, 2)):\(Day.padded(minute % 60, 2))"
  }

  private func phone(_ phone: Phone) -> JSONOutput {
    .members(
      ("tel", .string(phone.number.withoutControls())),
      ("from", .strings(phone.from.map { $0.rawValue })),
      ("not_from", .strings(phone.notFrom.map { $0.rawValue })),
      ("languages", .strings(phone.languages)), ("hours", hours(phone.hours)),
      ("cost", .string(phone.cost.rawValue)),
      (
        "menu",
        .array(
          phone.menu.map { item in
            .members(
              ("press", .string(item.press.withoutControls())), ("label", text(item.label)),
              ("ja", .string(item.label.ja.withoutControls())))
          })
      ),
      ("does", .strings(phone.does.map { $0.rawValue })))
  }

  func labels(_ labels: [ScreenLabel]) -> JSONOutput {
    .array(
      labels.map { label in
        .members(
          ("ja", .string(label.ja.withoutControls())),
          ("reading", .string(label.reading.withoutControls())),
          ("meaning", text(LocalText(zh: label.zh, en: label.en, ja: label.ja))))
      })
  }

  func phrases(_ phrases: [Phrase]) -> JSONOutput {
    .array(
      phrases.map { phrase in
        .members(
          ("id", .string(phrase.id)), ("ja", .string(phrase.ja.withoutControls())),
          ("reading", .string("\(phrase.kana) / \(phrase.romaji)".withoutControls())),
          ("meaning", text(LocalText(zh: phrase.zh, en: phrase.en, ja: phrase.ja))),
          ("next", text(phrase.next)), ("refused", text(phrase.refused)))
      })
  }

  func sources(_ sources: [Source]) -> JSONOutput {
    .array(
      sources.map { source in
        .members(
          ("url", .string(source.url.withoutControls())),
          ("page_date", .string(source.pageDate.withoutControls())))
      })
  }
}
