import Testing

@testable import StrictJSON

@Suite struct `JSON reader accepts` {
  @Test(arguments: [
    ("null", "null"), ("true", "true"), ("false", "false"), (" \t\r\n null \n", "null"),
    ("0", "0"), ("-0", "-0"), ("-0.0", "-0.0"), ("1", "1"), ("123456789", "123456789"),
    ("1.5", "1.5"), ("0.1", "0.1"), ("1e5", "1e5"), ("1E+5", "1E+5"), ("1e-5", "1e-5"),
    ("0e0", "0e0"), ("-1.25e+10", "-1.25e+10"), ("1e999999", "1e999999"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("[]", "[]"), ("[ ]", "[]"), ("{}", "{}"), ("{ }", "{}"), ("[[]]", "[[]]"),
    ("[{}]", "[{}]"), ("[1,2,3]", "[1,2,3]"), ("[ 1 , 2 ]", "[1,2]"),
    (#"{"a":1}"#, #"{"a":1}"#), (#"{ "a" : { "b" : [ ] } }"#, #"{"a":{"b":[]}}"#),
    (#"{"":""}"#, #"{"":""}"#), (#""""#, #""""#), (#""plain""#, #""plain""#),
    (#""日本語のSIM""#, #""日本語のSIM""#), (#""😀 and é""#, #""😀 and é""#),
    (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#), (#""\u0041""#, #""A""#),
    (#""\u00e9\u00E9""#, #""éé""#), (#""\ud83d\ude00""#, #""😀""#), (#""\u0000""#, #""\u0000""#),
    (#""\uFEFF""#, #""\ufeff""#), (#""\uFFFF""#, "\"\u{FFFF}\""),
    ("\"\u{7F}\"", #""\u007f""#), ("\"\u{2028}\"", #""\u2028""#),
    ("\"\u{10FFFF}\"", "\"\u{10FFFF}\""),
    ("\"\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\"", "\"\\u0080\u{7FF}\u{800}\u{D7FF}\u{E000}\""),
    ("\"\u{10000}\"", "\"\u{10000}\""), (#""12345678\n2345678""#, #""12345678\n2345678""#),
    (#"{"a":[1,{"b":null}],"c":"d"}"#, #"{"a":[1,{"b":null}],"c":"d"}"#),
  ])
  func `valid text and writes it back compactly`(text: String, compact: String) throws {
    let document = try JSONDocument(text: text)
    #expect(document.problems.isEmpty)
    #expect(JSONOutput(document.root).text() == compact)
  }

  @Test func `strings of every length around the eight-byte step`() throws {
    for length in 0..<40 {
      for special in ["", "\\n", "é", "日", "😀"] {
        let plain = String(repeating: "x", count: length)
        let document = try JSONDocument(text: "[\"\(plain)\(special)\(plain)\",1]")
        let expected = plain + (special == "\\n" ? "\n" : special) + plain
        let elements = try #require(document.root.array.map(Array.init))
        #expect(elements.first?.string == expected)
        #expect(elements.last?.int == 1)
      }
    }
  }

  @Test func `every character as an escape, alone and in a row`() throws {
    func escape(_ scalar: Unicode.Scalar) -> String {
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
    let scalars = (0...0x10_FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
      .filter { $0.value < 0x1_0100 || $0.value % 0x101 == 0 }
    for start in stride(from: 0, to: scalars.count, by: 100) {
      let part = scalars[start..<min(start + 100, scalars.count)]
      var row = ""
      row.unicodeScalars.append(contentsOf: part)
      let alone = part.map { "\"\(escape($0))\"" }.joined(separator: ",")
      let document = try JSONDocument(
        text: "[\"a\(part.map(escape).joined())b\",\(alone)]")
      let elements = try #require(document.root.array.map(Array.init))
      #expect(elements.first?.string.map { Array($0.utf8) } == Array("a\(row)b".utf8))
      #expect(elements.dropFirst().map { $0.string } == part.map { String($0) })
    }
  }

  @Test(arguments: [#""\n""#, #""\u6b65""#, #""\ud83d\ude00""#, #""\\""#, #""\n\u6b65""#])
  func `a text of nothing but escapes, as dense as it can be`(string: String) throws {
    let expected = try JSONDocument(text: string).root.string
    let list = try JSONDocument(
      text: "[" + Array(repeating: string, count: 1000).joined(separator: ",") + "]")
    #expect(list.root.array?.allSatisfy { $0.string == expected } == true)
    let keys = (0..<10).map { "\(string.dropLast())\($0)\":\(string)" }
    let object = try JSONDocument(text: "{" + keys.joined(separator: ",") + "}").root
    for place in 0..<10 { #expect(object[(expected ?? "") + "\(place)"]?.string == expected) }
  }

  @Test func `every byte that may stand in a string`() throws {
    for byte in UInt8(0x20)..<0x80 where byte != 0x22 && byte != 0x5C {
      let bytes = [0x22, 0x61, byte, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x22]
      #expect(throws: Never.self) { try JSONDocument(bytes) }
    }
  }
}
