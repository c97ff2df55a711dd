/// Something that reads what comes from outside, and what must hold whatever comes.
///
/// Neither this nor the other files of this folder but `FuzzTests` know the test library:
/// Tests/Fuzz/run builds them with libFuzzer too.
struct FuzzTarget: Sendable {
  let name: String
  /// How many of a hundred inputs it gets.
  let share: Int
  let samples: [[UInt8]]
  /// Pieces that are worth putting in.
  var tokens: [[UInt8]] = []
  /// Says what is wrong with what came of an input; nil if all is well.
  let fault: @Sendable ([UInt8]) -> String?

  static let all = [json, keys, arguments, wrapper, walks, answers, content, pages, calendar]
}

extension FuzzTarget {
  /// Finds what could steer a terminal or reorder what it shows: C0, C1, and the controls of UAX #9.
  static func harm(in text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      for place in bytes.indices {
        switch bytes[place] {
        case 0x0A: continue
        case 0..<0x20, 0x7F: return "a control character came through"
        case 0xC2 where bytes[place + 1] < 0xA0: return "a C1 control came through"
        case 0xD8 where bytes[place + 1] == 0x9C: return "U+061C came through"
        case 0xE2 where bytes[place + 1] == 0x80:
          if [0x8E, 0x8F, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE].contains(bytes[place + 2]) {
            return "a bidirectional control or line separator came through"
          }
        case 0xE2 where bytes[place + 1] == 0x81 && (0xA6...0xA9).contains(bytes[place + 2]):
          return "a bidirectional isolate came through"
        default: continue
        }
      }
      return nil
    }
  }

  /// Pieces that terminals, pages and readers of text treat in a special way.
  static let hostile: [[UInt8]] = [
    "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}2J", "\u{202E}", "\u{2066}", "\u{200F}", "\u{0}", "\r",
    "\n", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{7F}", "</style>", "<script>", "--><!--", "&lt;",
    "\" onclick=\"", "'", "javascript:", "https://a.example/", "{n}", "\\", "\\n", ";", ",", ":",
    "END:VEVENT", "../", "/", "%2e", "\u{E0001}", "👨‍👩‍👧", "e\u{301}\u{301}", "（", "。", "日本",
    "\u{A0}", "\u{200B}", "0120-524-360",
  ].map { Array($0.utf8) }
}
