import StrictJSON
import Testing

@Suite struct `A text with its tape` {
  private let text: StaticString =
    #"{"a":[1,-2.5e3,true,null,{}],"日本":"ab\"c\u00e9","b":"長い","a":[]}"#

  @Test func `is read without being scanned`() throws {
    // The tape of ["ab",1], as the build tool writes it.
    let document = JSONDocument(
      PreparedJSON(text: #"["ab",1]"#, tape: "10006000:000:000d000>000"))
    #expect(document.preparedTape == "10006000:000:000d000>000")
    #expect(try JSONDocument(#"["ab",1]"#).preparedTape == document.preparedTape)
  }

  @Test func `says what the text says`() throws {
    let document = try JSONDocument(text)
    #expect(!document.isPrepared)
    #expect(document.preparedTape.utf8.count % 8 == 0)
    #expect(document.preparedTape.utf8.allSatisfy { (0x30...0x6F).contains($0) })
  }

  @Test func `lends only strings without escapes`() {
    let document = JSONDocument(
      PreparedJSON(text: #"["ab",1]"#, tape: "10006000:000:000d000>000"))
    let elements = document.root.array.map { Array($0) } ?? []
    #expect(
      elements.map { $0.lastingBytes.map { String(decoding: $0, as: UTF8.self) } } == ["ab", nil])
    #expect(elements.map { $0.string } == ["ab", nil])
    #expect(elements.last?.int == 1)
  }
}
