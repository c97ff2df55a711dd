internal import GuideCore
internal import StrictJSON

extension ContentCheck {
  private struct Entry {
    var file: LoadedFile
    var carrier: Carrier
    var inherits: [Inheritance]
  }

  /// Decodes all carriers with all their facts, takes over what they inherit, and judges them.
  mutating func checkCarriers(_ catalog: Catalog) -> CheckContext {
    var entries: [Entry] = []
    for file in carrierFiles {
      let reader = ContentReader(file: file.name, document: file.document)
      if let decoded = reader.carrier(file.document.root, catalog) {
        entries.append(Entry(file: file, carrier: decoded.carrier, inherits: decoded.inherits))
      }
      texts.run(reader)
      keep(reader, of: file)
    }
    carrierFiles = []
    var places: [String: Int] = [:]
    for (place, entry) in entries.enumerated() where places[entry.file.id] == nil {
      places[entry.file.id] = place
    }
    var resolved: [Carrier] = []
    for entry in entries {
      var carrier = entry.carrier
      for (number, inheritance) in entry.inherits.enumerated() {
        takeOver(inheritance, number, into: &carrier, entry.file, entries, places)
      }
      resolved.append(carrier)
    }
    let context = CheckContext(catalog: catalog, carriers: resolved, today: request.today)
    for (entry, carrier) in zip(entries, resolved) { judge(entry, carrier, context) }
    if let file = loaded["shared/general.json"] {
      keep(
        FactRules.findings(catalog.general, of: nil, never: never, context), of: file,
        below: [.key("facts")])
      report.counts.facts += catalog.general.count
    }
    checkNames(entries, places)
    report.counts.carriers = entries.count
    return context
  }

  private mutating func judge(_ entry: Entry, _ carrier: Carrier, _ context: CheckContext) {
    let file = entry.file
    uses.add(carrier.facts)
    report.counts.facts += entry.carrier.facts.count
    keep(
      FactRules.findings(entry.carrier.facts, of: carrier, never: never, context), of: file,
      below: [.key("facts")])
    keep(
      CarrierRules.missingFacts(carrier, context) + CarrierRules.networks(carrier, context),
      of: file)
    if carrier.id != file.id {
      keep([Finding(ContentPath().key("id"), .fileName(id: carrier.id, file: file.id))], of: file)
    }
    var inherited = FactSet()
    for key in carrier.facts.keys where !entry.carrier.facts.contains(key) {
      inherited[key] = carrier.facts[key]
    }
    let forbidden = FactRules.forbidden(inherited, of: carrier.id, never, context)
    keep(forbidden.map { Finding(ContentPath().key("inherits"), $0.reason) }, of: file)
  }

  /// Takes facts over from another carrier, which may have taken them over itself.
  private mutating func takeOver(
    _ inheritance: Inheritance, _ number: Int, into carrier: inout Carrier, _ file: LoadedFile,
    _ entries: [Entry], _ places: [String: Int]
  ) {
    let path = ContentPath().element("inherits", number)
    guard let parent = places[inheritance.from] else {
      let finding = Finding(
        path.key("from"),
        .unknownName(
          kind: "carrier", name: inheritance.from,
          nearest: Nearest.name(to: inheritance.from, among: places.keys.sorted())))
      keep([finding], of: file)
      return
    }
    for (place, key) in inheritance.keys.enumerated() where !carrier.facts.contains(key) {
      var trail = [file.id]
      var findings: [Finding] = []
      if let facts = facts(key, of: parent, &trail, entries, places) {
        carrier.facts[key] = facts
      } else if trail.last == trail.first || Set(trail).count < trail.count {
        findings.append(Finding(path.element("facts", place), .cycle(trail)))
      } else {
        findings.append(
          Finding(
            path.element("facts", place),
            .unknownName(
              kind: "fact of \(inheritance.from)", name: key,
              nearest: Nearest.name(
                to: key, among: entries[parent].carrier.facts.keys))))
      }
      keep(findings, of: file)
    }
  }

  /// Finds a fact of a carrier or of those from which it takes the fact over; the trail ends where it closes.
  private func facts(
    _ key: String, of place: Int, _ trail: inout [String], _ entries: [Entry],
    _ places: [String: Int]
  ) -> [FactVariant]? {
    let entry = entries[place]
    let isClosed = trail.contains(entry.file.id)
    trail.append(entry.file.id)
    if isClosed { return nil }
    if entry.carrier.facts.contains(key) {
      return entry.carrier.facts[key].map { $0.takenOver(from: entry.carrier.names) }
    }
    for inheritance in entry.inherits where inheritance.keys.contains(key) {
      if let next = places[inheritance.from] {
        return facts(key, of: next, &trail, entries, places)
      }
    }
    return nil
  }

  /// Finds names that two carriers answer to.
  private mutating func checkNames(_ entries: [Entry], _ places: [String: Int]) {
    var owners: [String: String] = [:]
    for entry in entries
    where places[entry.file.id].map({ entries[$0].file.name }) == entry.file.name {
      owners[entry.carrier.id] = entry.carrier.id
    }
    for entry in entries
    where places[entry.file.id].map({ entries[$0].file.name }) == entry.file.name {
      for (place, alias) in entry.carrier.aliases.enumerated() {
        let name = alias.lowercased()
        if let owner = owners[name], owner != entry.carrier.id {
          keep(
            [Finding(ContentPath().element("aliases", place), .sameName(alias, of: owner))],
            of: entry.file)
        } else {
          owners[name] = entry.carrier.id
        }
      }
    }
  }
}

extension FactSet {
  /// Counts all variants under all keys.
  var count: Int { keys.reduce(0) { $0 + self[$1].count } }
}
