import Testing

@testable import StrictJSON

@Suite struct `JSON writer` {
  private let sample: JSONOutput = [
    "b": [1, [], [:], nil], "a": ["text": "日本", "yes": true], "n": .number("1.50"),
  ]

  @Test func `writes members in the order given`() {
    #expect(
      sample.text() == #"{"b":[1,[],{},null],"a":{"text":"日本","yes":true},"n":1.50}"#)
  }

  @Test func `indents by two spaces`() {
    #expect(
      sample.text(indented: true) == """
        {
          "b": [
            1,
            [],
            {},
            null
          ],
          "a": {
            "text": "日本",
            "yes": true
          },
          "n": 1.50
        }
        """)
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\u{8}\u{C}\n\r\t", #""\b\f\n\r\t""#),
    ("\0\u{1F}\u{1B}", #""\u0000\u001f\u001b""#), ("\u{7F}\u{85}\u{9F}", #""\u007f\u0085\u009f""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{A0}é日😀", "\"\u{A0}é日😀\""),
  ])
  func `escapes what could hurt`(text: String, written: String) {
    #expect(JSONOutput.string(text).text() == written)
  }

  @Test(arguments: [true, false])
  func `writes what the reader reads back`(indented: Bool) throws {
    let scalars = String(
      String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar($0 as UInt32) }))
    let value: JSONOutput = ["all": .string(scalars), "nested": sample, scalars: .int(.min)]
    let document = try JSONDocument(text: value.text(indented: indented))
    #expect(document.problems.isEmpty)
    #expect(document.root["all"]?.string == scalars)
    #expect(document.root[scalars]?.int == .min)
    #expect(JSONOutput(document.root).text(indented: indented) == value.text(indented: indented))
  }
}
