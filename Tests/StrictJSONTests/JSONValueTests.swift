import Testing

@testable import StrictJSON

@Suite struct `JSON values` {
  private let document = Result {
    try JSONDocument(
      text:
        #"{"s":"日本\n","n":12,"f":-1.5e2,"t":true,"x":false,"z":null,"a":[1,[2],3],"o":{"p":{}}}"#)
  }

  @Test func `give what they are and nil for the rest`() throws {
    let root = try document.get().root
    #expect(root["s"]?.string == "日本\n")
    #expect(root["n"]?.int == 12)
    #expect(root["n"]?.double == 12)
    #expect(root["f"]?.double == -150)
    #expect(root["f"]?.int == nil)
    #expect(root["f"]?.numberText == "-1.5e2")
    #expect(root["t"]?.bool == true)
    #expect(root["x"]?.bool == false)
    #expect(root["z"]?.isNull == true)
    #expect(root["s"]?.isNull == false)
    #expect(root["a"]?.array?.map(\.kind) == [.number, .array, .number])
    #expect(root["a"]?.object == nil)
    #expect(root["o"]?.array == nil)
    #expect(root["s"]?.int == nil)
    #expect(root["n"]?.string == nil)
    #expect(root["z"]?.bool == nil)
    #expect(root["missing"] == nil)
    #expect(root["a"]?["s"] == nil)
    #expect(
      root.object?.map(\.value.kind)
        == [.string, .number, .number, .bool, .bool, .null, .array, .object])
  }

  @Test func `tell empty containers`() throws {
    let root = try JSONDocument(text: #"{"a":[],"o":{},"b":[0],"p":{"q":0}}"#).root
    #expect(root["a"]?.array?.isEmpty == true)
    #expect(root["b"]?.array?.isEmpty == false)
    #expect(root["o"]?.object?.isEmpty == true)
    #expect(root["p"]?.object?.isEmpty == false)
  }

  @Test(
    arguments: [
      ("9223372036854775807", 9_223_372_036_854_775_807), ("-9223372036854775808", Int.min),
      ("9223372036854775808", nil), ("1.0", nil), ("1e2", nil), ("-0", 0),
    ] as [(String, Int?)])
  func `give whole numbers only if exact`(text: String, expected: Int?) throws {
    #expect(try JSONDocument(text: text).root.int == expected)
  }

  @Test func `are found under escaped and long keys`() throws {
    let long = String(repeating: "長いキー", count: 10)
    let root = try JSONDocument(text: "{\"\\u0061\\n\":1,\"\(long)\":2}").root
    #expect(root["a\n"]?.int == 1)
    #expect(root[long]?.int == 2)
    #expect(root[""] == nil)
  }

  @Test func `lend their text, and are walked over by their numbers`() throws {
    let document = try JSONDocument(text: #"{"\u0061":"\u6b65","b":[1,"c"],"d":"e"}"#)
    func text(_ index: Int) -> String? {
      document.text(at: index).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect((0..<9).map { text($0) } == [nil, "a", "步", "b", nil, nil, "c", "d", "e"])
    #expect(document.place(ofKey: 1, among: ["b", "a"]) == 1)
    #expect(document.place(ofKey: 1, among: ["b", "aa", ""]) == nil)
    #expect(document.next(after: 0) == 9)
    #expect(document.next(after: 4) == 7)
    #expect(document.kind(at: 4) == .array)
    #expect(document.value(at: 5).int == 1)
  }

  @Test(
    arguments: [
      (#"{"zh":"\n","en":"b"}"#, true), (#"{"z\u0068":"a","en":"b"}"#, true),
      (#"{"en":"b","zh":"a"}"#, false), (#"{"zh":"a"}"#, false), (#"{"zh":"a","en":1}"#, false),
      (#"{"zh":"a","en":"b","ja":"c"}"#, false), (#"{"zh":"a","e":"b"}"#, false),
      (#"{"zh":[],"en":"b"}"#, false), (#"["zh","a","en","b"]"#, false), ("{}", false),
    ])
  func `hold texts if they are objects of just these`(text: String, holds: Bool) throws {
    let root = try JSONDocument(text: text).root
    #expect(root.holdsTexts(under: ["zh", "en"]) == holds)
    guard holds else { return }
    #expect(root.string(ofMember: 1) == "b")
    let words = root.text(ofMember: 0).map { String(decoding: $0, as: UTF8.self) }
    #expect(words == root["zh"]?.string)
  }

  @Test func `can be read from static text`() throws {
    #expect(try JSONDocument("[1]" as StaticString).root.kind == .array)
  }
}
