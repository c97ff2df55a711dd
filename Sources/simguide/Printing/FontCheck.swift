internal import GuideCore
internal import Platform

/// Asks fontconfig whether there is a font for each language; without it nothing can be said.
enum FontCheck {
  /// The languages without any font.
  static func missing(_ languages: [Language], path: String) -> [Language] {
    guard let program = OutsideProgram.find("fc-list", path: path) else { return [] }
    return languages.filter { language in
      let check = OutsideProgram(
        program, [":lang=\(tag(language))", "family"], output: .captured(limit: 4096),
        error: .nowhere)
      guard let outcome = try? check.run(milliseconds: 20_000), outcome.end == .exited(0) else {
        return false
      }
      return outcome.output.isEmpty
    }
  }

  /// Fonts that are free and that systems package, by their names there.
  static func wanted(_ languages: [Language]) -> [String] {
    let east = ["Noto Sans CJK (fonts-noto-cjk, google-noto-sans-cjk-fonts, noto-fonts-cjk)"]
    let west = ["Noto Sans (fonts-noto-core)", "DejaVu Sans (fonts-dejavu)"]
    return (languages.contains { $0 != .en } ? east : [])
      + (languages.contains(.zh) ? ["WenQuanYi Micro Hei (fonts-wqy-microhei)"] : [])
      + (languages.contains(.ja) ? ["IPAex Gothic (fonts-ipaexfont-gothic)"] : [])
      + (languages.contains(.en) ? west : [])
  }

  private static func tag(_ language: Language) -> String {
    switch language {
    case .zh: "zh-cn"
    case .en: "en"
    case .ja: "ja"
    }
  }
}
