import StrictJSON
import TextLayout

@testable import simguide

extension FuzzTarget {
  /// What the reader accepts is UTF-8 and is written and read back the same; what it refuses has a place.
  static let json = FuzzTarget(
    name: "JSON reader", share: 24,
    samples: [
      #"{"a":[1,-2.5e3,"x\u00e9\n",{"b":null}],"c":true,"日":"本"}"#,
      #"{"id":"lost","title":{"en":"Lost \"phone\"","ja":"紛失 \ud83d\ude00"},"n":[[],{},0.25]}"#,
    ].map { Array($0.utf8) },
    tokens: ["{", "}", "[", "]", ",", ":", "\"", "\\u", "\\ud800", "null", "1e999", "-0"].map {
      Array($0.utf8)
    }
  ) { bytes in
    do throws(JSONFailure) {
      let document = try JSONDocument(bytes)
      guard String(validating: bytes, as: UTF8.self) != nil else { return "accepted, but no UTF-8" }
      guard document.problems.isEmpty else { return nil }
      let text = JSONOutput(document.root).text()
      guard let again = try? JSONDocument(text: text) else { return "wrote what it cannot read" }
      return JSONOutput(again.root).text() == text ? nil : "did not come back the same"
    } catch {
      let isPlaced = error.problems.allSatisfy {
        (0...bytes.count).contains($0.offset) && $0.line >= 1 && $0.column >= 1
      }
      return isPlaced && !error.problems.isEmpty ? nil : "refused without a place"
    }
  }

  /// Every byte gives at most one key, however the bytes are cut; a field stays within the width.
  static let keys = FuzzTarget(
    name: "key decoder", share: 20,
    samples: [
      "\u{1B}[A\u{1B}[1;5C", "\u{1B}[200~abc\n\u{1B}[31m\u{1B}[201~q", "\u{1B}OP\u{1B}\u{1B}x",
      "日本語の文", "q\r\u{7F}\u{3}\u{1}\u{5}\u{15}", "0120-524-360 notes 文",
    ].map { Array($0.utf8) },
    tokens: ["\u{1B}", "\u{1B}[", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[3~"].map { Array($0.utf8) }
  ) { bytes in
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    var decoder = KeyDecoder()
    var found: [Key] = []
    for byte in bytes { found += decoder.feed([byte]) }
    if found != expected { return "the cut between reads changes the keys" }
    found += decoder.flush()
    if found.count > bytes.count { return "more keys than bytes" }
    var field = TextField()
    for key in KeyBurst.joined(found, takesText: true) {
      _ = field.accept(key)
      let width = 12 + bytes.count % 60
      let (line, column) = field.line(width: width)
      if column < 0 || column >= width { return "the cursor stands in column \(column)" }
      if let harm = harm(in: line.string) { return harm }
    }
    return harm(in: field.text)
  }

  /// The words that were sorted make a command line that is sorted the same.
  static let arguments = FuzzTarget(
    name: "argument parser", share: 18,
    samples: [
      "show lost --carrier docomo --lang=zh", "-o file -- --x -h", "--lang --color=always -",
      "print --format=html -o=x --paper a6 --width=72", "plan cancel --on 2027-03-20 --ics -",
    ].map { Array($0.utf8) },
    tokens: ["--", "-", "=", " ", "--lang", "--guides", " -o "].map { Array($0.utf8) }
  ) { bytes in
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map { String($0) }
    func parse(_ words: [String]) -> Arguments? {
      try? Arguments.parse(words) { name throws(ArgumentError) in
        guard let spec = FlagSpec.fixed(name) else { throw .unknownFlag(name, nearest: nil) }
        return spec
      }
    }
    guard let parsed = parse(words) else { return nil }
    if parsed.words.count + parsed.flags.count > words.count { return "more came out than went in" }
    let flags = parsed.flags.map { "--" + $0.name + ($0.value.map { "=" + $0 } ?? "") }
    return parse(flags + ["--"] + parsed.words) == parsed ? nil : "did not come back the same"
  }

  /// Nothing but spaces and controls is lost, nothing harmful comes out, and lines keep to the width.
  static let wrapper = FuzzTarget(
    name: "wrapper", share: 18,
    samples: [
      "手机丢了。カードを止める（24時間）。Call 0120-524-360, https://example.com/a?b=c now!",
      "\u{1B}[31m\u{202E}\u{9B}2J\r\n\t\u{200B}e\u{301}👨‍👩‍👧 once upon a time",
      "「再発行」の手続き、……《解約》 ￥4,950 (50%) – a-b/c “quoted” ¡no!",
    ].map { Array($0.utf8) }
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self).withoutControls(keepingNewlines: true)
    let width = 2 + Int(bytes.first ?? 0) % 80
    let lines = StyledText(text).wrapped(to: width)
    func visible(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{200B}" }
    }
    let shown = lines.map { EscapeCodes.render($0, .none) }
    if let harm = harm(in: shown.joined(separator: "\n")) { return harm }
    if visible(shown.joined()) != visible(text) { return "text was lost or turned" }
    let wide = lines.first { $0.columns > width && $0.string.count > 1 }
    // Marks that may not begin a line hang out where there is no room for a word before them.
    guard let wide, width >= 40 else { return nil }
    return "a line of \(wide.columns) columns at \(width): \(wide.string)"
  }
}
