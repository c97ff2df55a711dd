internal import StrictJSON

/// Gathers what is wrong with the content, each in the form that a build shows as an error.
struct EmbedProblems: Error {
  private(set) var lines: [String] = []

  mutating func add(_ file: GuideFile, _ place: Place, _ message: String) {
    lines.append("\(file.fullPath):\(place): error: \(message)")
  }

  mutating func add(_ file: GuideFile, _ problem: JSONProblem) {
    add(file, problem.place, Self.words(for: problem.reason))
  }

  private static func words(for reason: JSONProblem.Reason) -> String {
    switch reason {
    case .tooLarge(let limit): "more than \(limit) bytes"
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside each other"
    case .empty: "the file is empty"
    case .byteOrderMark: "a byte order mark at the start"
    case .unexpectedEnd: "the file ends too early"
    case .expectedValue: "expected a value"
    case .expectedKey: "expected a key in double quotes"
    case .expectedColon: "expected a colon"
    case .expectedCommaOrEnd: "expected a comma or the end"
    case .trailingComma: "a comma before the end"
    case .trailingData: "something follows the value"
    case .badNumber: "not a number"
    case .badEscape: "not an escape"
    case .loneSurrogate: "half a surrogate pair"
    case .controlCharacter: "a control character in a string"
    case .invalidUTF8: "bytes that are not UTF-8"
    case .repeatedKey(let key, let first): "repeated key \"\(key)\", first at \(first)"
    }
  }

  func throwIfAny() throws(EmbedProblems) {
    if !lines.isEmpty { throw self }
  }
}
