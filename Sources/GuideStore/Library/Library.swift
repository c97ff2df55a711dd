package import GuideCore
package import StrictJSON

/// All content that can be reached: folders given first, then what is built in.
package struct Library: Sendable {
  /// Content that cannot be used, with everything that is wrong with it.
  package struct Failure: Error, Sendable {
    package var problems: [Problem]

    package init(problems: [Problem]) {
      self.problems = problems
    }
  }

  /// What is known of a guide before it is decoded.
  package struct GuideHead: Equatable, Sendable {
    package var id: String
    package var aliases: [String]
    package var order: Int
    package var date: Day?
    package var title: LocalText
    package var summary: LocalText
  }

  package var layers: [ContentLayer]
  /// The built-in index; nil where there is none.
  package var index: PreparedJSON?

  package init(layers: [ContentLayer], index: PreparedJSON? = nil) {
    self.layers = layers
    self.index = index
  }

  /// Finds the first layer that has a file.
  func document(_ path: String) throws(Failure) -> (file: String, document: JSONDocument)? {
    for layer in layers {
      if let found = try Library.read(layer, path) { return found }
    }
    return nil
  }

  static func parse(_ bytes: [UInt8], file: String) throws(Failure) -> JSONDocument {
    do {
      return try JSONDocument(bytes)
    } catch {
      throw Failure(
        problems: error.problems.map {
          Problem(
            file: file, line: $0.line, column: $0.column, reason: Problem.Reason($0.reason))
        })
    }
  }

  /// Opens a shared file and decodes it; one that is missing counts as empty.
  func shared<Value>(
    _ path: String, empty: Value, _ decode: (ContentReader) -> Value
  ) throws(Failure) -> Value {
    guard let (file, document) = try document(path) else { return empty }
    let reader = ContentReader(file: file, document: document)
    let value = decode(reader)
    try Library.refuse(reader.problems)
    return value
  }

  static func refuse(_ problems: [Problem]) throws(Failure) {
    if problems.contains(where: { !$0.allowsUse }) { throw Failure(problems: problems) }
  }
}
