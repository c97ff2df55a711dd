import StrictJSON

/// Writes all content files into the program, with an index cut from them.
enum BundledSource {
  static func make(from folder: GuidesFolder) throws -> String {
    var problems = EmbedProblems()
    var cut = GuideIndex()
    var entries: [Entry] = []
    for file in try folder.contentFiles() {
      guard let document = file.document(&problems) else { continue }
      cut.add(file, document.root)
      entries.append(
        try Entry(file.path, String(decoding: Minified.text(file.bytes), as: UTF8.self)))
    }
    try problems.throwIfAny()
    let paths = entries.map { "    \(SwiftLiteral.raw($0.path))," }
    let cases = entries.map {
      """
          case \(SwiftLiteral.raw($0.path)):
            return (\(SwiftLiteral.raw($0.prepared)), \(SwiftLiteral.raw($0.tape)))
      """
    }
    let index = try Entry("index", cut.output.text())
    return """
      // Generated from the content files: edit those.

      /// Holds the content that is built into the program, as JSON without white space.
      package enum BundledFiles {
        /// Lists the files by their paths below the content folder, sorted by bytes.
        package static var paths: [StaticString] { [
      \(paths.joined(separator: "\n"))
        ] }

        /// Changes whenever any of the files does (FNV-1a, 64 bits, of all paths and texts).
        package static var version: StaticString { \(SwiftLiteral.raw(version(of: entries))) }

        /// Holds what lists, `now` and suggestions need of all guides and carriers.
        package static var index: (text: StaticString, tape: StaticString) {
          (\(SwiftLiteral.raw(index.prepared)), \(SwiftLiteral.raw(index.tape)))
        }

        /// Gives the text of a file by its path below the content folder, with its tape (`PreparedJSON`).
        ///
        /// A schema is never read: its text is JSON as it stands, and its tape is empty.
        package static func file(_ path: String) -> (text: StaticString, tape: StaticString)? {
          switch path {
      \(cases.joined(separator: "\n"))
          default: return nil
          }
        }
      }

      """
  }

  /// A file as it is built in.
  private struct Entry {
    let path: String
    let text: String
    let prepared: String
    let tape: String

    init(_ path: String, _ text: String) throws {
      self.path = path
      self.text = text
      if path.hasPrefix("schema/") {
        prepared = text
        tape = ""
      } else {
        let document = try JSONDocument(text: text)
        prepared = document.preparedText
        tape = document.preparedTape
      }
    }
  }

  private static func version(of entries: [Entry]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for entry in entries {
      for byte in "\(entry.path)\0\(entry.text)\0".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
