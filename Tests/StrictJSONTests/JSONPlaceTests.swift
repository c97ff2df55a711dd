import Testing

@testable import StrictJSON

@Suite struct `JSON places` {
  private func problems(_ text: String) -> [JSONProblem] {
    do {
      return try JSONDocument(text: text).problems
    } catch {
      return error.problems
    }
  }

  @Test(arguments: [
    ("[x]", "1:2"), ("[\nx]", "2:1"), ("[\r\nx]", "2:1"), ("[\rx]", "2:1"), ("[\n\nx]", "3:1"),
    ("[\n\rx]", "3:1"), ("[\"日本\",x]", "1:7"), ("[\"😀\",x]", "1:6"), ("[\"e\u{301}\",x]", "1:7"),
    ("", "1:1"), ("[1,\n", "2:1"), ("\u{FEFF}x", "1:1"), ("\u{FEFF}\n x", "2:2"),
  ])
  func `count lines and scalars`(text: String, place: String) {
    #expect(problems(text).last?.place.description == place)
  }

  @Test func `are known for every value and key`() throws {
    let document = try JSONDocument(text: "{\n  \"a\": [1, \"é\", {}],\n  \"b\": null\n}")
    let members = try #require(document.root.object.map(Array.init))
    #expect(members.map(\.key) == ["a", "b"])
    #expect(members.map(\.keyPlace) == [Place(line: 2, column: 3), Place(line: 3, column: 3)])
    #expect(members.map(\.value.place) == [Place(line: 2, column: 8), Place(line: 3, column: 8)])
    let elements = try #require(document.root["a"]?.array.map(Array.init))
    #expect(elements.map(\.place.description) == ["2:9", "2:12", "2:17"])
    #expect(document.root.place == Place(line: 1, column: 1))
    #expect(elements.map(\.offset) == [10, 13, 19])
  }

  @Test func `sort by line, then column`() {
    #expect(Place(line: 1, column: 9) < Place(line: 2, column: 1))
    #expect(Place(line: 2, column: 1) < Place(line: 2, column: 2))
  }
}

@Suite struct `JSON blemishes` {
  @Test func `are repeated keys, all of them, with both places`() throws {
    let document = try JSONDocument(
      text: #"""
        {"a": 1, "b": {"c": 1, "c": 2}, "a": 2,
         "\u0061": 3}
        """#)
    #expect(document.problems.map(\.place.description) == ["1:24", "1:33", "2:2"])
    #expect(
      document.problems.map(\.reason) == [
        .repeatedKey("c", first: Place(line: 1, column: 16)),
        .repeatedKey("a", first: Place(line: 1, column: 2)),
        .repeatedKey("a", first: Place(line: 1, column: 2)),
      ])
    #expect(document.problems.map(\.isTolerable) == [true, true, true])
    #expect(document.root["a"]?.int == 3)
  }

  @Test func `are told from equal keys in other objects and from other normal forms`() throws {
    let text = "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":1}],\"\u{E9}\":1,\"e\u{301}\":2}"
    let document = try JSONDocument(text: text)
    #expect(document.problems.isEmpty)
    #expect(document.root["\u{E9}"]?.int == 1)
    #expect(document.root["e\u{301}"]?.int == 2)
  }

  @Test(arguments: [2, 24, 25, 100, 3000])
  func `are found in objects of any size`(size: Int) throws {
    var members = (0..<size).map { "\"key\($0)\":\($0)" }
    members += ["\"key0\":-1", "\"key\(size - 1)\":-2"]
    let document = try JSONDocument(text: "{" + members.joined(separator: ",") + "}")
    #expect(
      document.problems.map(\.reason) == [
        .repeatedKey("key0", first: Place(line: 1, column: 2)),
        .repeatedKey(
          "key\(size - 1)",
          first: document.problems.last.flatMap(first) ?? Place(line: 0, column: 0)),
      ])
    #expect(document.problems.count == 2)
  }

  private func first(_ problem: JSONProblem) -> Place? {
    guard case .repeatedKey(_, let first) = problem.reason else { return nil }
    return first
  }

  @Test func `of one key a thousand times are a thousand less one`() throws {
    let members = repeatElement(#""k":0"#, count: 1000).joined(separator: ",")
    #expect(try JSONDocument(text: "{\(members)}").problems.count == 999)
  }

  @Test func `come before the syntax error that ends the reading`() {
    #expect {
      try JSONDocument(text: #"{"a":{"b":1,"b":2}, "a":3, x}"#)
    } throws: { error in
      let problems = (error as? JSONFailure)?.problems ?? []
      return problems.map(\.place.description) == ["1:13", "1:21", "1:28"]
        && problems.map(\.isTolerable) == [true, true, false]
    }
  }

  @Test func `are a byte order mark at the start only`() throws {
    let document = try JSONDocument(text: "\u{FEFF}[1]")
    #expect(document.problems.map(\.reason) == [.byteOrderMark])
    #expect(document.root.array?.first { _ in true }?.int == 1)
    #expect(throws: JSONFailure.self) { try JSONDocument(text: "\u{FEFF}\u{FEFF}[1]") }
    #expect(throws: JSONFailure.self) { try JSONDocument(text: "[\u{FEFF}1]") }
  }
}
