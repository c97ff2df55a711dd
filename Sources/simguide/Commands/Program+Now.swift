internal import GuideCore
internal import GuideStore
internal import TextLayout

extension Program {
  /// Prints minute zero; for one carrier, its own numbers.
  func now(_ arguments: Arguments) throws -> ProgramEnd {
    guard let sheet = try library.nowSheet() else {
      throw ArgumentError.noSuch(kind: .file, name: "shared/now.json", nearest: nil)
    }
    guard let value = arguments.value("carrier"), value != "unknown" else {
      console.show(nowLines(sheet, try library.nowCatalog(sheet), nil))
      return .status(.done)
    }
    let catalog = try library.nowCatalog(sheet, carriers: .all)
    let options = catalog.carriers.map { QuestionOption($0) }
    let id = try option(value, options, flag: "carrier").id
    console.show(nowLines(sheet, catalog, try nowCarrier(id, catalog)))
    return .status(.done)
  }

  /// Decodes what minute zero says of a carrier; its catalog knows no other keys.
  func nowCarrier(_ id: String, _ catalog: Catalog) throws -> Carrier? {
    try library.carrier(id, catalog, only: NameSet(catalog.factKeys.map { $0.key }))
  }

  /// What minute zero says beside a plan; nil if the content has none.
  func nowContent(of plan: Plan) throws -> (sheet: NowSheet, catalog: Catalog, carrier: Carrier?)? {
    guard let sheet = try library.nowSheet() else { return nil }
    let catalog = try library.nowCatalog(sheet, carriers: plan.carrier == nil ? .ofSheet : .none)
    return (sheet, catalog, try nowCarrier(of: plan, catalog))
  }

  /// The carrier of a plan with what minute zero says of it: a guide that names none of those keys has
  /// decoded none of them.
  private func nowCarrier(of plan: Plan, _ catalog: Catalog) throws -> Carrier? {
    guard let carrier = plan.carrier else { return nil }
    let known = plan.guide.factKeys
    return catalog.factKeys.allSatisfy { $0.owner == .general || known.contains($0.key) }
      ? carrier : try nowCarrier(carrier.id, catalog)
  }

  /// The same lines for the top of walks and checklists, in each of the languages.
  func nowLines(
    _ sheet: NowSheet, _ catalog: Catalog, _ carrier: Carrier?, leadsOn: Bool = true,
    namesLanguages: Bool = true
  ) -> [StyledText] {
    let blocks = settings.languages.map { language in
      NowText(
        sheet: sheet, catalog: catalog, carrier: carrier, moment: environment.now,
        width: min(settings.width, 72), language: language, shown: settings.languages,
        leadsOn: leadsOn, namesLanguages: namesLanguages
      ).lines
    }
    return Array(blocks.joined(separator: [""]))
  }
}
