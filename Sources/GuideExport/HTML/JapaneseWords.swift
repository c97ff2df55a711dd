import GuideCore

/// Finds the Japanese words inside a Chinese or English text, so that each piece gets its own language.
///
/// English: whatever is written in Chinese characters or kana. Chinese: what is written in kana, and
/// the whole of a quotation in which kana stand.
enum JapaneseWords {
  /// Splits a text into pieces that are Japanese and pieces that are not, in their order.
  static func pieces(_ text: String, in language: Language?) -> [(text: String, isJapanese: Bool)] {
    guard let language, language != .ja, text.unicodeScalars.contains(where: { $0.value > 0x3000 })
    else { return [(text, false)] }
    var pieces: [(text: String, isJapanese: Bool)] = []
    func add(_ piece: Substring, _ isJapanese: Bool) {
      if let last = pieces.last, last.isJapanese == isJapanese {
        pieces[pieces.count - 1].text += piece
      } else if !piece.isEmpty {
        pieces.append((String(piece), isJapanese))
      }
    }
    var rest = text[...]
    while let first = rest.first {
      if first == "「", let close = rest.firstIndex(of: "」") {
        let quote = rest[...close]
        add(quote, language == .en || quote.contains(where: isKana))
        rest = rest[rest.index(after: close)...]
      } else {
        let isJapanese = language == .en ? isEastAsian(first) : isKana(first)
        add(rest[...rest.startIndex], isJapanese)
        rest = rest.dropFirst()
      }
    }
    return pieces
  }

  private static func isKana(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) && $0.value != 0x30FB }
  }

  private static func isEastAsian(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      (0x3041...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
        || $0.value == 0x3005
    }
  }
}
