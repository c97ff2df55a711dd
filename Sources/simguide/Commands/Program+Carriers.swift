internal import GuideCore
internal import GuideExport
internal import GuideStore
internal import StrictJSON
internal import TextLayout

extension Program {
  /// Lists all carriers, or prints one carrier's page of facts.
  func carriers(_ arguments: Arguments) throws -> ProgramEnd {
    let catalog = try library.catalog()
    guard let name = arguments.words.first else {
      return try listCarriers(catalog, arguments)
    }
    let options = catalog.carriers.map { QuestionOption($0) }
    guard let found = OptionMatch.exact(name, among: options),
      let carrier = try library.carrier(found.id, catalog)
    else {
      let spellings = options.flatMap { OptionMatch.spellings(of: $0) }
      throw ArgumentError.noSuch(
        kind: .carrier, name: name, nearest: Nearest.name(to: name, among: spellings))
    }
    let situation = Situation.of(
      carrier, catalog: catalog, moment: environment.now,
      contentDate: carrier.date ?? environment.now.day(), reader: settings.language)
    if arguments.has("json") {
      let value = CarrierJSON.value(situation, languages: shownLanguages)
      console.write(value.text(indented: true) + "\n")
    } else {
      console.show(
        CarrierText.lines(
          situation, languages: settings.languages, width: settings.width,
          isPlain: settings.isPlain))
    }
    return .status(.done)
  }

  private func listCarriers(_ catalog: Catalog, _ arguments: Arguments) throws -> ProgramEnd {
    if arguments.has("json") {
      let value = CarrierJSON.list(catalog.carriers, languages: shownLanguages)
      console.write(value.text(indented: true) + "\n")
      return .status(.done)
    }
    let column = (catalog.carriers.map { $0.id.count }.max() ?? 0) + 4
    for (kind, title) in Wording.kinds {
      let carriers = catalog.carriers.filter { $0.kind == kind }
      if carriers.isEmpty { continue }
      console.show(StyledText(words.text(title), .title))
      for carrier in carriers {
        let name = StyledText(
          carrier.names[settings.language]
            + (kind == .other ? "" : words.status(carrier.status)))
        console.show(
          name.wrapped(
            to: settings.width,
            hanging: StyledText("  " + carrier.id, .label).padded(to: column)))
      }
    }
    console.show(StyledText(words.text(Interface.carriersMore), .hint))
    return .status(.done)
  }

  /// Lists every fact with its source and standing.
  func sources(_ arguments: Arguments) throws -> ProgramEnd {
    let catalog = try library.catalog()
    var carriers: [Carrier] = []
    for head in catalog.carriers {
      if let carrier = try library.carrier(head.id, catalog) { carriers.append(carrier) }
    }
    let dates = carriers.compactMap { $0.date }
    var list = SourceList(
      catalog: catalog, carriers: carriers, moment: environment.now,
      contentDate: dates.max() ?? environment.now.day())
    if let value = arguments.value("older-than") {
      guard let days = Int(value), days >= 0, days < 100_000 else {
        throw ArgumentError.unknownValue(
          flag: "older-than", value: value, allowed: ["0 ... 99999"], nearest: nil)
      }
      list = list.olderThan(days: days)
    }
    if arguments.has("due") { list = list.dueFirst() }
    if arguments.has("json") {
      let value = SourcesJSON.value(list, languages: shownLanguages)
      console.write(value.text(indented: true) + "\n")
    } else {
      console.show(
        SourcesText.lines(
          list, languages: settings.languages, width: settings.width,
          isPlain: settings.isPlain))
    }
    return .status(.done)
  }
}

extension Wording {
  /// Says in brackets that a provider takes no new customers, or is gone; nothing if it is open.
  fileprivate func status(_ status: Carrier.Status) -> String {
    let since = status.since ?? text(Interface.notKnown)
    guard let statement = status.statement else { return "" }
    let words = text(statement, ("since", since))
    return text(Interface.inBrackets, ("text", words))
  }
}
