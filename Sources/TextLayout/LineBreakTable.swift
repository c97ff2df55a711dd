/// The classes of the scalars that Chinese, Japanese and English are full of, to be looked up at once.
///
/// One letter a scalar, A for the first case of `LineBreakClass`. A test holds them against the rules.
enum LineBreakTable {
  /// U+0000 to U+017F: ASCII, Latin-1 and the letters of rōmaji.
  private static let latin: StaticString = """
    VVVVVVVVVAVVVVVVVVVVVVVVVVVVVVVVAGTVOQVTDFVPHLHIUUUUUUUUUUHHVVVG\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVDPFVVVVVVVVVVVVVVVVVVVVVVVVVVVVVDMFVV\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVBVQOOOVVVVVRVMVVQPVVVVVVVVVSVVVV\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVV
    """
  /// U+2000 to U+206F: dashes, quotes and dots.
  private static let punctuation: StaticString = """
    AAAAAAABAAAAVVVVMBMMNNVVRSRRRSRRVVVVKKKVVVVVVVVBQQQQQQQQVRSVJJVV\
    VVVVVDFJJJVVVVVVVVVVVVVVVVVVVVVABVVVVVVVVVVVVVVV
    """
  /// U+3000 to U+30FF: marks and kana.
  private static let kana: StaticString = """
    AEEWWJWWCECECECECEWWCECECECEJCEEWWWWWWWWWWVVVVVVWWWWWWWWWWWJJWWV\
    VJWJWJWJWJWWWWWWWWWWWWWWWWWWWWWWWWWJWWWWWWWWWWWWWWWWWWWWWWWWWWWW\
    WWWJWJWJWWWWWWJWWWWWWJJVVVVJJJJWJJWJWJWJWJWWWWWWWWWWWWWWWWWWWWWW\
    WWWJWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWJWJWJWWWWWWJWWWWWWJJWWWWJJJJW
    """
  /// U+FF00 to U+FF5F: Latin in full width.
  private static let fullWidth: StaticString = """
    VGWWOQWWCEWWEWEWUUUUUUUUUUJJWWWGWWWWWWWWWWWWWWWWWWWWWWWWWWWCWEWW\
    WWWWWWWWWWWWWWWWWWWWWWWWWWWCWEJC
    """

  /// Looks a scalar up; nil for one that is in no table.
  static func kind(of value: UInt32) -> LineBreakClass? {
    switch value {
    case 0..<0x180: kind(latin, value)
    case 0x3000..<0x3100: kind(kana, value - 0x3000)
    case 0xFF00..<0xFF60: kind(fullWidth, value - 0xFF00)
    case 0x2000..<0x2070: kind(punctuation, value - 0x2000)
    default: nil
    }
  }

  private static func kind(_ table: StaticString, _ place: UInt32) -> LineBreakClass? {
    LineBreakClass(rawValue: table.utf8Start[Int(place)] &- UInt8(ascii: "A"))
  }
}
