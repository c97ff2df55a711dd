/// A telephone number of minute zero; the screen and paper choose from the same ones.
package struct NowNumber: Sendable {
  package var phone: Phone
  package var variant: FactVariant
  /// Place among the carrier's numbers that may stand there, in the order of the file.
  package var place: Int

  /// Whether any phone in Japan can call it.
  package var isForAnyPhoneInJapan: Bool { phone.from.contains(.japan) }
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
      let (languages, hours) = (number.phone.languages, number.phone.hours)
      let isShared = languages.isEmpty || languages.contains("ja")
      let speaks = languages.contains(reader.rawValue) ? 0 : isShared ? 1 : 2
      let isOpen = moment.map { moment in
        hours.isEmpty || hours.contains { $0.isOpen(at: moment) != .no }
      }
      let closes = hours.contains { $0.isRoundTheClock } ? 0 : 1
      return (speaks, isOpen ?? true ? 0 : 1, closes, number.place)
    }
    return numbers.sorted { rank($0) < rank($1) }
  }

  /// Gives the official page on which the line is stopped, as it is typed by hand.
  package var nowPage: String? {
    for variant in facts["page.lost"] {
      if case .address(let address)? = variant.value, variant.by == .official {
        return NowSheet.typed(address)
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
