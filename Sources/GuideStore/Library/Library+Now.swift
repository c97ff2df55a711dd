package import GuideCore
internal import StrictJSON

extension Library {
  /// Decodes minute zero; nil if the content has none.
  package func nowSheet() throws(Failure) -> NowSheet? {
    try shared("shared/now.json", empty: nil) { $0.nowSheet() }
  }

  /// The carriers that minute zero has to know.
  package enum NowCarriers: Sendable {
    /// For one carrier that is known already.
    case none
    case ofSheet
    /// To find the one that was asked for.
    case all
  }

  /// Decodes only the registered keys and the carriers that minute zero needs.
  package func nowCatalog(
    _ sheet: NowSheet, carriers: NowCarriers = .ofSheet
  ) throws(Failure) -> Catalog {
    let wanted = sheet.factKeys.union(["suspend.phone", "page.lost", "page.login"])
    var catalog = Catalog(factKeys: try nowFactKeys(wanted))
    catalog.general = try generalFacts(catalog, only: sheet.factKeys)
    switch carriers {
    case .none: break
    case .ofSheet:
      catalog.carriers = try carrierHeads(
        facts: catalog, of: NameSet(sheet.networks), only: NameSet(sheet.networks + sheet.noPhone))
    case .all: catalog.carriers = try carrierHeads()
    }
    return catalog
  }

  /// The built-in index has the entries of all keys that are registered for minute zero.
  private func nowFactKeys(_ wanted: NameSet) throws(Failure) -> [FactKey] {
    guard let index, layers.allSatisfy({ isBuiltIn($0) }) else {
      return try shared("shared/facts.json", empty: []) { $0.factKeys(named: wanted) }
    }
    let reader = ContentReader(file: "index", document: JSONDocument(index))
    return indexed("now_facts").compactMap { reader.factKey($0) }
      .filter { wanted.contains($0.key) }
  }
}

extension ContentReader {
  func nowSheet() -> NowSheet? {
    guard
      let fields = fields(
        document.root,
        required: [
          "title", "hurt", "steps", "swap", "dont", "networks", "no_phone", "rest", "next",
        ]), let title = text(fields["title"]), let hurt = item(fields["hurt"]),
      let swap = text(fields["swap"]), let dont = text(fields["dont"]),
      let rest = text(fields["rest"]), let next = text(fields["next"])
    else { return nil }
    return NowSheet(
      title: title, hurt: hurt, steps: list(fields["steps"]).compactMap { item($0) },
      swap: swap, dont: dont, networks: strings(fields["networks"]),
      noPhone: strings(fields["no_phone"]), rest: rest, next: next)
  }

  private func item(_ value: JSONValue?) -> NowSheet.Item? {
    guard let value,
      let fields = fields(value, required: ["text"], optional: ["id", "facts"]),
      let text = text(fields["text"])
    else { return nil }
    return NowSheet.Item(text: text, facts: strings(fields["facts"]))
  }
}
