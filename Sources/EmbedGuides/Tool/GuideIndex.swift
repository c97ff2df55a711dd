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
  private var phrases: JSONValue?
  private var steps: JSONValue?

  mutating func add(_ file: GuideFile, _ root: JSONValue) {
    if file.path.hasPrefix("procedures/") {
      guides.append(root)
    } else if file.path.hasPrefix("carriers/") {
      carriers.append(root)
    } else if file.path == "shared/facts.json" {
      registry = root
    } else if file.path == "shared/phrases.json" {
      phrases = root
    } else if file.path == "shared/steps.json" {
      steps = root
    }
  }

  /// Sorts guides by their `order` and keeps carriers in the order of their files.
  var output: JSONOutput {
    let sorted = guides.enumerated().sorted { one, other in
      (one.element["order"]?.int ?? .max, one.offset)
        < (other.element["order"]?.int ?? .max, other.offset)
    }
    return .object([
      ("guides", .array(sorted.map { entry(ofGuide: $0.element) })),
      ("carriers", .array(carriers.map { entry(ofCarrier: $0) })),
      (
        "now_facts",
        .array(
          entries(of: registry, "facts").filter { $0["now"]?.bool == true }.map { JSONOutput($0) })
      ),
    ])
  }

  /// Says, beside the head of a guide, at which places of the shared files stand the facts and
  /// phrases that it names, so that no others are read for it.
  private func entry(ofGuide guide: JSONValue) -> JSONOutput {
    var names: Set<String> = []
    guide.collectNames(into: &names)
    for step in entries(of: steps, "steps") where step["id"]?.string.map(names.contains) ?? false {
      step.collectNames(into: &names)
    }
    func places(_ file: JSONValue?, _ list: String, _ key: String) -> JSONOutput {
      let named = entries(of: file, list).enumerated().filter { _, entry in
        entry[key]?.string.map(names.contains) ?? false
      }
      return .array(named.map { .int($0.offset) })
    }
    return .object(
      Self.cut(guide, Self.guideKeys) + [
        ("facts", places(registry, "facts", "key")), ("phrases", places(phrases, "phrases", "id")),
      ])
  }

  private func entries(of file: JSONValue?, _ key: String) -> [JSONValue] {
    file?[key]?.array.map { Array($0) } ?? []
  }

  private func entry(ofCarrier carrier: JSONValue) -> JSONOutput {
    let now = keysForNow
    let facts = carrier["facts"]?.object?.filter { now.contains($0.key) } ?? []
    return .object(
      Self.cut(carrier, Self.carrierKeys) + [
        ("facts", .object(facts.map { ($0.key, JSONOutput($0.value)) }))
      ])
  }

  /// Names the facts that are registered with `"now": true`.
  private var keysForNow: Set<String> {
    let entries = entries(of: registry, "facts").filter { $0["now"]?.bool == true }
    return Set(entries.compactMap { $0["key"]?.string })
  }

  private static func cut(_ value: JSONValue, _ keys: [String]) -> [(String, JSONOutput)] {
    keys.compactMap { key in value[key].map { (key, JSONOutput($0)) } }
  }
}

extension JSONValue {
  /// Collects the strings of lists, and those that stand under keys of conditions and the like.
  fileprivate func collectNames(into names: inout Set<String>) {
    if let array {
      for element in array {
        if let name = element.string {
          names.insert(name)
        } else {
          element.collectNames(into: &names)
        }
      }
    } else if let object {
      for member in object {
        switch member.key {
        case "title", "summary", "intro", "outro", "detail", "why", "danger", "text", "labels",
          "sources", "due":
          continue
        default:
          let value = member.value
          if let name = value.string {
            names.insert(name)
          } else {
            value.collectNames(into: &names)
          }
        }
      }
    }
  }
}
