internal import GuideCore
internal import StrictJSON

/// Gathers the problems of one file while it is decoded.
final class ContentReader {
  let file: String
  /// Adds lines and paths to problems; decoding for use can do without.
  private(set) var problems: [Problem] = []
  /// Problems of shared steps that this file uses, with places in the file of shared steps.
  private(set) var sharedProblems: [Problem] = []
  let document: JSONDocument
  /// Content that is built in has been checked: what can be read is not judged again.
  private(set) var isChecked: Bool
  /// Texts and sources that nobody will read are only judged, and left empty.
  let keepsTexts: Bool

  init(file: String, document: JSONDocument, keepsTexts: Bool = true) {
    self.file = file
    self.document = document
    self.keepsTexts = keepsTexts
    isChecked = document.isPrepared
    for problem in document.problems { report(problem) }
  }

  func addShared(_ problems: [Problem]) {
    for problem in problems where !sharedProblems.contains(problem) {
      sharedProblems.append(problem)
    }
  }

  func report(_ reason: Problem.Reason, at value: JSONValue) {
    report(reason, offset: value.offset)
  }

  func report(_ reason: Problem.Reason, offset: Int) {
    let place = document.place(at: offset)
    problems.append(
      Problem(
        file: file, line: place.line, column: place.column, path: document.path(to: offset),
        reason: reason))
  }

  private func report(_ problem: JSONProblem) {
    problems.append(
      Problem(
        file: file, line: problem.line, column: problem.column,
        path: document.path(to: problem.offset), reason: Problem.Reason(problem.reason)))
  }

  /// Opens an object and reports keys that are missing or not known.
  func fields(_ value: JSONValue, required: [StaticString], optional: [StaticString] = [])
    -> JSONObject?
  {
    guard let fields = JSONObject(value) else {
      report(.wrongKind(expected: "object"), at: value)
      return nil
    }
    if isChecked { return fields }
    checkKeys(of: value, [required, optional, ContentReader.asides])
    for key in required where fields[key] == nil {
      report(.missingKey(key.description), at: value)
    }
    return fields
  }

  /// Keys that may stand in every object.
  private static let asides: [StaticString] = ["$schema", "$comment"]

  /// Reports the keys of an object that stand in none of some lists, the last of which is never meant.
  private func checkKeys(of value: JSONValue, _ lists: [[StaticString]]) {
    guard let members = value.object else { return }
    for member in members {
      if lists.contains(where: { member.place(among: $0) != nil }) { continue }
      let (key, known) = (member.key, lists.dropLast().joined().map { $0.description })
      report(
        .unknownKey(key, nearest: Nearest.name(to: key, among: known)), offset: member.keyOffset)
    }
  }

  func string(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    guard let text = value.string else {
      report(.wrongKind(expected: "string"), at: value)
      return nil
    }
    if !isChecked, let bytes = value.text, ForbiddenCharacters.stand(in: bytes) {
      report(.controlCharacter, at: value)
    }
    return text
  }

  func strings(_ value: JSONValue?) -> [String] {
    list(value).compactMap { string($0) }
  }

  func list(_ value: JSONValue?) -> JSONElements {
    guard let value else { return JSONElements() }
    guard let array = value.array else {
      report(.wrongKind(expected: "array"), at: value)
      return JSONElements()
    }
    return array
  }

  func bool(_ value: JSONValue?) -> Bool? {
    guard let value else { return nil }
    if value.bool == nil { report(.wrongKind(expected: "true or false"), at: value) }
    return value.bool
  }

  func int(_ value: JSONValue?) -> Int? {
    guard let value else { return nil }
    guard let number = value.int, number >= 0, number < 1_000_000_000 else {
      report(.badNumber, at: value)
      return nil
    }
    return number
  }

  func day(_ value: JSONValue?) -> Day? {
    guard let value, let text = string(value) else { return nil }
    if let day = Day(text) { return day }
    report(.badDate(text), at: value)
    return nil
  }

  func text(_ value: JSONValue?) -> LocalText? {
    guard let value else { return nil }
    if isChecked, let text = usualText(value) { return text }
    if let text = faultlessText(value) { return text }
    guard let fields = JSONObject(value) else {
      report(.wrongKind(expected: "object"), at: value)
      return nil
    }
    checkKeys(of: value, [ContentReader.languages, ContentReader.asides])
    return LocalText(
      zh: words(.zh, fields["zh"], of: value), en: words(.en, fields["en"], of: value),
      ja: words(.ja, fields["ja"], of: value))
  }

  /// Reads a text that is written as nearly all are; nil for any other.
  private func usualText(_ value: JSONValue) -> LocalText? {
    guard var members = PreparedMembers(value), let zh = members.string("zh"),
      let en = members.string("en"), let ja = members.string("ja"), members.isAtEnd
    else { return nil }
    return LocalText(zh: zh, en: en, ja: ja)
  }

  /// Reads a text that is written as nearly all are and of which there is nothing to report; nil for any other.
  private func faultlessText(_ value: JSONValue) -> LocalText? {
    guard value.holdsTexts(under: ContentReader.languages) else { return nil }
    for place in 0..<3 {
      guard let text = value.text(ofMember: place), ContentReader.beginsWithNoSpace(text),
        !ForbiddenCharacters.stand(in: text)
      else { return nil }
    }
    guard keepsTexts else { return .empty }
    return LocalText(
      zh: value.string(ofMember: 0), en: value.string(ofMember: 1),
      ja: value.string(ofMember: 2))
  }

  static let languages: [StaticString] = ["zh", "en", "ja"]

  private func words(_ language: Language, _ field: JSONValue?, of text: JSONValue) -> String {
    guard let field else {
      report(.missingLanguage(language), at: text)
      return ""
    }
    guard let words = string(field) else { return "" }
    if let first = words.utf8.first, ContentReader.isNoSpace(first) { return words }
    if words.allSatisfy({ $0.isWhitespace }) { report(.emptyText, at: field) }
    return words
  }

  /// Tells of nearly all texts that they do not begin with white space: above U+2FFF only U+3000 (E3 80 80) is some.
  private static func beginsWithNoSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return isNoSpace(first)
      || first == 0xe3 && text.count >= 3 && (text[1] != 0x80 || text[2] != 0x80)
  }

  /// Tells from its first byte that a character is no white space: none is above U+3FFF, and below U+0080 there
  /// are only space and controls.
  private static func isNoSpace(_ first: UInt8) -> Bool {
    (0x21..<0x7f).contains(first) || first > 0xe3
  }

  /// Decodes a word of a closed list.
  func word<Value: RawRepresentable & CaseIterable>(_ value: JSONValue?, _: Value.Type) -> Value?
  where Value.RawValue == String {
    guard let value, let text = string(value) else { return nil }
    if let word = Value(rawValue: text) { return word }
    let allowed = Value.allCases.map { $0.rawValue }
    report(
      .notOneOf(text, allowed: allowed, nearest: Nearest.name(to: text, among: allowed)),
      at: value)
    return nil
  }

  /// Decodes an id: lower-case ASCII words joined by hyphens.
  func id(_ value: JSONValue?) -> String? {
    guard let value, let text = string(value) else { return nil }
    if !isChecked, !ContentReader.isID(text) { report(.badID(text), at: value) }
    return text
  }

  static func isID(_ text: String) -> Bool {
    // A hyphen may stand neither at an end nor beside another.
    var before = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7a, 0x30...0x39: break
      case UInt8(ascii: "-"): if before == byte { return false }
      default: return false
      }
      before = byte
    }
    return before != UInt8(ascii: "-") && text.utf8.count <= 64
  }
}
