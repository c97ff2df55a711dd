import Foundation
import GuideStore
import StrictJSON
import TestSupport
import Testing

/// Every claim of the five articles stands in a guide, or is left out for a reason.
struct ClaimsTests {
  private static let articles = [41, 36, 35, 35, 38]
  private static let reasons = ["background", "opinion", "unverifiable"]

  private static func read(_ path: String) throws -> JSONValue {
    let url = Repository.root.appending(path: path)
    return try JSONDocument([UInt8](Data(contentsOf: url))).root
  }

  private static let ids = articles.enumerated().flatMap { article, count in
    (1...count).map { "S\(article).\($0)" }
  }

  @Test func `every claim of the ledger is mapped, and nothing else`() throws {
    let map = try Self.read("Tests/Claims/claims.json")
    let mapped = map.object?.map { $0.key } ?? []
    #expect(Set(mapped) == Set(Self.ids))
    #expect(mapped.count == Self.ids.count)
  }

  @Test(arguments: ids) func `the claim stands where the map says, in three languages`(id: String)
    throws
  {
    let claim = try #require(try Self.read("Tests/Claims/claims.json")[id])
    if let reason = claim["left_out"]?.string {
      let covering = reason.split(separator: " ").last.map { String($0) } ?? ""
      #expect(
        Self.reasons.contains(reason)
          || (reason.hasPrefix("covered by ") && Self.ids.contains(covering)))
      #expect(claim["because"]?.string?.isEmpty == false)
      return
    }
    let target = try #require(try claim["target"].flatMap { try Self.find($0) })
    for language in ["zh", "en", "ja"] {
      let fragment = try #require(claim["fragment"]?[language]?.string)
      #expect(fragment.count >= 8)
      #expect(
        Self.texts(target, language).contains { $0.contains(fragment) },
        "\(language): \(fragment)")
    }
  }

  /// Prints one list for a person to read over: `swift test --filter "left out"`.
  @Test func `claims that are left out print as one list`() throws {
    let map = try Self.read("Tests/Claims/claims.json")
    let rows = Self.ids.compactMap { id -> String? in
      guard let reason = map[id]?["left_out"]?.string else { return nil }
      return "\(id)  \(reason): \(map[id]?["because"]?.string ?? "")"
    }
    print(
      (["Left out of the guides, \(rows.count) of \(Self.ids.count) claims:"] + rows)
        .joined(separator: "\n"))
    #expect(!rows.isEmpty && rows.count < Self.ids.count / 5)
  }

  /// Finds the piece of content that a claim points at.
  private static func find(_ target: JSONValue) throws -> JSONValue? {
    if let question = target["question"]?.string {
      return try entry(question, of: "questions", in: "Guides/shared/questions.json")
    }
    if let key = target["fact"]?.string {
      let file = target["carrier"]?.string.map { "carriers/\($0)" } ?? "shared/general"
      return try read("Guides/\(file).json")["facts"]?[key]
    }
    guard let guide = target["guide"]?.string else { return nil }
    let root = try read("Guides/procedures/\(guide).json")
    if let note = target["note"]?.string {
      return root["notes"]?.array?.first { $0["id"]?.string == note }
    }
    guard let step = target["step"]?.string else { return root }
    let steps = root["sections"]?.array?.flatMap {
      Array($0["steps"]?.array.map { Array($0) } ?? [])
    }
    if steps?.contains(where: { $0["use"]?.string == step }) == true {
      return try entry(step, of: "steps", in: "Guides/shared/steps.json")
    }
    return steps?.first { $0["id"]?.string == step }
  }

  private static func entry(_ id: String, of key: String, in path: String) throws -> JSONValue? {
    try read(path)[key]?.array?.first { $0["id"]?.string == id }
  }

  /// Collects all texts of one language below a value.
  private static func texts(_ value: JSONValue, _ language: String) -> [String] {
    if let array = value.array { return array.flatMap { texts($0, language) } }
    guard let members = value.object else { return [] }
    return members.flatMap { member -> [String] in
      if member.key == language, let text = member.value.string { return [text] }
      return texts(member.value, language)
    }
  }
}
