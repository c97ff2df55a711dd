import TextLayout

extension StyledText {
  /// Cleans a content text and keeps the addresses in it whole.
  init(prose text: String, _ style: TextStyle = .plain) {
    // Cleaning takes no slash away, and without one there is no address.
    guard text.holds(byte: UInt8(ascii: "/")) else {
      self.init(cleaning: text, style)
      return
    }
    self.init()
    let clean = text.withoutControls()
    var rest = clean.utf8[...]
    while let start = rest.firstIndex(where: StyledText.isAddressByte) {
      append(String(Substring(rest[..<start])), style)
      let word = rest[start...].prefix(while: StyledText.isAddressByte)
      append(
        Run(
          String(Substring(word)), style, isUnbreakable: StyledText.isAddress(Substring(word))))
      rest = rest[word.endIndex...]
    }
    append(String(Substring(rest)), style)
  }

  /// An address has a dot before its first slash, as in `iCloud.com/find`, or a scheme.
  private static func isAddress(_ word: Substring) -> Bool {
    guard let slash = word.firstIndex(of: "/") else { return false }
    let host = word[..<slash]
    return host.hasSuffix(":") || (host.contains(".") && host.count > 3)
  }

  /// The characters of RFC 3986, without the brackets and quotes that stand around addresses.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "`"),
      UInt8(ascii: ","), UInt8(ascii: ";"):
      false
    default: 0x21..<0x7F ~= byte
    }
  }
}
