/// The classes of the scalars that Chinese, Japanese and English are full of, to be looked up at once.
///
/// One letter a scalar, A for the first case of `LineBreakClass`. A test holds them against the rules.
enum LineBreakTable {
  /// U+0000 to U+007F.
  private static let ascii: StaticString = """
    VVVVVVVVVAVVVVVVVVVVVVVVVVVVVVVVAGTVOQVTDFVPHLHIUUUUUUUUUUHHVVVG\
    VVVVVVVVVVVVVVVVVVVVVVVVVVVDPFVVVVVVVVVVVVVVVVVVVVVVVVVVVVVDMFVV
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
    if value < 0x80 { return kind(ascii, value) }
    if 0x3000..<0x3100 ~= value { return kind(kana, value - 0x3000) }
    return 0xFF00..<0xFF60 ~= value ? kind(fullWidth, value - 0xFF00) : nil
  }

  private static func kind(_ table: StaticString, _ place: UInt32) -> LineBreakClass? {
    LineBreakClass(rawValue: table.utf8Start[Int(place)] &- UInt8(ascii: "A"))
  }
}
