import Testing

@testable import simguide

/// Bytes as a terminal sends them, in pieces, and the keys that they mean.
struct DecodedKeys: CustomTestStringConvertible, Sendable {
  var name: String
  var pieces: [[UInt8]]
  var keys: [Key]

  init(_ name: String, _ pieces: String..., keys: [Key]) {
    self.name = name
    self.pieces = pieces.map { Array($0.utf8) }
    self.keys = keys
  }

  init(_ name: String, bytes: [[UInt8]], keys: [Key]) {
    self.name = name
    pieces = bytes
    self.keys = keys
  }

  var testDescription: String { name }
}

@Suite("Keys of a terminal")
struct KeyDecoderTests {
  static let whole = [
    DecodedKeys("letters", "dQ?", keys: [.character("d"), .character("Q"), .character("?")]),
    DecodedKeys("Enter as CR or LF", "\r\n", keys: [.enter, .enter]),
    DecodedKeys("Tab and Space", "\t ", keys: [.tab, .character(" ")]),
    DecodedKeys("both Backspaces", "\u{7F}\u{08}", keys: [.backspace, .backspace]),
    DecodedKeys(
      "Ctrl with letters", "\u{01}\u{03}\u{1A}",
      keys: [.control("a"), .control("c"), .control("z")]),
    DecodedKeys("Ctrl with signs", "\u{00}\u{1C}\u{1F}", keys: [.unknown, .unknown, .unknown]),
    DecodedKeys(
      "arrows", "\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", keys: [.up, .down, .right, .left]),
    DecodedKeys(
      "arrows of the application mode", "\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD",
      keys: [.up, .down, .right, .left]),
    DecodedKeys("arrows with modifiers", "\u{1B}[1;5A\u{1B}[1;2D", keys: [.up, .left]),
    DecodedKeys(
      "Home and End", "\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", keys: [.home, .end, .home, .end]),
    DecodedKeys(
      "numbered keys", "\u{1B}[1~\u{1B}[3~\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[7~\u{1B}[8~",
      keys: [.home, .delete, .end, .pageUp, .pageDown, .home, .end]),
    DecodedKeys("a numbered key with a modifier", "\u{1B}[3;5~", keys: [.delete]),
    DecodedKeys(
      "function keys", "\u{1B}OP\u{1B}[15~\u{1B}[24;2~", keys: [.unknown, .unknown, .unknown]),
    DecodedKeys("Alt with a command letter", "\u{1B}d\u{1B}q", keys: [.unknown, .unknown]),
    DecodedKeys(
      "an unknown sequence with letters after it", "\u{1B}[?62;4cd",
      keys: [.unknown, .character("d")]),
    DecodedKeys("the focus of a window", "\u{1B}[I\u{1B}[O", keys: [.unknown, .unknown]),
    DecodedKeys(
      "Chinese, Japanese and an emoji", "软々🗾",
      keys: [.character("软"), .character("々"), .character("🗾")]),
    DecodedKeys("a paste", "\u{1B}[200~d\rq\u{1B}[201~x", keys: [.paste("d\rq"), .character("x")]),
    DecodedKeys("an empty paste", "\u{1B}[200~\u{1B}[201~", keys: [.paste("")]),
    DecodedKeys(
      "a paste with an escape in it", "\u{1B}[200~a\u{1B}[31mb\u{1B}[201~",
      keys: [.paste("a\u{1B}[31mb")]),
    DecodedKeys(
      "Escape twice, then a letter with Alt", "\u{1B}\u{1B}d", keys: [.escape, .unknown]),
  ]

  static let broken = [
    DecodedKeys(
      "bytes that begin nothing", bytes: [[0x80, 0xFF, 0xC0, 0xF5]],
      keys: [.unknown, .unknown, .unknown, .unknown]),
    DecodedKeys(
      "a character cut short by a letter", bytes: [[0xE8, 0x64, 0x71]],
      keys: [.unknown, .character("d"), .character("q")]),
    DecodedKeys("a surrogate", bytes: [[0xED, 0xA0, 0x80]], keys: [.unknown, .unknown, .unknown]),
    DecodedKeys("a longer form than needed", bytes: [[0xC1, 0xA1]], keys: [.unknown, .unknown]),
    DecodedKeys(
      "a paste that is not UTF-8",
      bytes: [Array("\u{1B}[200~".utf8) + [0xFF] + Array("\u{1B}[201~".utf8)],
      keys: [.paste("\u{FFFD}")]),
  ]

  @Test("Bytes become keys", arguments: whole + broken)
  func decodes(_ sample: DecodedKeys) {
    var decoder = KeyDecoder()
    #expect(sample.pieces.flatMap { decoder.feed($0) } == sample.keys)
    #expect(!decoder.isWaiting)
  }

  @Test("Bytes that come one by one become the same keys", arguments: whole + broken)
  func decodesPieces(_ sample: DecodedKeys) {
    var decoder = KeyDecoder()
    let keys = sample.pieces.flatMap { $0 }.flatMap { decoder.feed([$0]) }
    #expect(keys == sample.keys)
  }

  @Test func `A lone Escape is a key when nothing follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
  }

  @Test func `A character cut short does not swallow the key after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xE8, 0x0D]) == [.unknown, .enter])
    #expect(decoder.feed([0xF0, 0x9F, 0x1B, 0x5B, 0x41]) == [.unknown, .unknown, .up])
  }

  @Test func `A sequence that is never finished is no Escape`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[1;".utf8)).isEmpty)
    #expect(decoder.flush() == [.unknown])
  }

  @Test func `A character that is never finished is swallowed`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xE8, 0xBD]).isEmpty)
    #expect(decoder.flush() == [.unknown])
    #expect(decoder.feed([0x64]) == [.character("d")])
  }

  @Test func `An endless sequence gives the same keys however it is cut`() {
    let bytes = Array("\u{1B}[\(String(repeating: "0", count: 50))~q".utf8)
    var whole = KeyDecoder()
    var cut = KeyDecoder()
    let keys = whole.feed(bytes)
    #expect(keys.first == .unknown && keys.last == .character("q"))
    #expect(bytes.flatMap { cut.feed([$0]) } == keys)
  }

  @Test func `A paste waits for its end however long it takes`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~done".utf8)).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed(Array("\r\u{1B}[201~".utf8)) == [.paste("done\r")])
  }

  @Test func `An endless sequence is given up`() {
    var decoder = KeyDecoder()
    let keys = decoder.feed(Array(("\u{1B}[" + String(repeating: "1;", count: 40)).utf8))
    #expect(keys.first == .unknown)
    #expect(decoder.feed(Array("A".utf8)).last == .character("A"))
  }

  @Test func `A million random bytes leave nothing behind that grows`() {
    var decoder = KeyDecoder()
    var state: UInt64 = 7
    var count = 0
    for _ in 0..<20_000 {
      var piece: [UInt8] = []
      for _ in 0..<50 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        piece.append(UInt8(truncatingIfNeeded: state >> 33))
      }
      count += decoder.feed(piece).count
      count += decoder.flush().count
    }
    #expect(count > 100_000)
  }
}

@Suite("Keys that come in a burst")
struct KeyBurstTests {
  private func keys(_ text: String) -> [Key] {
    text.map { $0 == "\n" ? .enter : .character($0) }
  }

  @Test func `Keys pressed one after the other stay keys`() {
    #expect(KeyBurst.joined(keys("dd\n"), takesText: false) == keys("dd\n"))
    #expect(KeyBurst.joined(keys("済"), takesText: false) == keys("済"))
  }

  @Test func `Text of an input method is no command`() {
    #expect(KeyBurst.joined(keys("済みd"), takesText: false) == [.paste("済みd")])
  }

  @Test func `A paste that the terminal does not mark is no command`() {
    let text = "d\nq\nthis is what was pasted\n"
    #expect(KeyBurst.joined(keys(text), takesText: false) == [.paste(text)])
    #expect(KeyBurst.joined(keys(text), takesText: true) == [.paste(text)])
  }

  @Test func `One line and its Enter are taken where a text is typed`() {
    #expect(
      KeyBurst.joined(keys("受付番号は12345です\n"), takesText: true) == [.paste("受付番号は12345です"), .enter])
  }

  @Test func `Arrows are no text`() {
    let arrows = [Key](repeating: .down, count: 40)
    #expect(KeyBurst.joined(arrows, takesText: false) == arrows)
  }
}
