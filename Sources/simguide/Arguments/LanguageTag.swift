internal import GuideCore

extension Language {
  /// Reads a tag or locale by its first part: `zh`, `zh-Hans-CN`, `zh_TW.UTF-8`, `EN-us`.
  init?(tag: some StringProtocol) {
    let first = tag.prefix { $0.isLetter }
    if let after = tag.dropFirst(first.count).first, !"-_.@".contains(after) { return nil }
    self.init(rawValue: first.lowercased())
  }

  /// Finds what a wrong value of `--lang` must have meant, as it should be written; nil if that is not plain.
  static func meant(by value: String) -> String? {
    let languages = value.split { "+,/ ".contains($0) }.map { part in
      Language(tag: part) ?? spoken(part) ?? misspelt(part)
    }
    let found = languages.compactMap { $0 }
    guard found.count == languages.count, (1...2).contains(found.count),
      Set(found).count == found.count
    else { return nil }
    return found.map { $0.rawValue }.joined(separator: "+")
  }

  /// Knows a language by its countries, its names and its three-letter codes.
  private static func spoken(_ word: Substring) -> Language? {
    switch word.prefix(while: { $0.isLetter }).lowercased() {
    case "cn", "tw", "hk", "chs", "cht", "chi", "zho", "cmn", "hans", "hant", "chinese",
      "mandarin", "中文", "汉语", "简体", "简体中文", "繁體中文", "中国語":
      .zh
    case "us", "uk", "gb", "eng", "english", "英文", "英语", "英語": .en
    case "jp", "jap", "jpn", "japan", "japanese", "nihongo", "日语", "日文", "日本語": .ja
    default: nil
    }
  }

  /// Two letters name some other language as easily as ours misspelt: only longer words are guessed.
  private static func misspelt(_ word: Substring) -> Language? {
    guard word.count > 2 else { return nil }
    let names = allCases.map { $0.rawValue } + ["chinese", "english", "japanese"]
    guard let name = Nearest.name(to: String(word), among: names) else { return nil }
    return Language(rawValue: name) ?? spoken(name[...])
  }
}
