import Foundation
import TestSupport
import Testing

/// Reads the sources and fails on what the map of modules (design, "Code") does not allow.
@Suite struct `The sources` {
  private struct File {
    var module: String
    var path: String
    var lines: [Substring]
  }

  private static let ours: Set<String> = [
    "TextLayout", "GuideCore", "GuideExport", "GuideStore", "Platform", "BundledGuides",
    "StrictJSON",
    "simguide",
  ]
  private static let allowed: [String: Set<String>] = [
    "TextLayout": [], "Platform": [], "BundledGuides": [], "StrictJSON": [],
    "GuideCore": ["TextLayout"],
    "GuideExport": ["GuideCore", "StrictJSON", "TextLayout"],
    "GuideStore": ["GuideCore", "Platform", "StrictJSON"],
    "simguide": [
      "TextLayout", "GuideCore", "GuideExport", "GuideStore", "Platform", "BundledGuides",
      "StrictJSON",
    ],
  ]
  private static let library: Set<String> = ["Glibc", "Musl", "Darwin"]

  private let files: [File]

  init() throws {
    let root = Repository.root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path())
      .filter { $0.hasSuffix(".swift") }.sorted()
    files = try paths.map { path in
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return File(
        module: String(path.prefix { $0 != "/" }), path: path,
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// Everything but the tool that runs while the program is built.
  private var shipped: [File] { files.filter { $0.module != "EmbedGuides" } }

  private func imports(_ file: File) -> [String] {
    file.lines.compactMap { line in
      guard let words = Architecture.importedModule(line) else { return nil }
      return words
    }
  }

  @Test func `are all found`() {
    #expect(Set(files.map { $0.module }) == Self.ours.union(["EmbedGuides"]))
    #expect(files.count > 60)
  }

  @Test func `import of ours only what the map allows`() {
    for file in shipped {
      let wrong = Set(imports(file)).intersection(Self.ours)
        .subtracting(Self.allowed[file.module] ?? [])
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
    }
  }

  @Test func `import nothing from elsewhere but what one module needs of the C library`() {
    for file in shipped {
      let wrong = Set(imports(file)).subtracting(Self.ours).subtracting(Self.library)
        .subtracting(file.module == "Platform" ? ["Synchronization"] : [])
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
    }
    let users = files.filter { !Self.library.isDisjoint(with: imports($0)) }
    #expect(
      users.map { $0.path }.sorted() == [
        "Platform/CLibrary+Processes.swift", "Platform/CLibrary+Terminal.swift",
        "Platform/CLibrary.swift",
      ])
  }

  @Test func `print in no other place than the console`() {
    let users = shipped.filter { file in
      file.lines.contains {
        Architecture.calls("print", $0) || Architecture.calls("debugPrint", $0)
      }
    }
    #expect(users.allSatisfy { $0.path == "simguide/Console.swift" }, "\(users.map { $0.path })")
  }

  @Test func `write escape codes in one file`() {
    let escape = ["\\u{1B}", "\\u{1b}", "\\u{001B}", "\\u{001b}", "\\x1b", "\u{1B}"]
    let users = files.filter { file in
      file.lines.contains { line in escape.contains { line.contains($0) } }
    }
    #expect(users.count <= 1, "\(users.map { $0.path })")
    #expect(users.allSatisfy { $0.module == "simguide" }, "\(users.map { $0.path })")
  }

  @Test(arguments: ["public", "open", "try!", "as!", "fatalError(", "@testable"])
  func `do without`(word: String) {
    for file in shipped {
      for (number, line) in file.lines.enumerated() {
        #expect(
          !Architecture.uses(word, line), "\(file.path):\(number + 1) uses \(word): \(line)")
      }
    }
  }

  @Test func `are short files`() {
    for file in shipped {
      #expect(file.lines.count <= 420, "\(file.path) has \(file.lines.count) lines")
    }
  }
}

@Suite struct `The check of the sources` {
  @Test(arguments: [
    ("import Foundation", "Foundation"), ("package import GuideCore", "GuideCore"),
    ("@preconcurrency private import Glibc", "Glibc"), ("  internal import Platform", "Platform"),
    ("@testable import GuideCore", "GuideCore"), ("import struct Foundation.URL", "Foundation"),
    ("import func Glibc.exit", "Glibc"), ("// import Foundation", nil), ("let important = 1", nil),
    ("/// import of phones", nil), ("let text = \"import Foundation\"", nil),
  ])
  func `finds imports`(line: String, module: String?) {
    #expect(Architecture.importedModule(line[...]) == module)
  }

  @Test(arguments: [
    ("print(x)", true), ("  if a { print(b) }", true), ("print.add(x)", false),
    ("console.print(x)", false), ("// print(x)", false), ("func print(_ x: Int) {", false),
    ("blueprint(x)", false), ("Swift.print(x)", true),
  ])
  func `finds calls`(line: String, found: Bool) {
    #expect(Architecture.calls("print", line[...]) == found)
  }

  @Test(arguments: [
    ("public", "public struct A {", true), ("public", "package struct A {", false),
    ("public", "  public var a: Int", true), ("public", "/// no public holidays", false),
    ("public", "let holiday = \"public holiday\"", false), ("open", "open class A {", true),
    ("open", "var open: Int", false), ("try!", "let a = try! b()", true),
    ("try!", "try !b", false), ("as!", "x as! Int", true), ("as!", "x as? Int", false),
  ])
  func `finds words`(word: String, line: String, found: Bool) {
    #expect(Architecture.uses(word, line[...]) == found)
  }
}

/// Looks at single lines of source.
private enum Architecture {
  /// The module that a line imports.
  static func importedModule(_ line: Substring) -> String? {
    let words = line.split { $0.isWhitespace }
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
      words[..<place].allSatisfy({
        $0.hasPrefix("@")
          || ["package", "internal", "private", "fileprivate", "public"].contains($0)
      })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
    let name =
      kinds.contains(words[place + 1]) ? words.dropFirst(place + 2).first : words[place + 1]
    return name.map { String($0.prefix { $0 != "." && $0 != ";" }) }
  }

  /// Whether a line calls a global function.
  static func calls(_ name: String, _ line: Substring) -> Bool {
    let code = code(line)
    var rest = code[...]
    while let range = rest.range(of: name + "(") {
      let before = code[..<range.lowerBound]
      let isPart = before.last.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." } ?? false
      if !isPart && !before.hasSuffix("func ") || before.hasSuffix("Swift.") { return true }
      rest = rest[range.upperBound...]
    }
    return false
  }

  /// Whether a line of code, not of comment or text, has a word; access words count at the start.
  static func uses(_ word: String, _ line: Substring) -> Bool {
    let code = code(line)
    let modifier = word == "public" || word == "open"
    guard modifier else { return code.contains(word) }
    let declarations: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "init", "extension", "static",
      "final", "typealias", "subscript", "actor", "import", "mutating", "override", "internal(set)",
    ]
    let words = code.split { $0.isWhitespace }
    guard let place = words.firstIndex(of: Substring(word)), place + 1 < words.count else {
      return false
    }
    return declarations.contains(words[place + 1].prefix { $0 != "(" && $0 != "<" })
      || words[place + 1].hasPrefix("init")
  }

  /// Drops comments and the insides of string literals.
  private static func code(_ line: Substring) -> String {
    var result = ""
    var inText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" { inText.toggle() }
      if !inText, character == "/", previous == "/" { return String(result.dropLast()) }
      if !inText || character == "\"" { result.append(character) }
      previous = character
    }
    return result
  }
}
