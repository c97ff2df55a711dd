/// A telephone number of minute zero; the screen and paper choose from the same ones.
package struct NowNumber: Sendable {
  package var phone: Phone
  package var variant: FactVariant
  /// Place among the carrier's numbers that may stand there, in the order of the file.
  package var place: Int

  /// Whether any phone in Japan can call it.
  package var isForAnyPhoneInJapan: Bool { phone.from.contains(.japan) }

  /// Whether somebody answers at every hour.
  package var isRoundTheClock: Bool { phone.hours.contains { $0.isRoundTheClock } }

  /// Tells whether somebody answers at a moment; maybe where no hours are known.
  package func isOpen(at moment: Moment) -> Verdict {
    phone.hours.isEmpty ? .maybe : phone.hours.map { $0.isOpen(at: moment) }.any
  }
}

extension Carrier {
  /// Gives the numbers that are official, or on two independent sources, the most useful first.
  ///
  /// The reader's language comes first, then those that may be open at the moment, then the longest hours. Paper
  /// is read at another time, and has no moment.
  package func nowNumbers(on day: Day, openAt moment: Moment?, reader: Language) -> [NowNumber] {
    let variants = facts["suspend.phone"].filter { $0.isFirmEnoughForCards && $0.holds(on: day) }
    let numbers = variants.enumerated().compactMap { place, variant -> NowNumber? in
      guard case .phone(let phone)? = variant.value else { return nil }
      return NowNumber(phone: phone, variant: variant, place: place)
    }
    func rank(_ number: NowNumber) -> (Int, Int, Int, Int) {
      let languages = number.phone.languages
      let isShared = languages.isEmpty || languages.contains("ja")
      let speaks = languages.contains(reader.rawValue) ? 0 : isShared ? 1 : 2
      let isClosed = moment.map { number.isOpen(at: $0) == .no } ?? false
      return (speaks, isClosed ? 1 : 0, number.isRoundTheClock ? 0 : 1, number.place)
    }
    return numbers.sorted { rank($0) < rank($1) }
  }

  /// Gives the official page on which the line is stopped, else the member page; as they are typed by hand.
  package var nowPage: (key: String, address: String)? {
    for key in ["page.lost", "page.login"] {
      for variant in facts[key] {
        if case .address(let address)? = variant.value, variant.by == .official {
          return (key, NowSheet.typed(address))
        }
      }
    }
    return nil
  }

  /// Gives what to do where no number may be printed: the remark on the number, else the one on the page.
  package var nowAdvice: LocalText? {
    for key in ["suspend.phone", "page.lost"] {
      for variant in facts[key] where variant.value == nil && variant.purpose == nil {
        if let note = variant.note { return note }
      }
    }
    return nil
  }
}

extension NowSheet {
  /// Drops the scheme of an address, which nobody types.
  package static func typed(_ address: String) -> String {
    address.hasPrefix("https://") ? String(address.dropFirst(8)) : address
  }
}
