internal import GuideCore
internal import StrictJSON

/// The steps that guides share (`shared/steps.json`), each decoded when a guide first uses it.
final class SharedSteps {
  /// A step as it stands in the file, and what is wrong with it there.
  struct Decoded {
    var step: Step?
    var problems: [Problem]
  }

  private enum Entry {
    case waiting(JSONValue)
    case decoded(Decoded)
  }

  private let catalog: Catalog
  private var entries: [String: Entry] = [:]

  /// Takes the file, or nil where there is none.
  init(_ document: JSONDocument?, _ catalog: Catalog) {
    self.catalog = catalog
    for value in document?.root["steps"]?.array ?? JSONElements() {
      if let id = value["id"]?.string { entries[id] = .waiting(value) }
    }
  }

  var names: [String] { entries.keys.sorted() }

  /// Decodes a step, the first time that it is asked for; problems name no file.
  subscript(name: String) -> Decoded? {
    switch entries[name] {
    case .decoded(let decoded): return decoded
    case .waiting(let value):
      let reader = ContentReader(file: "", document: value.document)
      let step = reader.ownStep(value, catalog)
      let decoded = Decoded(step: step, problems: reader.problems)
      entries[name] = .decoded(decoded)
      return decoded
    case nil: return nil
    }
  }
}
