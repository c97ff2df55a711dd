internal import StrictJSON

/// Cuts out of all files what must be known before any of them is decoded.
struct GuideIndex {
  private static let guideKeys = ["id", "aliases", "date", "title", "summary", "order"]
  private static let carrierKeys = [
    "id", "names", "aliases", "family", "network", "kind", "status", "inherits",
  ]

  private var guides: [JSONValue] = []
  private var carriers: [JSONValue] = []
  private var registry: JSONValue?

  mutating func add(_ file: GuideFile, _ root: JSONValue) {
    if file.path.hasPrefix("procedures/") {
      guides.append(root)
    } else if file.path.hasPrefix("carriers/") {
      carriers.append(root)
    } else if file.path == "shared/facts.json" {
      registry = root
    }
  }

  /// Sorts guides by their `order` and keeps carriers in the order of their files.
  var output: JSONOutput {
    let sorted = guides.enumerated().sorted { one, other in
      (one.element["order"]?.int ?? .max, one.offset)
        < (other.element["order"]?.int ?? .max, other.offset)
    }
    return .object([
      ("guides", .array(sorted.map { .object(Self.cut($0.element, Self.guideKeys)) })),
      ("carriers", .array(carriers.map(entry))),
    ])
  }

  private func entry(of carrier: JSONValue) -> JSONOutput {
    let now = keysForNow
    let facts = carrier["facts"]?.object?.filter { now.contains($0.key) } ?? []
    return .object(
      Self.cut(carrier, Self.carrierKeys) + [
        ("facts", .object(facts.map { ($0.key, JSONOutput($0.value)) }))
      ])
  }

  /// Names the facts that are registered with `"now": true`.
  private var keysForNow: Set<String> {
    let entries = registry?["facts"]?.array?.filter { $0["now"]?.bool == true } ?? []
    return Set(entries.compactMap { $0["key"]?.string })
  }

  private static func cut(_ value: JSONValue, _ keys: [String]) -> [(String, JSONOutput)] {
    keys.compactMap { key in value[key].map { (key, JSONOutput($0)) } }
  }
}
