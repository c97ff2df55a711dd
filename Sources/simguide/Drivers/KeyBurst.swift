/// Tells text that was pasted, or written by an input method, from keys that were pressed.
///
/// A terminal that does not mark pastes sends them as keys, all at once.
enum KeyBurst {
  /// Nobody presses so many keys between two looks at them.
  private static let most = 16

  /// Joins keys that came together and cannot be presses; `takesText` if a text is being typed.
  static func joined(_ keys: [Key], takesText: Bool) -> [Key] {
    var text = ""
    var isForeign = false
    for key in keys {
      switch key {
      case .character(let character):
        text.append(character)
        isForeign = isForeign || !character.isASCII
      case .enter: text.append("\n")
      case .tab: text.append("\t")
      default: return keys
      }
    }
    let typed = text.filter { $0 != "\n" && $0 != "\t" }
    guard keys.count > most || (isForeign && typed.count > 1) else { return keys }
    let isOneLine = keys.dropLast().allSatisfy { $0 != .enter }
    guard takesText, isOneLine, keys.last == .enter else { return [.paste(text)] }
    return [.paste(String(text.dropLast())), .enter]
  }
}
