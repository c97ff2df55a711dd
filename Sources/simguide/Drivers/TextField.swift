internal import TextLayout

/// One line of typed text with a cursor.
struct TextField: Equatable, Sendable {
  enum Result: Equatable, Sendable {
    case edited
    case entered(String)
    case ignored
  }

  /// More than this is not taken.
  private static let longest = 500

  private(set) var characters: [Character] = []
  private(set) var cursor = 0

  var text: String { String(characters) }

  mutating func accept(_ key: Key) -> Result {
    switch TextKey.allCases.first(where: { $0.matches(key) }) {
    case .enter?: return .entered(text)
    case .typed?: insert(key)
    case .takeBack?: return takeBack(at: key == .backspace ? cursor - 1 : cursor)
    case .move?: move(key)
    case .clear?:
      characters.removeFirst(cursor)
      cursor = 0
    case nil: return .ignored
    }
    return .edited
  }

  private mutating func insert(_ key: Key) {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    default: break
    }
  }

  private mutating func takeBack(at place: Int) -> Result {
    guard characters.indices.contains(place) else { return .ignored }
    characters.remove(at: place)
    cursor = place
    return .edited
  }

  private mutating func move(_ key: Key) {
    switch key {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    default: cursor = characters.count
    }
  }

  private mutating func insert(_ text: String) {
    let room = TextField.longest - characters.count
    let clean = Array(text.withoutControls().prefix(max(0, room)))
    characters.insert(contentsOf: clean, at: cursor)
    cursor += clean.count
  }

  /// Draws the part around the cursor that fits, and tells in which column the cursor stands.
  func line(width: Int) -> (line: StyledText, column: Int) {
    let prompt = "> "
    let room = max(1, width - prompt.columns - 1)
    var start = 0
    while String(characters[start..<cursor]).columns > room { start += 1 }
    var shown = ""
    for character in characters[start...] {
      if (shown + String(character)).columns > room { break }
      shown.append(character)
    }
    let before = String(characters[start..<cursor]).columns
    return (StyledText(prompt, .label) + StyledText(shown), prompt.columns + before)
  }
}
