/// Puts typed values into words of one language; nowhere else is a sum, a time or a date formatted.
package struct Wording: Equatable, Sendable {
  package var language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// Gives an interface text with its places filled.
  package func text(_ text: LocalText, _ values: (String, String)...) -> String {
    text[language].filled(values)
  }

  /// Joins items the way a list in running text is joined.
  package func list(_ items: [String]) -> String {
    items.joined(separator: text(Interface.listSeparator))
  }

  /// Joins items of which any one will do.
  package func either(_ items: [String]) -> String {
    items.joined(separator: text(Interface.orSeparator))
  }

  /// Joins two alternatives by a word, more by commas and the last by a word: "a, b or c".
  package func alternatives(_ items: [String], by or: LocalText) -> String {
    guard items.count > 2, let last = items.last else { return items.joined(separator: text(or)) }
    return list(items.dropLast()) + text(Interface.orLast) + last
  }

  /// Joins sentences: Western ones with a space, Chinese and Japanese ones with nothing.
  package func sentences(_ items: [String]) -> String {
    items.filter { !$0.isEmpty }.joined(separator: language == .en ? " " : "")
  }

  /// Writes a date in full, as letters do.
  package func day(_ day: Day) -> String {
    switch language {
    case .zh: "\(day.year)年\(day.month)月\(day.day)日"
    case .ja: "\(day.year)年\(day.month)月\(day.day)日"
    case .en: "\(day.day) \(Wording.months[day.month - 1]) \(day.year)"
    }
  }

  /// Writes a time of day on a date, Japan time.
  package func moment(_ moment: Moment) -> String {
    text(
      Interface.momentJapan, ("day", day(moment.day())), ("time", moment.clock()))
  }

  package func money(_ money: Money) -> String {
    if money.yen == 0, money.to == nil { return text(Interface.moneyFree) }
    var sum = yen(money.yen)
    if let to = money.to {
      sum = text(Interface.rangeBoth, ("min", sum), ("max", yen(to)))
    }
    let tax: String? =
      switch money.tax {
      case .included: text(Interface.taxIncluded)
      case .excluded: text(Interface.taxExcluded)
      case .publicFee: nil
      case .unknown: text(Interface.taxUnknown)
      }
    let per =
      switch money.per {
      case .once: ""
      case .month: text(Interface.perMonth)
      case .day: text(Interface.perDay)
      case .minute: text(Interface.perMinute)
      case .halfMinute: text(Interface.perHalfMinute)
      }
    guard let tax else { return sum + per }
    return text(Interface.moneySum, ("sum", sum + per), ("tax", tax))
  }

  private func yen(_ amount: Int) -> String {
    text(Interface.moneyYen, ("n", grouped(amount)))
  }

  /// Writes a number with a comma between thousands.
  package func grouped(_ number: Int) -> String {
    let digits = Array(String(abs(number)))
    var result = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }

  package func span(_ span: Span) -> String {
    switch (span.min, span.max) {
    case (let min?, let max?) where min == max: count(min, span.unit)
    case (let min?, let max?):
      text(Interface.rangeBoth, ("min", String(min)), ("max", count(max, span.unit)))
    case (let min?, nil): text(Interface.rangeFrom, ("min", count(min, span.unit)))
    case (nil, let max?): text(Interface.rangeUpTo, ("max", count(max, span.unit)))
    case (nil, nil): text(Interface.notKnown)
    }
  }

  private func count(_ number: Int, _ unit: Span.Unit) -> String {
    let one = number == 1
    let word =
      switch unit {
      case .minutes: one ? Interface.unitMinute : Interface.unitMinutes
      case .hours: one ? Interface.unitHour : Interface.unitHours
      case .days: one ? Interface.unitDay : Interface.unitDays
      case .businessDays: one ? Interface.unitBusinessDay : Interface.unitBusinessDays
      case .weeks: one ? Interface.unitWeek : Interface.unitWeeks
      case .months: one ? Interface.unitMonth : Interface.unitMonths
      case .years: one ? Interface.unitYear : Interface.unitYears
      }
    return text(word, ("n", String(number)))
  }

  /// Writes hours of a desk; Japan time is said once, at the end, and so is that no days are known.
  package func hours(_ hours: [OpeningHours]) -> String {
    if hours.count == 1, let only = hours.first, only.isRoundTheClock, only.for == nil {
      return text(Interface.hoursAlways)
    }
    let hasNoDays = hours.allSatisfy { $0.days == .unknown }
    let parts = hours.map { item in
      var part = days(item.days)
      part += part.isEmpty || language != .en ? "" : " "
      part +=
        item.open == 0 && item.close == 1440
        ? text(Interface.hoursAlways) : "\(clock(item.open))-\(clock(item.close))"
      if let purpose = item.for {
        part += text(Interface.inBrackets, ("text", purpose[language]))
      }
      if item.days == .unknown, !hasNoDays {
        part += text(Interface.inBrackets, ("text", text(Interface.daysUnknown)))
      }
      return part
    }
    let whole = hasNoDays ? Interface.hoursJapanDaysUnknown : Interface.hoursJapan
    return text(whole, ("hours", list(parts)))
  }

  /// Says that a desk is closed now, and when it opens if that is the same on every day.
  package func closedNow(_ hours: [OpeningHours]) -> [String] {
    guard hours.count == 1, let only = hours.first, [.everyDay, .unknown].contains(only.days)
    else { return [text(Interface.nowClosed), self.hours(hours)] }
    let opens = text(Interface.nowClosedOpens, ("time", clock(only.open)))
    return only.days == .unknown ? [opens, text(Interface.daysUnknown)] : [opens]
  }

  private func clock(_ minute: Int) -> String {
    "\(minute / 60):\(Day.padded(minute % 60, 2))"
  }

  private func days(_ days: OpeningHours.Days) -> String {
    let word: LocalText? =
      switch days {
      case .everyDay, .unknown: nil
      case .weekdays: Interface.daysWeekdays
      case .monSat: Interface.daysMonSat
      case .weekend: Interface.daysWeekend
      case .mon: Interface.dayMon
      case .tue: Interface.dayTue
      case .wed: Interface.dayWed
      case .thu: Interface.dayThu
      case .fri: Interface.dayFri
      case .sat: Interface.daySat
      case .sun: Interface.daySun
      }
    return word.map { text($0) } ?? ""
  }

  /// Names a language of a desk in the reader's language.
  package func language(named tag: String) -> String {
    let names: [(String, LocalText)] = [
      ("ja", Interface.languageJa), ("en", Interface.languageEn), ("zh", Interface.languageZh),
      ("ko", Interface.languageKo), ("pt", Interface.languagePt), ("es", Interface.languageEs),
      ("vi", Interface.languageVi), ("tl", Interface.languageTl), ("th", Interface.languageTh),
      ("ne", Interface.languageNe), ("id", Interface.languageId), ("ru", Interface.languageRu),
      ("fr", Interface.languageFr), ("de", Interface.languageDe),
    ]
    return names.first { $0.0 == tag }.map { text($0.1) } ?? tag
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
