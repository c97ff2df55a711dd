/// A language that the program speaks; the raw value is its BCP 47 tag as flags and files write it.
package enum Language: String, CaseIterable, Equatable, Hashable, Sendable {
  case zh
  case en
  case ja

  /// Names the language in its own script.
  package var endonym: String {
    switch self {
    case .zh: "中文"
    case .en: "English"
    case .ja: "日本語"
    }
  }

  /// Gives the BCP 47 tag for pages, where the Chinese script has to be said.
  package var pageTag: String {
    switch self {
    case .zh: "zh-Hans"
    case .en: "en"
    case .ja: "ja"
    }
  }
}
