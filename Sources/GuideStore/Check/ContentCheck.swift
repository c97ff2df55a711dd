internal import GuideCore

/// Reads and judges all content: the catalog first, then carriers, then guides one by one, so that memory stays small.
struct ContentCheck {
  static let folders = ["shared", "carriers", "procedures"]
  static let scenarioFolder = "procedures/scenarios"

  let library: Library
  let request: CheckRequest
  var report = CheckReport()
  var texts: TextCheck
  var never: [NeverEntry] = []
  var uses = NameUses()
  /// Shared files, kept to look places up.
  var loaded: [String: LoadedFile] = [:]
  var carrierFiles: [LoadedFile] = []
  /// The first layer that has a file, by the file's path.
  private(set) var layers: [String: Int] = [:]
  /// Every path of every layer, in order.
  private(set) var paths: [(layer: Int, path: String)] = []

  init(_ library: Library, _ request: CheckRequest) {
    self.library = library
    self.request = request
    texts = TextCheck(today: request.today, terms: [])
    for folder in ContentCheck.folders + [ContentCheck.scenarioFolder, "schema"] {
      for (number, layer) in library.layers.enumerated() {
        for path in layer.list(folder) {
          paths.append((number, path))
          if layers[path] == nil { layers[path] = number }
        }
      }
    }
  }

  mutating func run() {
    for only in request.only where !paths.contains(where: { $0.path.hasPrefix(only) }) {
      report.problems.append(Problem(file: only, reason: .nothingToCheck(only)))
    }
    checkSchemas()
    let catalog = checkCatalog()
    let context = checkCarriers(catalog)
    checkGuides(context)
    uses.finish(catalog, &report.unused)
    report.sort()
  }

  /// Lists the files of a folder in all layers.
  func files(in folder: String) -> [(layer: Int, path: String)] {
    paths.filter {
      $0.path.hasPrefix(folder + "/") && !$0.path.dropFirst(folder.count + 1).contains("/")
    }
  }

  /// Reads a file of the first layer that has it, or of a given one; problems are kept.
  mutating func load(_ path: String, layer: Int? = nil) -> LoadedFile? {
    guard let number = layer ?? layers[path] else { return nil }
    let layer = library.layers[number]
    do throws(Library.Failure) {
      guard let bytes = try layer.read(path) else { return nil }
      report.counts.files += 1
      let document = try Library.parse(bytes, file: layer.name(of: path))
      return LoadedFile(path: path, name: layer.name(of: path), document: document)
    } catch {
      keep(error.problems, of: path)
      return nil
    }
  }

  /// Keeps what a reader found, once all is read.
  mutating func keep(_ reader: ContentReader, of file: LoadedFile) {
    keep(reader.problems, of: file.path)
  }

  /// Looks up the places of what rules found.
  mutating func keep(
    _ findings: [Finding], of file: LoadedFile, below path: [ContentPath.Part] = []
  ) {
    if findings.isEmpty { return }
    let reader = ContentReader(file: file.name, document: file.document)
    let before = reader.problems.count
    for finding in findings {
      reader.report(
        finding.reason, offset: file.document.offset(of: ContentPath(path + finding.path.parts)))
    }
    keep(Array(reader.problems.dropFirst(before)), of: file.path)
  }

  /// Tells whether problems of a file are to be reported.
  func isWanted(_ path: String) -> Bool {
    request.only.isEmpty || request.only.contains { path.hasPrefix($0) }
  }

  mutating func keep(_ problem: Problem, of path: String) { keep([problem], of: path) }

  private mutating func keep(_ problems: [Problem], of path: String) {
    let wanted = isWanted(path)
    for problem in problems where wanted || (path.hasPrefix("shared/") && !problem.allowsUse) {
      report.problems.append(problem)
    }
  }

  /// Schemas are only read, so that they are JSON.
  private mutating func checkSchemas() {
    for entry in files(in: "schema") {
      guard let file = load(entry.path, layer: entry.layer) else { continue }
      keep(ContentReader(file: file.name, document: file.document), of: file)
    }
  }
}
