package import GuideCore
internal import StrictJSON

extension Library {
  /// Lists all guides by their order, a folder's before a built-in one of the same id.
  package func guideHeads() throws(Failure) -> [GuideHead] {
    var heads: [GuideHead] = []
    for layer in layers where !isBuiltIn(layer) {
      for path in layer.list("procedures") {
        try append(head(in: layer, path), to: &heads)
      }
    }
    for value in indexed("guides") {
      let reader = ContentReader(file: "index", document: value.document)
      if let head = guideHead(value, reader) { append(head, to: &heads) }
    }
    return heads.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    .map { $0.element }
  }

  /// Lists all carriers without their facts, the four networks first, "another or unknown" last.
  ///
  /// With a catalog, the facts that minute zero needs come along for the carriers named; with
  /// `only`, built-in carriers of other names are left out.
  package func carrierHeads(
    facts catalog: Catalog = Catalog(), of names: NameSet = [], only: NameSet? = nil
  ) throws(Failure) -> [Carrier] {
    let all = NameSet(catalog.factKeys.map { $0.key })
    func keys(_ value: JSONValue) -> NameSet {
      value["id"]?.string.map { names.contains($0) } ?? false ? all : []
    }
    var heads: [Carrier] = []
    for layer in layers where !isBuiltIn(layer) {
      for path in layer.list("carriers") {
        guard let (file, document) = try Library.read(layer, path) else { continue }
        let reader = ContentReader(file: file, document: document)
        let root = document.root
        let head = reader.carrier(root, catalog, only: keys(root))?.carrier
        try Library.refuse(reader.problems.filter { $0.isAboutHead })
        if let head, !heads.contains(where: { $0.id == head.id }) { heads.append(head) }
      }
    }
    for value in indexed("carriers") {
      if let only, !(value["id"]?.string.map { only.contains($0) } ?? false) { continue }
      let reader = ContentReader(file: "index", document: value.document)
      if let head = reader.carrier(value, catalog, only: keys(value))?.carrier,
        !heads.contains(where: { $0.id == head.id })
      {
        heads.append(head)
      }
    }
    return heads.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  private func append(_ head: GuideHead?, to heads: inout [GuideHead]) {
    if let head, !heads.contains(where: { $0.id == head.id }) { heads.append(head) }
  }

  private func head(in layer: ContentLayer, _ path: String) throws(Failure) -> GuideHead? {
    guard let (file, document) = try Library.read(layer, path) else { return nil }
    let reader = ContentReader(file: file, document: document)
    return guideHead(document.root, reader)
  }

  private func guideHead(_ value: JSONValue, _ reader: ContentReader) -> GuideHead? {
    guard let id = value["id"]?.string, ContentReader.isID(id),
      let title = reader.text(value["title"])
    else {
      return nil
    }
    return GuideHead(
      id: id, aliases: reader.strings(value["aliases"]),
      order: value["order"]?.int ?? Int.max, date: value["date"]?.string.flatMap { Day($0) },
      title: title, summary: reader.text(value["summary"]) ?? LocalText(same: ""))
  }

  /// A library with an index has its built-in layer last.
  func isBuiltIn(_ layer: ContentLayer) -> Bool {
    layer.label.isEmpty && index != nil
  }

  func indexed(_ key: String) -> [JSONValue] {
    guard let index else { return [] }
    return JSONDocument(index).root[key]?.array.map { Array($0) } ?? []
  }

  static func read(_ layer: ContentLayer, _ path: String) throws(Failure) -> (
    file: String, document: JSONDocument
  )? {
    if let prepared = layer.prepared(path) {
      return (layer.name(of: path), JSONDocument(prepared))
    }
    guard let bytes = try layer.read(path) else { return nil }
    return (layer.name(of: path), try parse(bytes, file: layer.name(of: path)))
  }
}

extension Problem {
  /// Problems inside facts do not matter while only the head is decoded.
  fileprivate var isAboutHead: Bool { !path.hasPrefix("inherits") && !path.hasPrefix("facts") }
}

extension Carrier {
  fileprivate var rank: Int {
    switch kind {
    case .network: 0
    case .brand: 1
    case .mvno: 2
    case .visitor: 3
    case .travelESIM: 4
    case .other: 5
    }
  }
}
