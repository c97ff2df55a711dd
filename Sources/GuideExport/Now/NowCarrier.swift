package import GuideCore
package import TextLayout

/// What minute zero says of one carrier: on a screen for this moment, on paper for any.
package struct NowCarrier {
  private let carrier: Carrier
  private let catalog: Catalog
  /// Nil on paper, which is read at another time.
  private let moment: Moment?
  /// The most useful first.
  private let numbers: [NowNumber]

  /// Prepares the lines; `reader` decides which numbers come first.
  ///
  /// With `spoken`, desks that are known to speak none of these languages are left out.
  package init(
    _ carrier: Carrier, catalog: Catalog, day: Day, moment: Moment? = nil, reader: Language,
    spoken: [Language]? = nil
  ) {
    self.carrier = carrier
    self.catalog = catalog
    self.moment = moment
    numbers = carrier.nowNumbers(on: day, openAt: moment, reader: reader).filter { number in
      guard let spoken, !number.phone.languages.isEmpty else { return true }
      return spoken.contains { number.phone.languages.contains($0.rawValue) }
    }
  }

  private var local: [NowNumber] { numbers.filter { $0.isForAnyPhoneInJapan } }

  /// Says in one line where the line is stopped: by the best number that any phone in Japan can call, and
  /// the one for the hours in which that is closed; else on the page.
  package func line(in language: Language) -> StyledText {
    let voice = Voice(language)
    let local = local
    guard let best = local.first else { return labelled(page(voice) ?? advice(voice), voice) }
    var text = number(best, voice, isBrief: true)
    if let other = standIn(for: best, among: local) {
      text += voice.fill(
        moment == nil ? Interface.nowAtNight : Interface.nowOpen,
        ("number", number(other, voice, isBrief: true)))
    }
    return labelled(text, voice)
  }

  /// Gives every way to stop the line, at most so many numbers: first those that any phone in Japan can call,
  /// then the page, last those from abroad.
  ///
  /// Where no phone in Japan can call any, a line says what else to do.
  package func lines(in language: Language, most: Int = .max) -> [StyledText] {
    let voice = Voice(language)
    var local = local
    if let best = local.first, let other = standIn(for: best, among: local) {
      local.removeAll { $0.place == other.place }
      local.insert(other, at: 1)
    }
    let others = numbers.filter { !$0.isForAnyPhoneInJapan }
    let abroad = others.filter { $0.phone.from.contains(.abroad) }
    let own = others.filter { !$0.phone.from.contains(.abroad) }
    // One number from abroad stands before all others but the first.
    let kept = abroad.isEmpty || most < 2 ? 0 : 1
    var room = most - kept
    func take(_ numbers: [NowNumber]) -> [StyledText] {
      let taken = numbers.prefix(max(0, room))
      room -= taken.count
      return taken.map { labelled(number($0, voice, isBrief: false), voice) }
    }
    var lines = take(local)
    if let page = page(voice) { lines.append(labelled(page, voice)) }
    if local.isEmpty, carrier.nowAdvice != nil || lines.isEmpty {
      lines.append(labelled(advice(voice), voice))
    }
    lines += take(own)
    room += kept
    return lines + take(abroad)
  }

  /// How many numbers there are in all.
  package var count: Int { numbers.count }

  /// Gives the number that answers while the best one is closed: now, or on paper at any hour.
  private func standIn(for best: NowNumber, among numbers: [NowNumber]) -> NowNumber? {
    if let moment {
      guard best.isOpen(at: moment) == .no else { return nil }
      return numbers.first { $0.isOpen(at: moment) == .yes }
    }
    guard !best.phone.hours.isEmpty, !best.isRoundTheClock else { return nil }
    return numbers.first { $0.isRoundTheClock }
  }

  private func labelled(_ text: StyledText, _ voice: Voice) -> StyledText {
    voice.labelled(voice.text(carrier.names, .label), text)
  }

  private func number(_ number: NowNumber, _ voice: Voice, isBrief: Bool) -> StyledText {
    let words = voice.words
    let phone = number.phone
    var details: [String] = []
    if !isBrief, let purpose = number.variant.purpose { details.append(purpose[voice.language]) }
    if let moment, number.isOpen(at: moment) == .no {
      details += words.closedNow(phone.hours)
    } else if number.isRoundTheClock {
      details.append(words.text(Interface.hoursAlways))
    } else if !phone.hours.isEmpty {
      details.append(words.hours(phone.hours))
    }
    if !phone.languages.isEmpty {
      details.append(words.list(phone.languages.map { words.language(named: $0) }))
    }
    if number.variant.by != .official { details.append(words.text(Interface.byThirdParty)) }
    return .unbreakable(phone.number.withoutControls(), .fact)
      + voice.bracketed(details, .plain)
  }

  /// Gives the address; a member page is called so, since it does not say what it is for.
  private func page(_ voice: Voice) -> StyledText? {
    guard let page = carrier.nowPage else { return nil }
    let address = StyledText.unbreakable(page.address.withoutControls(), .fact)
    guard page.key != "page.lost", let key = catalog.factKey(page.key) else { return address }
    return voice.text(key.label) + " " + address
  }

  private func advice(_ voice: Voice) -> StyledText {
    let fallback = catalog.factKey("suspend.phone")?.fallback
    return (carrier.nowAdvice ?? fallback).map { voice.text($0) } ?? ""
  }
}
