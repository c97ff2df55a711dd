internal import GuideCore
internal import StrictJSON

extension ContentReader {
  /// Decodes a value of a registered kind.
  func factValue(_ value: JSONValue, _ kind: FactKey.Kind) -> FactValue? {
    switch kind {
    case .money: money(value).map { .money($0) }
    case .duration: span(value).map { .duration($0) }
    case .hours: .hours(list(value).compactMap { openingHours($0) })
    case .phone: phone(value).map { .phone($0) }
    case .address: address(value).map { .address($0) }
    case .path: .path(list(value).compactMap { label($0) })
    case .yesNo: bool(value).map { .yesNo($0) }
    case .date: day(value).map { .date($0) }
    case .text: text(value).map { .text($0) }
    case .papers: .papers(list(value).map { strings($0) })
    }
  }

  private func money(_ value: JSONValue) -> Money? {
    guard let fields = fields(value, required: ["yen", "tax", "per"], optional: ["to"]),
      let yen = int(fields["yen"]), let tax = word(fields["tax"], Money.Tax.self),
      let per = word(fields["per"], Money.Period.self)
    else { return nil }
    return Money(yen: yen, to: int(fields["to"]), tax: tax, per: per)
  }

  func span(_ value: JSONValue?) -> Span? {
    guard let value, let fields = fields(value, required: ["unit"], optional: ["min", "max"]),
      let unit = word(fields["unit"], Span.Unit.self)
    else { return nil }
    let span = Span(min: int(fields["min"]), max: int(fields["max"]), unit: unit)
    if span.min == nil, span.max == nil { report(.missingKey("min"), at: value) }
    if let min = span.min, let max = span.max, min > max { report(.badNumber, at: value) }
    return span
  }

  private func openingHours(_ value: JSONValue) -> OpeningHours? {
    guard let fields = fields(value, required: ["days", "open", "close"], optional: ["for"]),
      let days = word(fields["days"], OpeningHours.Days.self),
      let open = clock(fields["open"]), let close = clock(fields["close"])
    else { return nil }
    return OpeningHours(days: days, open: open, close: close, for: text(fields["for"]))
  }

  /// Decodes `HH:MM` from 00:00 to 24:00 into minutes.
  private func clock(_ value: JSONValue?) -> Int? {
    guard let value, let text = string(value) else { return nil }
    let bytes = Array(text.utf8)
    let digits = bytes.enumerated().allSatisfy { $0 == 2 ? $1 == 0x3a : (0x30...0x39).contains($1) }
    if bytes.count == 5, digits {
      let hour = Int(bytes[0] - 0x30) * 10 + Int(bytes[1] - 0x30)
      let minute = Int(bytes[3] - 0x30) * 10 + Int(bytes[4] - 0x30)
      if minute < 60, hour < 24 || (hour == 24 && minute == 0) { return hour * 60 + minute }
    }
    report(.badHour(text), at: value)
    return nil
  }

  private func phone(_ value: JSONValue) -> Phone? {
    guard
      let fields = fields(
        value, required: ["tel", "from"],
        optional: ["not_from", "languages", "hours", "cost", "menu", "does"]),
      let number = string(fields["tel"])
    else { return nil }
    if !isChecked, number.isEmpty || !number.allSatisfy({ "0123456789-+#*".contains($0) }),
      let field = fields["tel"]
    {
      report(.wrongKind(expected: "digits, hyphens, +, # and *"), at: field)
    }
    return Phone(
      number: number, from: list(fields["from"]).compactMap { word($0, Phone.Place.self) },
      notFrom: list(fields["not_from"]).compactMap { word($0, Phone.Place.self) },
      languages: strings(fields["languages"]),
      hours: list(fields["hours"]).compactMap { openingHours($0) },
      cost: word(fields["cost"], Phone.Cost.self) ?? .unknown,
      menu: list(fields["menu"]).compactMap { menuItem($0) },
      does: list(fields["does"]).compactMap { word($0, Phone.Service.self) })
  }

  private func menuItem(_ value: JSONValue) -> Phone.MenuItem? {
    guard let fields = fields(value, required: ["press", "label"]),
      let press = string(fields["press"]), let label = text(fields["label"])
    else { return nil }
    return Phone.MenuItem(press: press, label: label)
  }

  private func address(_ value: JSONValue) -> String? {
    guard let text = string(value) else { return nil }
    if !isChecked, !ContentReader.isAddress(text) { report(.badAddress(text), at: value) }
    return text
  }

  func label(_ value: JSONValue) -> ScreenLabel? {
    if isChecked, let label = usualLabel(value) { return label }
    if !isChecked, let label = faultlessLabel(value) { return label }
    guard let fields = fields(value, required: ["ja", "reading", "zh", "en"]),
      let ja = string(fields["ja"]), let reading = string(fields["reading"]),
      let zh = string(fields["zh"]), let en = string(fields["en"])
    else { return nil }
    return ScreenLabel(ja: ja, reading: reading, zh: zh, en: en)
  }

  /// Reads a label that is written as nearly all are and of which there is nothing to report; nil for any other.
  private func faultlessLabel(_ value: JSONValue) -> ScreenLabel? {
    guard value.holdsTexts(under: ["ja", "reading", "zh", "en"]) else { return nil }
    for place in 0..<4 {
      guard let text = value.text(ofMember: place), !ForbiddenCharacters.stand(in: text) else {
        return nil
      }
    }
    guard keepsTexts else { return ScreenLabel(ja: "", reading: "", zh: "", en: "") }
    return ScreenLabel(
      ja: value.string(ofMember: 0), reading: value.string(ofMember: 1),
      zh: value.string(ofMember: 2), en: value.string(ofMember: 3))
  }

  /// Reads a label that is written as nearly all are; nil for any other.
  private func usualLabel(_ value: JSONValue) -> ScreenLabel? {
    guard var members = PreparedMembers(value), let ja = members.string("ja"),
      let reading = members.string("reading"), let zh = members.string("zh"),
      let en = members.string("en"), members.isAtEnd
    else { return nil }
    return ScreenLabel(ja: ja, reading: reading, zh: zh, en: en)
  }
}
