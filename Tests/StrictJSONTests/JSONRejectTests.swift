import Testing

@testable import StrictJSON

@Suite struct `JSON reader rejects` {
  private func syntaxError(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONProblem? {
    do {
      _ = try JSONDocument(bytes, limits: limits)
      return nil
    } catch {
      return error.problems.last
    }
  }

  @Test(
    arguments: [
      ("", .empty, 0), (" \n ", .empty, 3), ("nul", .unexpectedEnd, 3), ("nulx", .expectedValue, 0),
      ("nullx", .trailingData, 4), ("True", .expectedValue, 0), ("TRUE", .expectedValue, 0),
      ("NaN", .expectedValue, 0), ("Infinity", .expectedValue, 0), ("-Infinity", .badNumber, 1),
      ("undefined", .expectedValue, 0), ("'a'", .expectedValue, 0), ("a", .expectedValue, 0),
      ("+1", .expectedValue, 0), (".5", .expectedValue, 0), ("-", .unexpectedEnd, 1),
      ("-a", .badNumber, 1), ("01", .badNumber, 0), ("-01", .badNumber, 0), ("00", .badNumber, 0),
      ("1.", .unexpectedEnd, 2), ("1.]", .badNumber, 2), ("1.e1", .badNumber, 2),
      ("1e", .unexpectedEnd, 2), ("1e+", .unexpectedEnd, 3), ("1ex", .badNumber, 2),
      ("0x1", .badNumber, 0), ("1_000", .trailingData, 1), ("1.2.3", .badNumber, 0),
      ("1-2", .badNumber, 0), ("- 1", .badNumber, 1), ("１", .expectedValue, 0),
      ("1 2", .trailingData, 2), ("[] []", .trailingData, 3), ("{}}", .trailingData, 2),
      ("[]]", .trailingData, 2), ("null,", .trailingData, 4), ("null // no", .trailingData, 5),
      ("/* no */ null", .expectedValue, 0), ("[", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
      ("[1,", .unexpectedEnd, 3), ("[1,]", .trailingComma, 2), ("[,1]", .expectedValue, 1),
      ("[1,,2]", .expectedValue, 3), ("[1 2]", .expectedCommaOrEnd, 3),
      ("[1:2]", .expectedCommaOrEnd, 2), ("[1}", .expectedCommaOrEnd, 2), ("]", .expectedValue, 0),
      ("{", .unexpectedEnd, 1), ("}", .expectedValue, 0), (#"{"a""#, .unexpectedEnd, 4),
      (#"{"a":"#, .unexpectedEnd, 5), (#"{"a":1"#, .unexpectedEnd, 6),
      (#"{"a":1,"#, .unexpectedEnd, 7), (#"{"a":1,}"#, .trailingComma, 6),
      (#"{"a" 1}"#, .expectedColon, 5), (#"{"a":}"#, .expectedValue, 5),
      (#"{"a"}"#, .expectedColon, 4), (#"{"a":1]"#, .expectedCommaOrEnd, 6),
      (#"{"a":1 "b":2}"#, .expectedCommaOrEnd, 7), ("{a:1}", .expectedKey, 1),
      ("{1:1}", .expectedKey, 1), ("{,}", .expectedKey, 1), ("{null:1}", .expectedKey, 1),
      (#"{"a"::1}"#, .expectedValue, 5), (#"{"a":1,,"b":2}"#, .expectedKey, 7),
      (#"""#, .unexpectedEnd, 1), (#""abc"#, .unexpectedEnd, 4), (#""\"#, .unexpectedEnd, 2),
      (#""\x""#, .badEscape, 1), (#""\u""#, .badEscape, 1), (#""\u12""#, .badEscape, 1),
      (#""\u12G4""#, .badEscape, 1), (#""\U0041""#, .badEscape, 1), (#""\u00"#, .unexpectedEnd, 5),
      (#""\'""#, .badEscape, 1), (#""\0""#, .badEscape, 1), ("\"\\\n\"", .badEscape, 1),
      (#""\ud800""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
      (#""\ud800x""#, .loneSurrogate, 1), (#""\ud800\n""#, .loneSurrogate, 1),
      (#""\ud800\ud800""#, .loneSurrogate, 1), (#""\udc00\ud800""#, .loneSurrogate, 1),
      (#""\ud800\u0041""#, .loneSurrogate, 1), ("\"a\nb\"", .controlCharacter, 2),
      ("\"\t\"", .controlCharacter, 1), ("\"\0\"", .controlCharacter, 1),
      ("\"\u{1F}\"", .controlCharacter, 1), ("\"12345678\u{1}\"", .controlCharacter, 9),
      ("\u{A0}1", .expectedValue, 0), ("\u{C}1", .expectedValue, 0),
      ("[\u{B}1]", .expectedValue, 1),
      ("\0", .expectedValue, 0), ("null\0", .trailingData, 4), ("\u{2028}1", .expectedValue, 0),
    ] as [(String, JSONProblem.Reason, Int)])
  func `invalid text at the byte that breaks the rule`(
    text: String, reason: JSONProblem.Reason, offset: Int
  ) {
    let problem = syntaxError(Array(text.utf8))
    #expect(problem?.reason == reason)
    #expect(problem?.offset == offset)
  }

  @Test(
    arguments: [
      ([0x80], 0), ([0xBF], 0), ([0xC0, 0x80], 0), ([0xC1, 0xBF], 0), ([0xC2], 0),
      ([0xC2, 0x41], 0), ([0xE0, 0x80, 0x80], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xE3, 0x81], 0),
      ([0xE3, 0x41, 0x81], 0), ([0xED, 0xA0, 0x80], 0), ([0xED, 0xBF, 0xBF], 0),
      ([0xF0, 0x80, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0xF8, 0x88, 0x80, 0x80, 0x80], 0), ([0xFE], 0), ([0xFF], 0),
      ([0xF0, 0x9F, 0x98], 0), ([0xE3, 0x81, 0x82, 0xFF], 3), ([0xC3, 0xA9, 0xE3, 0x81, 0x22], 2),
    ] as [([UInt8], Int)])
  func `bytes in a string that are not UTF-8`(content: [UInt8], offset: Int) {
    let problem = syntaxError([0x22] + content + [0x22])
    #expect(problem?.reason == .invalidUTF8)
    #expect(problem?.offset == offset + 1)
  }

  @Test func `UTF-16 text`() {
    #expect(syntaxError([0xFF, 0xFE, 0x5B, 0, 0x5D, 0])?.reason == .expectedValue)
    #expect(syntaxError([0, 0x5B, 0, 0x5D])?.reason == .expectedValue)
  }

  @Test func `a broken sequence cut off by the end of the text`() {
    #expect(syntaxError([0x22, 0xE3, 0x81])?.reason == .invalidUTF8)
  }

  @Test func `more depth than the limit, at the bracket that goes too deep`() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(syntaxError(Array(deep.utf8)) == nil)
    let deeper = Array("[\(deep)]".utf8)
    #expect(syntaxError(deeper)?.reason == .tooDeep(limit: 64))
    #expect(syntaxError(deeper)?.offset == 64)
    #expect(syntaxError(deeper, limits: JSONLimits(depth: 65)) == nil)
    #expect(syntaxError(Array("1".utf8), limits: JSONLimits(depth: 0)) == nil)
    #expect(syntaxError(Array(#"{"a":[]}"#.utf8), limits: JSONLimits(depth: 1))?.offset == 5)
  }

  @Test func `a hundred thousand open brackets without exhausting the stack`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    #expect(syntaxError(bytes, limits: JSONLimits(depth: 1 << 20))?.reason == .unexpectedEnd)
  }

  @Test func `more bytes than the limit`() {
    let bytes = Array("[1, 2]".utf8)
    #expect(syntaxError(bytes, limits: JSONLimits(bytes: 6)) == nil)
    #expect(syntaxError(bytes, limits: JSONLimits(bytes: 5))?.reason == .tooLarge(limit: 5))
    #expect(JSONLimits.standard == JSONLimits(depth: 64, bytes: 16_777_216))
  }
}
