import GuideCore
import TextLayout

/// Writes texts as objects keyed by the languages asked for.
struct JSONSpeech {
  let languages: [Language]

  func text(_ text: LocalText) -> JSONTree {
    said { text[$0.language] }
  }

  func text(_ text: LocalText?) -> JSONTree {
    text.map { self.text($0) } ?? .null
  }

  /// Says something in each language.
  func said(_ say: (Wording) -> String) -> JSONTree {
    .object(
      languages.map { language in
        .init(
          key: language.rawValue,
          value: .string(say(Wording(language)).withoutControls(keepingNewlines: true)))
      })
  }
}
