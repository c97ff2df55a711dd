import GuideCore

/// Finds the foreign words inside a Chinese or English text, so that each piece gets its own language.
///
/// English: whatever is written in Chinese characters or kana is Japanese, but for words with 卡,
/// which only Chinese writes. Chinese: what is written in kana, and the whole of a quotation in which
/// kana stand.
enum ForeignWords {
  /// A part of a text with its language, where that is another than the text's own.
  struct Piece: Equatable {
    var text: String
    var language: Language?
  }

  static func pieces(_ text: String, in language: Language?) -> [Piece] {
    guard let language, language != .ja, text.unicodeScalars.contains(where: { $0.value > 0x3000 })
    else { return [Piece(text: text)] }
    var pieces: [Piece] = []
    func add(_ piece: Substring, _ isForeign: Bool) {
      if let last = pieces.last, (last.language != nil) == isForeign {
        pieces[pieces.count - 1].text += piece
      } else if !piece.isEmpty {
        pieces.append(Piece(text: String(piece), language: isForeign ? .ja : nil))
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
    return pieces.map { piece in
      piece.language != nil && piece.text.contains("卡")
        ? Piece(text: piece.text, language: .zh) : piece
    }
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
