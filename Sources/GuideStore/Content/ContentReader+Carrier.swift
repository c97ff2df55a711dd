internal import GuideCore
internal import StrictJSON

/// What a carrier takes over from another one, key by key.
struct Inheritance {
  var from: String
  var keys: [String]
  var note: LocalText?
}

extension ContentReader {
  /// Decodes a carrier; with `only`, other facts are stepped over, with none what it takes over too.
  func carrier(_ value: JSONValue, _ catalog: Catalog, only: NameSet? = nil)
    -> (carrier: Carrier, inherits: [Inheritance])?
  {
    guard
      let fields = fields(
        value, required: ["id", "names", "kind", "status"],
        optional: [
          "aliases", "date", "recognise", "facts", "family", "network", "inherits",
        ])
    else { return nil }
    let (id, names) = (id(fields["id"]), text(fields["names"]))
    let (kind, status) = (word(fields["kind"], Carrier.Kind.self), status(fields["status"]))
    let carrier = Carrier(
      id: id ?? "", names: names ?? .empty, aliases: strings(fields["aliases"]),
      kind: kind ?? .other, family: string(fields["family"]),
      network: strings(fields["network"]), date: day(fields["date"]),
      status: status ?? Carrier.Status(state: .unknown),
      recognise: text(fields["recognise"]) ?? LocalText(same: ""),
      facts: facts(fields["facts"], owner: .carrier, catalog, only: only))
    if let only, only.isEmpty { return (carrier, []) }
    let inherits = list(fields["inherits"]).compactMap { inheritance($0, catalog, only) }
    // Judged only now, so that everything else that is wrong has been reported too.
    guard id != nil, names != nil, kind != nil, status != nil else { return nil }
    return (carrier, inherits)
  }

  private func status(_ value: JSONValue?) -> Carrier.Status? {
    guard let value,
      let fields = fields(value, required: ["state"], optional: ["since", "now_do"]),
      let state = word(fields["state"], Carrier.State.self)
    else { return nil }
    return Carrier.Status(
      state: state, since: string(fields["since"]), nowDo: text(fields["now_do"]))
  }

  private func inheritance(_ value: JSONValue, _ catalog: Catalog, _ only: NameSet?)
    -> Inheritance?
  {
    guard let fields = fields(value, required: ["from", "facts"], optional: ["note"]),
      let from = string(fields["from"])
    else { return nil }
    let keys = list(fields["facts"]).compactMap { value in
      string(value).flatMap { key in
        // Keys that are not wanted need not be known: minute zero reads a part of the register only.
        if let only { return only.contains(key) ? key : nil }
        return factKey(key, value, catalog)?.key
      }
    }
    return Inheritance(from: from, keys: keys, note: text(fields["note"]))
  }
}
