internal import StrictJSON

/// Writes the interface texts as members of a type, so that a wrong key does not compile.
enum InterfaceSource {
  private static let languages = ["zh", "en", "ja"]

  static func make(from folder: GuidesFolder) throws -> String {
    var problems = EmbedProblems()
    let file = try folder.file(GuidesFolder.interfacePath)
    let root = file.document(&problems)?.root
    if let root, root.object == nil {
      problems.add(file, root.place, "expected an object of texts")
    }
    let members = root?.object?.compactMap { member(of: $0, in: file, &problems) } ?? []
    try problems.throwIfAny()
    return """
      // Generated from \(file.path): edit that file.

      /// Holds every text of the interface in every language.
      package enum Interface {
      \(members.joined(separator: "\n"))
      }

      """
  }

  private static func member(
    of entry: JSONMember, in file: GuideFile, _ problems: inout EmbedProblems
  ) -> String? {
    let key = entry.key
    if key == "$schema" { return nil }
    if !isIdentifier(key) {
      problems.add(file, entry.keyPlace, "\"\(key)\" is not a camelCase name that Swift allows")
    }
    guard let texts = entry.value.object else {
      problems.add(file, entry.value.place, "\"\(key)\" must be {\"zh\", \"en\", \"ja\"}")
      return nil
    }
    for text in texts where !languages.contains(text.key) {
      problems.add(file, text.keyPlace, "\"\(key)\" has an unknown language \"\(text.key)\"")
    }
    let literals = languages.compactMap { language -> String? in
      guard let value = entry.value[language] else {
        problems.add(file, entry.keyPlace, "\"\(key)\" has no text in \"\(language)\"")
        return nil
      }
      guard let text = value.string, !text.allSatisfy(\.isWhitespace) else {
        problems.add(file, value.place, "\"\(key)\" must have a text that is not empty")
        return nil
      }
      return "\(language): \(SwiftLiteral.raw(text))"
    }
    return """
        package static var \(key): LocalText {
          LocalText(\(literals.joined(separator: ", ")))
        }
      """
  }

  private static func isIdentifier(_ key: String) -> Bool {
    guard let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      key.unicodeScalars.allSatisfy({
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9") ~= $0
      })
    else { return false }
    return !reservedWords.contains(key)
  }

  /// Lists the lower-case words that cannot name a member without quotes (The Swift Programming
  /// Language, "Lexical Structure").
  private static let reservedWords: Set<String> = [
    "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
    "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate",
    "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
    "try", "typealias", "var", "where", "while",
  ]
}
