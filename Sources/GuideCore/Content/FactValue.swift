/// What a fact says, typed by its key's kind.
package enum FactValue: Equatable, Sendable {
  case money(Money)
  case duration(Span)
  case hours([OpeningHours])
  case phone(Phone)
  case address(String)
  case path([ScreenLabel])
  case yesNo(Bool)
  case date(Day)
  case text(LocalText)
  /// Any one of these sets of paper ids is enough.
  case papers([[String]])

  package var kind: FactKey.Kind {
    switch self {
    case .money: .money
    case .duration: .duration
    case .hours: .hours
    case .phone: .phone
    case .address: .address
    case .path: .path
    case .yesNo: .yesNo
    case .date: .date
    case .text: .text
    case .papers: .papers
    }
  }
}

/// A sum in yen.
package struct Money: Equatable, Hashable, Sendable {
  package enum Tax: String, CaseIterable, Equatable, Sendable {
    case included
    case excluded
    /// A fee of a public office, which names no tax.
    case publicFee = "public-fee"
    case unknown
  }

  package enum Period: String, CaseIterable, Equatable, Sendable {
    case once
    case month
    case day
    case minute
    case halfMinute = "30-seconds"
  }

  package var yen: Int
  /// The upper end, if the sum is a range.
  package var to: Int?
  package var tax: Tax
  package var per: Period

  package init(yen: Int, to: Int? = nil, tax: Tax, per: Period) {
    self.yen = yen
    self.to = to
    self.tax = tax
    self.per = per
  }
}

/// A length of time, with either end open.
package struct Span: Equatable, Hashable, Sendable {
  package enum Unit: String, CaseIterable, Equatable, Sendable {
    case minutes
    case hours
    case days
    case businessDays = "business-days"
    case weeks
    case months
    case years
  }

  package var min: Int?
  package var max: Int?
  package var unit: Unit

  package init(min: Int?, max: Int?, unit: Unit) {
    self.min = min
    self.max = max
    self.unit = unit
  }
}

/// Hours of a desk or page, always Japan time.
package struct OpeningHours: Equatable, Sendable {
  package enum Days: String, CaseIterable, Equatable, Sendable {
    case everyDay = "every day"
    case weekdays
    case monSat = "mon-sat"
    case weekend
    case mon
    case tue
    case wed
    case thu
    case fri
    case sat
    case sun
    /// No source names the days.
    case unknown

    /// Tells whether a day of the week (Monday = 1) is among these days; public holidays are not known.
    package func contains(weekday: Int) -> Verdict {
      let contains =
        switch self {
        case .everyDay: true
        case .weekdays: weekday <= 5
        case .monSat: weekday <= 6
        case .weekend: weekday >= 6
        case .mon: weekday == 1
        case .tue: weekday == 2
        case .wed: weekday == 3
        case .thu: weekday == 4
        case .fri: weekday == 5
        case .sat: weekday == 6
        case .sun: weekday == 7
        case .unknown: false
        }
      return self == .unknown ? .maybe : contains ? .yes : .no
    }
  }

  package var days: Days
  /// Minutes since midnight.
  package var open: Int
  /// Minutes since midnight; 1440 is the end of the day, less than `open` means the next day.
  package var close: Int
  package var `for`: LocalText?

  package init(days: Days, open: Int, close: Int, for purpose: LocalText? = nil) {
    self.days = days
    self.open = open
    self.close = close
    self.for = purpose
  }

  package var isRoundTheClock: Bool { days == .everyDay && open == 0 && close == 1440 }

  /// Tells whether the desk is open at a moment; outside its hours it is closed whatever its days are.
  package func isOpen(at moment: Moment) -> Verdict {
    let minute = moment.minuteOfDay()
    let weekday = moment.day().weekday
    if open < close {
      return minute >= open && minute < close ? days.contains(weekday: weekday) : .no
    }
    let before = weekday == 1 ? 7 : weekday - 1
    return [
      minute >= open ? days.contains(weekday: weekday) : .no,
      minute < close ? days.contains(weekday: before) : .no,
    ].any
  }
}

/// A telephone desk.
package struct Phone: Equatable, Sendable {
  package enum Place: String, CaseIterable, Equatable, Sendable {
    case ownLine = "own-line"
    case japan
    case abroad
  }

  package enum Cost: String, CaseIterable, Equatable, Sendable {
    case free
    case paid
    case unknown
  }

  package enum Service: String, CaseIterable, Equatable, Sendable {
    case suspend
    case lock
    case resume
    case reissue
    case cancel
    case mnp
    case ask
  }

  package struct MenuItem: Equatable, Sendable {
    package var press: String
    package var label: LocalText

    package init(press: String, label: LocalText) {
      self.press = press
      self.label = label
    }
  }

  /// As it is dialled and shown, with hyphens.
  package var number: String
  package var from: [Place]
  package var notFrom: [Place]
  /// Language tags; empty if not known.
  package var languages: [String]
  /// Empty if not known.
  package var hours: [OpeningHours]
  package var cost: Cost
  package var menu: [MenuItem]
  package var does: [Service]

  package init(
    number: String, from: [Place], notFrom: [Place] = [], languages: [String] = [],
    hours: [OpeningHours] = [], cost: Cost = .unknown, menu: [MenuItem] = [],
    does: [Service] = []
  ) {
    self.number = number
    self.from = from
    self.notFrom = notFrom
    self.languages = languages
    self.hours = hours
    self.cost = cost
    self.menu = menu
    self.does = does
  }
}
