import GuideCore
internal import StrictJSON
import TextLayout

/// Writes texts as objects keyed by the languages asked for.
struct JSONSpeech {
  let languages: [Language]

  func text(_ text: LocalText) -> JSONOutput {
    said { text[$0.language] }
  }

  func text(_ text: LocalText?) -> JSONOutput {
    text.map { self.text($0) } ?? .null
  }

  /// Says something in each language.
  func said(_ say: (Wording) -> String) -> JSONOutput {
    .object(
      languages.map { language in
        (
          language.rawValue,
          .string(say(Wording(language)).withoutControls(keepingNewlines: true))
        )
      })
  }
}
