import StrictJSON
import Testing

@Suite struct `A text with its tape` {
  private let text: StaticString =
    #"{"a":[1,-2.5e3,true,null,{}],"日本":"ab\"c\u00e9","b":"長い","a":[]}"#

  /// `["ab",1]`, as the build tool writes it.
  private static let pair = PreparedJSON(
    text: "[\"ab\0,1]", tape: "10003000:0005000e0007000")

  @Test func `is read without being scanned`() throws {
    let document = JSONDocument(Self.pair)
    let fresh = try JSONDocument(#"["ab",1]"#)
    #expect(document.preparedTape == "10003000:0005000e0007000")
    #expect(fresh.preparedTape == document.preparedTape)
    #expect(fresh.preparedText == "[\"ab\0,1]")
    #expect(Self.pair.json == Array(#"["ab",1]"#.utf8))
  }

  @Test func `says what the text says`() throws {
    let document = try JSONDocument(text)
    #expect(!document.isPrepared)
    #expect(document.preparedTape.utf8.count % 8 == 0)
    #expect(document.preparedTape.utf8.allSatisfy { (0x30...0x6F).contains($0) })
  }

  @Test func `keeps the quotation marks of strings with escapes`() throws {
    #expect(
      try JSONDocument(#"{"ä":"b\\"}"#).preparedText == "{\"ä\0:\"b\\\\\"}")
  }

  /// Prepares a text as the build tool does, and keeps it for as long as the process lives.
  private func prepared(_ text: String) throws -> JSONDocument {
    let document = try JSONDocument(text: text)
    return JSONDocument(
      PreparedJSON(text: lasting(document.preparedText), tape: lasting(document.preparedTape)))
  }

  private func lasting(_ text: String) -> StaticString {
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    guard let start = bytes.baseAddress else { return "" }
    return StaticString(
      _builtinStringLiteral: start._rawValue, utf8CodeUnitCount: bytes.count._builtinWordValue,
      isASCII: false._value)
  }

  private let strings = [
    "", "a", "fifteen letters", "sixteen letters.", "a line that is a good deal longer than that",
    "日本", "日本語の長い文字列がここにあります", "a\nb", "\u{0}", "é",
  ]

  @Test func `gives strings as they are, with a NUL behind each`() throws {
    let fresh = JSONOutput.array(strings.map { .string($0) }).text()
    let document = try prepared(fresh)
    let values = document.root.array.map { Array($0) } ?? []
    #expect(values.map { $0.string } == strings)
    for (value, string) in zip(values, strings) where !string.contains("\0") {
      #expect(value.string?.withCString { String(cString: $0) } == string)
    }
    #expect(Set(values.compactMap { $0.string }) == Set(strings))
    #expect(JSONOutput(document.root).text() == fresh)
  }

  @Test func `reads members in the order expected`() throws {
    var members = try #require(
      PreparedMembers(try prepared(#"{"zh":"中","en":"a text in English","ja":""}"#).root))
    #expect(members.string("zh") == "中")
    #expect(members.string("ja") == nil)
    #expect(members.string("en") == "a text in English")
    #expect(!members.isAtEnd)
    #expect(members.string("ja") == "")
    #expect(members.isAtEnd)
    #expect(members.string("ja") == nil)
  }

  @Test(arguments: [#"{"zhe":"a"}"#, #"{"zh":1}"#, #"{"zh":"\n"}"#, #"{"z":"a"}"#, "{}"])
  func `reads no member that is not as expected`(_ text: String) throws {
    var members = try #require(PreparedMembers(try prepared(text).root))
    #expect(members.string("zh") == nil)
  }

  @Test func `lends no text with escapes, but finds keys that have some`() throws {
    let document = try prepared(#"{"\u0061":"\n","b":"c"}"#)
    #expect(document.text(at: 2) == nil)
    #expect(document.text(at: 4).map { Array($0) } == Array("c".utf8))
    #expect(document.root["a"]?.string == "\n")
    #expect(document.place(ofKey: 1, among: ["b", "a"]) == 1)
    #expect(!document.root.holdsTexts(under: ["a", "b"]))
  }

  @Test func `reads members of prepared objects only`() throws {
    #expect(PreparedMembers(try JSONDocument(#"{"a":"b"}"#).root) == nil)
    #expect(PreparedMembers(try prepared("[]").root) == nil)
  }
}
